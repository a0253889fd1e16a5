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
    /// What the file system said of a text file when it was read, where that is sure to tell of a later change.
    public let stamp: FileStamp?

    public enum Content: Equatable, Sendable {
        /// Text of the site, read.
        case bytes([UInt8])
        /// A picture or document, only copied, and so left where it is: its path on the disk, its size in bytes, and
        /// what its beginning tells if it is a picture.
        case onDisk(path: String, size: Int, picture: Picture?)
        /// Text that waits on the disk until it is asked for.
        case aside(Aside.Part, in: Aside)
        /// Text that was not opened, since nobody has touched it after an earlier run: its path on the disk, and its
        /// beginning.
        case untouched(at: String, beginning: ArraySlice<UInt8>, Aside)
    }

    public init(path: String, _ bytes: [UInt8]) {
        self.path = path
        content = .bytes(bytes)
        fingerprint = Fingerprint(of: bytes)
        stamp = nil
    }

    public init(path: String, onDisk: String, size: Int, picture: Picture? = nil) {
        self.path = path
        content = .onDisk(path: onDisk, size: size, picture: picture)
        fingerprint = Fingerprint()
        stamp = nil
    }

    /// A file of which more stands in memory.
    private init(_ file: SourceFile, with bytes: [UInt8]) {
        (path, fingerprint, stamp) = (file.path, file.fingerprint, file.stamp)
        content = .bytes(bytes)
    }

    /// A text that is put aside where memory has no room for it.
    init(path: String, _ bytes: [UInt8], _ stamp: FileStamp?, roomIn aside: Aside) {
        self.path = path
        self.stamp = stamp
        fingerprint = Fingerprint(of: bytes)
        let part = aside.hasRoom(for: bytes.count) ? nil : aside.put(bytes)
        content = part.map { .aside($0, in: aside) } ?? .bytes(bytes)
    }

    /// A text that is not opened before it is asked for.
    init(path: String, _ known: KnownFile, at diskPath: String, _ aside: Aside) {
        self.path = path
        (stamp, fingerprint) = (known.stamp, known.fingerprint)
        content = .untouched(at: diskPath, beginning: known.beginning, aside)
    }

    /// The bytes of a text file; empty for a file that is only copied. O(1), or the reading of what is on the disk.
    public var bytes: [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .onDisk: []
        case .aside(let part, let aside): aside.bytes(part)
        case .untouched(let place, _, let aside): aside.bytes(of: path, at: place, fingerprint)
        }
    }

    /// Where things are put for which memory has no room; `nil` for a file whose text stands in memory.
    public var aside: Aside? {
        switch content {
        case .bytes, .onDisk: nil
        case .aside(_, let aside), .untouched(_, _, let aside): aside
        }
    }

    /// The same file with its bytes in memory.
    public var held: SourceFile { aside == nil ? self : SourceFile(self, with: bytes) }

    /// The same file with its bytes in memory, or with its beginning alone where it was not opened.
    public var begun: SourceFile {
        guard case .untouched(_, let beginning, _) = content else { return held }
        return SourceFile(self, with: Array(beginning))
    }

    public var name: Substring {
        path[(path.lastSlash.map(path.utf8.index(after:)) ?? path.startIndex)...]
    }
}

/// What an earlier run knows of a text file.
public struct KnownFile: Sendable {
    /// What the file system said of it.
    public let stamp: FileStamp
    /// Of its bytes.
    public let fingerprint: Fingerprint
    /// As many of its first bytes as are of use without the others.
    public let beginning: ArraySlice<UInt8>

    public init(stamp: FileStamp, fingerprint: Fingerprint, beginning: ArraySlice<UInt8>) {
        (self.stamp, self.fingerprint, self.beginning) = (stamp, fingerprint, beginning)
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
