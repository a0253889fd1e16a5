public import Pictures

/// A file of the site: its path from the site's folder, with `/` between the parts, and what is in it.
public struct SourceFile: Sendable {
    public let path: String
    public let content: Content

    public enum Content: Sendable {
        /// Text of the site, read.
        case bytes([UInt8])
        /// A picture or document, only copied, and so left where it is: its path on the disk, its size in bytes, and
        /// what its beginning tells if it is a picture.
        case onDisk(path: String, size: Int, picture: Picture?)
    }

    public init(path: String, _ bytes: [UInt8]) {
        self.path = path
        content = .bytes(bytes)
    }

    public init(path: String, onDisk: String, size: Int, picture: Picture? = nil) {
        self.path = path
        content = .onDisk(path: onDisk, size: size, picture: picture)
    }

    /// The bytes of a text file; empty for a file that is only copied.
    public var bytes: [UInt8] {
        if case .bytes(let bytes) = content { bytes } else { [] }
    }

    public var name: Substring { path.split(separator: "/").last ?? "" }
}

/// The files of a site, sorted by path: all that a build needs to know of the disk.
public struct FileTree: Sendable {
    public let files: [SourceFile]
    private let positions: [String: Int]

    public init(_ files: [SourceFile]) {
        self.files = files.sorted { $0.path < $1.path }
        positions = Dictionary(self.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// O(1).
    public subscript(path: String) -> SourceFile? { positions[path].map { files[$0] } }

    /// The files below a folder, given with its closing `/`. O(files).
    public func under(_ folder: String) -> [SourceFile] { files.filter { $0.path.hasPrefix(folder) } }
}
