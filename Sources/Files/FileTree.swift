public import Keeping
public import Pictures

/// A file of the site: its path from the site's folder, with `/` between the parts, and what is in it.
///
/// An object that never changes, so that trees of many files cost little to hand on and to compare.
public final class SourceFile: Sendable {
    public let path: String
    public let content: Content
    /// Of the bytes of a text file.
    public let fingerprint: Fingerprint

    public enum Content: Equatable, Sendable {
        /// Text of the site, read.
        case bytes([UInt8])
        /// A picture or document, only copied, and so left where it is: its path on the disk, its size in bytes, and
        /// what its beginning tells if it is a picture.
        case onDisk(path: String, size: Int, picture: Picture?)
        /// Text that waits on the disk until it is asked for.
        case aside(Aside.Part, in: Aside)
    }

    public init(path: String, _ bytes: [UInt8]) {
        self.path = path
        content = .bytes(bytes)
        fingerprint = Fingerprint(of: bytes)
    }

    public init(path: String, onDisk: String, size: Int, picture: Picture? = nil) {
        self.path = path
        content = .onDisk(path: onDisk, size: size, picture: picture)
        fingerprint = Fingerprint()
    }

    /// A text that is put aside where memory has no room for it.
    init(path: String, _ bytes: [UInt8], roomIn aside: Aside) {
        self.path = path
        fingerprint = Fingerprint(of: bytes)
        let part = aside.hasRoom(for: bytes.count) ? nil : aside.put(bytes)
        content = part.map { .aside($0, in: aside) } ?? .bytes(bytes)
    }

    /// The bytes of a text file; empty for a file that is only copied. O(1), or the reading of what was put aside.
    public var bytes: [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .onDisk: []
        case .aside(let part, let aside): aside.bytes(part)
        }
    }

    /// Where its text waits; `nil` for one that stands in memory.
    public var aside: Aside? { if case .aside(_, let aside) = content { aside } else { nil } }

    /// The same file with its bytes in memory.
    public var held: SourceFile { aside == nil ? self : SourceFile(path: path, bytes) }

    public var name: Substring {
        path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
    }
}

extension SourceFile: Equatable {
    public static func == (a: SourceFile, b: SourceFile) -> Bool {
        a === b || (a.path == b.path && a.fingerprint == b.fingerprint && a.content == b.content)
    }
}

/// The files of a site, sorted by path: all that a build needs to know of the disk.
public struct FileTree: Sendable {
    public private(set) var files: [SourceFile]

    public init(_ files: [SourceFile]) {
        let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path }
        self.files = isSorted ? files : files.sorted { $0.path < $1.path }
    }

    /// Puts files in the place of those with the same paths, and takes others away.
    ///
    /// O(files that changed) while none is new or gone, otherwise O(n log n).
    mutating func update(_ changed: [SourceFile], removing gone: Set<String>) {
        let isOfSameFiles = gone.isEmpty && changed.allSatisfy { position(of: $0.path) != nil }
        guard isOfSameFiles else {
            let replaced = gone.union(changed.map(\.path))
            self = FileTree(files.filter { !replaced.contains($0.path) } + changed)
            return
        }
        for file in changed {
            if let position = position(of: file.path) { files[position] = file }
        }
    }

    /// The file at a path, or the files below it where it is a folder. O(log n), and the files found.
    func atOrBelow(_ path: String) -> [SourceFile] { (self[path].map { [$0] } ?? []) + under(path + "/") }

    /// O(log n).
    public subscript(path: String) -> SourceFile? { position(of: path).map { files[$0] } }

    private func position(of path: String) -> Int? {
        let position = files.firstPosition { $0.path >= path }
        return position < files.count && files[position].path == path ? position : nil
    }

    /// The files below a folder, given with its closing `/`. O(log n), and the files found.
    public func under(_ folder: String) -> [SourceFile] { Array(files[range(of: folder)]) }

    /// The same without those below some folders, which may not lie in each other.
    public func under(_ folder: String, outside others: [String]) -> [SourceFile] {
        var whole = range(of: folder)
        var found: [SourceFile] = []
        for other in others.map(range).filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            found += files[whole.lowerBound..<other.lowerBound]
            whole = other.upperBound..<whole.upperBound
        }
        return found + files[whole]
    }

    /// Where the files below a folder stand.
    private func range(of folder: String) -> Range<Int> {
        let start = files.firstPosition { $0.path >= folder }
        return start..<files.firstPosition(in: start..<files.count) { !$0.path.hasPrefix(folder) }
    }
}
