import Keeping
import Synchronization

/// What of a large site does not stand in memory: it waits in a file on the disk and is read from there when it is
/// asked for.
///
/// The file has no name, so that it is gone with the program, however that ends. What is put aside is a copy: whatever
/// people do with their files meanwhile, a build is made from one state of each. A text that was not opened, or was given
/// back, is read from its own file when it is asked for; then it is noticed where it is not what it was.
public final class Aside: Sendable {
    /// Where its file is made.
    public let folder: String
    /// That of the site, in which texts have their paths.
    private let site: String
    private let state: Mutex<State>
    /// How many bytes of texts may still be held in memory, and how many of prose.
    private let textRoom: Atomic<Int>
    private let proseRoom: Atomic<Int>

    private struct State {
        /// Opened when something is put aside first; a failure where that was refused.
        var file: Result<UnnamedFile, SystemError>?
        /// What is not in the file yet: batches that are being written or for which there was no place, and behind them
        /// the one that is being filled.
        var unwritten = [Batch(start: 0)]
        var failure: SystemError?
        var changed: Set<String> = []

        /// - Returns: where the bytes are, and the batch that has to be written now, if one is full.
        mutating func add(_ bytes: [UInt8]) -> (part: Part, full: Batch?) {
            let last = unwritten.count - 1
            if unwritten[last].bytes.isEmpty { unwritten[last].bytes.reserveCapacity(Batch.fullSize + bytes.count) }
            let part = Part(start: unwritten[last].end, count: bytes.count)
            unwritten[last].bytes += bytes
            guard unwritten[last].bytes.count >= Batch.fullSize else { return (part, nil) }
            unwritten.append(Batch(start: unwritten[last].end))
            return (part, unwritten[last])
        }
    }

    /// Parts that are written together: each write by itself would take several times as long on a disk, since most begin and
    /// end within a page of memory.
    private struct Batch {
        static let fullSize = 1 << 20

        let start: Int
        var bytes: [UInt8] = []

        var end: Int { start + bytes.count }

        /// A copy: a part of the memory itself would have all of it copied when the next bytes are added.
        func bytes(_ part: Part) -> [UInt8]? {
            guard start <= part.start, part.start + part.count <= end else { return nil }
            return Array(bytes[part.start - start..<part.start - start + part.count])
        }
    }

    /// How many bytes are held in memory before others are put aside.
    public struct Room: Sendable {
        /// Of texts as they were read, each until it is resolved: their memory then serves for what is made of them.
        let texts: Int
        /// Of prose, for as long as the site.
        let prose: Int

        /// In bytes, from 0.
        public init(texts: Int, prose: Int) { (self.texts, self.prose) = (texts, prose) }
    }

    /// Where bytes were put.
    public struct Part: Sendable {
        fileprivate let start: Int
        public let count: Int

        /// Its first bytes.
        func prefix(_ count: Int) -> Part { Part(start: start, count: min(count, self.count)) }
    }

    /// - Parameters:
    ///   - folder: where the file is made, with a folder above it, when it is needed first.
    ///   - site: the folder of the site.
    ///   - room: what is held in memory.
    public init(in folder: String, of site: String, holding room: Room) {
        (self.folder, self.site) = (folder, site)
        state = Mutex(State())
        textRoom = Atomic(room.texts)
        proseRoom = Atomic(room.prose)
    }

    /// Why bytes that were put aside could not be read again; `nil` as long as all could.
    public var failure: SystemError? { state.withLock(\.failure) }

    /// The paths of files that were read from their own place later, and are not what they were.
    public var changedFiles: [String] { state.withLock { $0.changed.sorted() } }

    /// Whether the bytes of a text may stand in memory; they are counted then.
    public func takeRoom(forText count: Int) -> Bool { Self.take(count, of: textRoom) }

    /// The same for bytes of prose.
    public func takeRoom(forProse count: Int) -> Bool { Self.take(count, of: proseRoom) }

    /// Two that ask at once for the last room may both be refused.
    private static func take(_ count: Int, of room: borrowing Atomic<Int>) -> Bool {
        if room.subtract(count, ordering: .relaxed).newValue >= 0 { return true }
        room.add(count, ordering: .relaxed)
        return false
    }

    /// Bytes of a text that were counted do not stand in memory any more.
    func giveRoom(ofText count: Int) { textRoom.add(count, ordering: .relaxed) }

    /// Puts bytes aside, at first in memory. Where the system has no place for a batch of them, that stays there.
    ///
    /// - Returns: `nil` where there can be no file.
    public func put(_ bytes: [UInt8]) -> Part? {
        let (file, added) = state.withLock { state in
            let opened = state.file ?? Self.file(in: folder)
            state.file = opened
            let file = try? opened.get()
            return (file, file.map { _ in state.add(bytes) })
        }
        if let file, let full = added?.full, (try? file.write(full.bytes, at: full.start)) != nil {
            state.withLock { $0.unwritten.removeAll { $0.start == full.start } }
        }
        return added?.part
    }

    /// Bytes that were put aside; none, and a ``failure``, where they cannot be read.
    public func bytes(_ part: Part) -> [UInt8] {
        do throws(SystemError) {
            let (file, bytes) = state.withLock { state in
                (state.file, state.unwritten.lazy.compactMap { $0.bytes(part) }.first)
            }
            if let bytes { return bytes }
            return try file?.get().read(part.count, at: part.start) ?? []
        } catch {
            state.withLock { $0.failure = error }
            return []
        }
    }

    /// The bytes of a text in its file; a changed file where they are not those that are meant.
    func bytes(of path: String, _ fingerprint: Fingerprint) -> [UInt8] {
        let bytes = try? readFile(site + "/" + path, atMost: largestTextFile)
        if bytes.map({ Fingerprint(of: $0) }) != fingerprint { state.withLock { _ = $0.changed.insert(path) } }
        return bytes ?? []
    }

    private static func file(in folder: String) -> Result<UnnamedFile, SystemError> {
        do throws(SystemError) {
            try makeFolder(folder)
            return .success(try UnnamedFile(in: folder))
        } catch {
            return .failure(error)
        }
    }
}

extension Aside.Part: Equatable {
    /// Where something lies is no part of what it is.
    public static func == (a: Aside.Part, b: Aside.Part) -> Bool { a.count == b.count }
}

extension Aside: Equatable {
    public static func == (a: Aside, b: Aside) -> Bool { true }
}
