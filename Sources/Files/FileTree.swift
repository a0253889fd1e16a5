public import Keeping
public import Pictures
import Synchronization

/// A file of the site: its path from the site's folder, with `/` between the parts, and what is in it.
///
/// An object that never changes, so that trees of many files cost little to hand on and to compare. Where its bytes stand
/// may change, in a site that has an ``Aside``.
public final class SourceFile: Sendable {
    public let path: String
    /// Of the bytes of a text file.
    public let fingerprint: Fingerprint
    /// What the file system said of a text file when it was read, where that is sure to tell of a later change.
    public let stamp: FileStamp?
    /// Its number with who knows it from an earlier run (``KnownFile``); `nil` for a file that was opened.
    public let known: Int?
    /// Where things are put for which memory has no room; `nil` for a file whose bytes stay in memory.
    public let aside: Aside?
    private let place: Mutex<Content>

    public enum Content: Equatable, Sendable {
        /// Text of the site, read.
        case bytes([UInt8])
        /// A picture or document, only copied, and so left where it is: its path on the disk, its size in bytes, and
        /// what its beginning tells if it is a picture.
        case onDisk(path: String, size: Int, picture: Picture?)
        /// Text that was put aside until it is asked for.
        case aside(Aside.Part)
        /// Text that is read from its file when it is asked for, and its beginning: it was not opened, since nobody has
        /// touched it after an earlier run, or it was given back.
        case left(beginning: ArraySlice<UInt8>)
    }

    private init(
        path: String, _ fingerprint: Fingerprint, _ stamp: FileStamp?, known: Int? = nil, _ aside: Aside?,
        _ content: Content
    ) {
        (self.path, self.fingerprint, self.stamp, self.known, self.aside) = (path, fingerprint, stamp, known, aside)
        place = Mutex(content)
    }

    public convenience init(path: String, _ bytes: [UInt8]) {
        self.init(path: path, Fingerprint(of: bytes), nil, nil, .bytes(bytes))
    }

    public convenience init(path: String, onDisk: String, size: Int, picture: Picture? = nil) {
        self.init(path: path, Fingerprint(), nil, nil, .onDisk(path: onDisk, size: size, picture: picture))
    }

    /// A text that is put aside where memory has no room for it.
    convenience init(path: String, _ bytes: [UInt8], _ stamp: FileStamp?, _ aside: Aside) {
        let part = aside.takeRoom(forText: bytes.count) ? nil : aside.put(bytes)
        self.init(
            path: path, Fingerprint(of: bytes), stamp, aside, part.map(Content.aside) ?? .bytes(bytes))
    }

    /// A text that is not opened before it is asked for.
    convenience init(path: String, _ known: KnownFile, _ aside: Aside) {
        self.init(
            path: path, known.fingerprint, known.stamp, known: known.number, aside, .left(beginning: known.beginning))
    }

    public var content: Content { place.withLock(\.self) }

    /// Where a file is on the disk that is only copied; `nil` for a text.
    public var placeOnDisk: String? {
        place.withLock { if case .onDisk(let path, _, _) = $0 { path } else { nil } }
    }

    /// The bytes of a text file; empty for a file that is only copied. O(1), or the reading of what is on the disk.
    public var bytes: [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .onDisk: []
        case .aside(let part): aside?.bytes(part) ?? []
        case .left: aside?.bytes(of: path, fingerprint) ?? []
        }
    }

    /// The same file with its bytes in memory.
    public var held: SourceFile {
        let isHeld = place.withLock {
            switch $0 {
            case .bytes, .onDisk: true
            case .aside, .left: false
            }
        }
        return isHeld ? self : SourceFile(path: path, fingerprint, stamp, nil, .bytes(bytes))
    }

    /// The same file with its bytes in memory, or with its beginning alone where that is there.
    public var begun: SourceFile {
        let beginning: ArraySlice<UInt8>? = place.withLock {
            if case .left(let beginning) = $0 { beginning } else { nil }
        }
        guard let beginning else { return held }
        return SourceFile(path: path, fingerprint, stamp, nil, .bytes(Array(beginning)))
    }

    /// Its first bytes: a copy, which holds no others.
    ///
    /// - Parameter count: not more than a known beginning has, and those that were left when the others were given back.
    public func beginning(_ count: Int) -> ArraySlice<UInt8> {
        place.withLock { content in
            switch content {
            case .bytes(let bytes): Array(bytes.prefix(count))[...]
            case .onDisk: []
            case .aside(let part): aside?.bytes(part.prefix(count))[...] ?? []
            case .left(let beginning): beginning.prefix(count)
            }
        }
    }

    /// Lets its bytes leave the memory where that is not to hold all, since most likely nobody asks for them any more; who
    /// does all the same is given those that are in the file on the disk. O(count).
    ///
    /// - Parameter count: how many of the first bytes stay.
    public func giveBack(allBut count: Int) {
        guard let aside else { return }
        place.withLock { content in
            guard case .bytes(let bytes) = content else { return }
            content = .left(beginning: Array(bytes.prefix(count))[...])
            aside.giveRoom(ofText: bytes.count)
        }
    }

    public var name: Substring {
        path[(path.lastSlash.map(path.utf8.index(after:)) ?? path.startIndex)...]
    }
}

/// What an earlier run knows of a text file.
public struct KnownFile: Sendable {
    /// By which who knows it finds it again.
    public let number: Int
    /// What the file system said of it.
    public let stamp: FileStamp
    /// Of its bytes.
    public let fingerprint: Fingerprint
    /// As many of its first bytes as are of use without the others.
    public let beginning: ArraySlice<UInt8>

    public init(number: Int, stamp: FileStamp, fingerprint: Fingerprint, beginning: ArraySlice<UInt8>) {
        self.number = number
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
