import Files

/// The list of the files in an output folder that Tarikh wrote, one path a line, sorted by bytes.
///
/// Only what is listed is ever deleted: what others put into the folder stays.
struct Manifest {
    static let name = ".tarikh-manifest"

    let paths: Set<String>

    init(_ paths: some Sequence<String>) { self.paths = Set(paths) }

    /// `nil` when the folder has no list.
    init?(ofFolder folder: String) throws(SystemError) {
        do throws(SystemError) {
            let text = String(decoding: try readFile(folder + "/" + Self.name), as: UTF8.self)
            self.init(text.split(separator: "\n").map(String.init).filter(Self.isSafe))
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }

    var bytes: [UInt8] { Array((paths.sorted().joined(separator: "\n") + "\n").utf8) }

    /// Whether a path stays inside the folder; a list may have been edited by hand.
    static func isSafe(_ path: String) -> Bool {
        !path.hasPrefix("/")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains { part in
                part.isEmpty || part == ".." || part == "."
            }
    }
}
