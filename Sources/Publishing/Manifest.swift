import Buffers
import Files

/// The list of the files in an output folder that Tarikh wrote, one path a line, sorted by bytes.
///
/// Only what is listed is ever deleted: what others put into the folder stays.
struct Manifest {
    static let name = ".tarikh-manifest"

    /// Sorted, each once.
    let paths: [String]

    init(_ paths: some Sequence<String>) { self.paths = Self.sortedOnce(paths) }

    /// `nil` when the folder has no list.
    ///
    /// - Parameter likely: what it most likely is: its bytes tell, and are not taken apart then.
    init?(ofFolder folder: String, likely: Manifest? = nil) throws(SystemError) {
        do throws(SystemError) {
            let bytes = try readFile(folder + "/" + Self.name)
            if let likely, likely.hasBytes(bytes) {
                self = likely
                return
            }
            let lines = bytes.split(separator: 0x0A)
            self.init(lines.map { String(decoding: $0, as: UTF8.self) }.filter(Self.isSafe))
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }

    var bytes: [UInt8] {
        [UInt8](roomFor: paths.count * 64 + 1) { bytes in
            for path in paths {
                bytes.append(bytesOf: path)
                bytes.append("\n")
            }
        }
    }

    private func hasBytes(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in self.bytes.withUnsafeBufferPointer { $0.isSame(as: bytes) } }
    }

    /// O(log n)
    func lists(_ path: String) -> Bool {
        let position = paths.firstPosition { $0 >= path }
        return position < paths.count && paths[position] == path
    }

    /// O(n) for paths that are sorted already, as a list is.
    private static func sortedOnce(_ paths: some Sequence<String>) -> [String] {
        let paths = Array(paths)
        let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
        return isSorted ? paths : Set(paths).sorted()
    }

    /// Whether a path stays inside the folder; a list may have been edited by hand.
    static func isSafe(_ path: String) -> Bool {
        // How long the part is that was read so far, and whether it is nothing but full stops.
        var (length, isDots) = (0, true)
        for byte in path.utf8 {
            if byte == UInt8(ascii: "/") {
                if isDots, length <= 2 { return false }
                (length, isDots) = (0, true)
            } else {
                length += 1
                isDots = isDots && byte == UInt8(ascii: ".")
            }
        }
        return !isDots || length > 2
    }
}
