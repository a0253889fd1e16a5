/// A file that a command of the desk writes: a new one, or one in place of that which was read.
public struct FileChange: Hashable, Sendable {
    /// From the folder of the site, with `/` between the parts.
    public let path: String
    /// What was read there; `nil` for a file that must not be there yet.
    public let before: [UInt8]?
    public let after: [UInt8]

    public init(path: String, before: [UInt8]?, after: [UInt8]) {
        self.path = path
        self.before = before
        self.after = after
    }

    public enum Failure: Error, Equatable, Sendable {
        /// A new file was to be written, and there is one of that name.
        case isThere
        /// The file is not what was read.
        case changedMeanwhile
        case system(SystemError)
    }

    /// Writes the file.
    ///
    /// A new file never takes the place of another. An old one is written aside, in the same folder, and moved into its
    /// place: whole or not at all. It keeps its permissions, and a symbolic link to it stays one.
    public func write(at root: String) throws(Failure) {
        do throws(SystemError) {
            if before == nil { try create(root + "/" + path) } else { try replace(resolvedPath(root + "/" + path)) }
        } catch {
            throw error == Self.stale ? .changedMeanwhile : error.isThere ? .isThere : .system(error)
        }
    }

    private static let stale = SystemError(code: -1)

    private func create(_ path: String) throws(SystemError) {
        try makeFolder(above: path)
        try writeFile(path, after, onlyIfNew: true)
    }

    private func replace(_ path: String) throws(SystemError) {
        let aside = hiddenNeighbour(of: path)
        defer { try? removeFile(aside) }
        try? removeFile(aside)
        try writeFile(aside, after, onlyIfNew: true, permissions: permissions(ofPath: path))
        guard try readFile(path) == before else { throw Self.stale }
        try renameFile(aside, to: path)
    }

    /// A name beside a path that readers of the site pass over.
    private func hiddenNeighbour(of path: String) -> String {
        let slash = path.lastSlash.map(path.utf8.index(after:)) ?? path.startIndex
        return "\(path[..<slash]).\(path[slash...]).tarikh-\(processNumber)"
    }
}
