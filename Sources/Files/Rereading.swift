import Keeping
import Synchronization

/// The texts of a large site beyond those that stand in memory: each is read again whenever it is asked for.
///
/// A file that somebody changes in the meantime is noticed, so that nothing is published that was made from two states
/// of one file.
public final class Rereading: Sendable {
    /// How many bytes may still be held.
    private let room: Mutex<Int>
    private let changed = Mutex<Set<String>>([])

    /// - Parameter room: how many bytes of texts are held in memory.
    public init(holding room: Int) { self.room = Mutex(room) }

    /// The paths of files that were not the same when they were read again.
    public var changedFiles: [String] { changed.withLock { $0.sorted() } }

    func hasRoom(for count: Int) -> Bool {
        room.withLock { room in
            guard room >= count else { return false }
            room -= count
            return true
        }
    }

    /// The bytes as they are now; none where there is no file any more.
    func bytes(of path: String, at diskPath: String, _ fingerprint: Fingerprint) -> [UInt8] {
        let bytes = try? readFile(diskPath, atMost: largestTextFile)
        if bytes.map({ Fingerprint(of: $0) }) != fingerprint { changed.withLock { _ = $0.insert(path) } }
        return bytes ?? []
    }
}

extension Rereading: Equatable {
    /// Who reads a file is no part of what it is.
    public static func == (a: Rereading, b: Rereading) -> Bool { true }
}
