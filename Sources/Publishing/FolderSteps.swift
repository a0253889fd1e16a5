import Buffers
import Files

/// Memory that files are made in, one after the other.
struct Workbench: ~Copyable {
    private static let usual = 64 << 10
    private var bytes = Buffer<UInt8>(capacity: usual)

    /// The bytes of a file, made or read from the disk, until the next one is made.
    ///
    /// - Parameter body: is given them.
    mutating func make<Result>(
        _ file: OutputFile, _ body: (borrowing Buffer<UInt8>) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        // A list of all pages may be a thousand times as long as what comes after it.
        bytes.empty(keeping: 16 * Self.usual)
        switch file.content {
        case .made(let make): make.write(&bytes)
        case .copied(let source): bytes.append(try readFile(source))
        }
        return try body(bytes)
    }
}

/// Takes a step that puts something at a path; where its folder is missing, that is made first.
func makingFolder<Made>(
    above path: String, in folder: OpenFolder? = nil, _ step: () throws(SystemError) -> Made
) throws(SystemError) -> Made {
    do throws(SystemError) {
        return try step()
    } catch {
        guard error.isNotFound else { throw error }
        try makeFolder(above: path, in: folder)
        return try step()
    }
}

/// Takes away the folders above a file that hold nothing any more, but not the output folder itself.
func removeEmptyFolders(above path: String, in folder: String) {
    var parent = path[...]
    while let slash = parent.lastSlash {
        parent = parent[..<slash]
        guard removeEmptyFolder(folder + "/" + parent) else { return }
    }
}
