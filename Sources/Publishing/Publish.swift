public import Files
import Parallel

/// What a publication did to the output folder.
public struct Publication: Sendable {
    public let written: Int
    public let unchanged: Int
    public let deleted: Int
    /// What the file system said of each file when it was written, sorted by their paths; `nil` where there were some before.
    public let stamps: [FileStamp]?

    public init(written: Int, unchanged: Int, deleted: Int, stamps: [FileStamp]? = nil) {
        self.written = written
        self.unchanged = unchanged
        self.deleted = deleted
        self.stamps = stamps
    }
}

extension Publication: Equatable {
    /// By what was done.
    public static func == (a: Publication, b: Publication) -> Bool {
        (a.written, a.unchanged, a.deleted) == (b.written, b.unchanged, b.deleted)
    }
}

public enum PublishingError: Error, Equatable, Sendable {
    /// Two builds at one time.
    case folderInUse(String)
    /// Files of others stand where the site would write.
    case notOurs([String])
    case notAFolder(String)
    case failed(path: String, SystemError)
    /// What the files are made from changed meanwhile.
    case sourcesChanged([String])
    /// What the files are made from could not be read when its turn came.
    case sourcesLost(folder: String, SystemError)
}

/// Brings a folder to hold exactly these files, beside whatever others put there.
///
/// What is the same stays untouched; what changed is written aside first and then moved into place in one go, so that a
/// full disk or an interruption while writing leaves the old site as it was; stale files are deleted last. Files that
/// Tarikh did not write are neither overwritten nor deleted. Into a folder that holds nothing all is written at once.
///
/// A file that is there already (``OutputFile/isThere``) is not made.
///
/// - Parameter failure: asked when all files are made: where there is one, the folder stays as it was.
///
/// O(files); files are compared, written and moved in parallel.
public func publish(
    _ files: [OutputFile], to folder: String, failure: @escaping @Sendable () -> PublishingError? = { nil },
    progress: @escaping @Sendable (Int) -> Void = { _ in }
) async -> Result<Publication, PublishingError> {
    await Publisher.result { () async throws(PublishingError) in
        let publisher = try Publisher(folder: folder, files: files, failure, progress: progress)
        defer { publisher.lock.release() }
        return try await publisher.run()
    }
}

private struct Publisher: Sendable {
    let folder: String
    let files: [OutputFile]
    /// The positions of those that have to be made: the others are there already.
    let unmade: [Int]
    let failure: @Sendable () -> PublishingError?
    let progress: @Sendable (Int) -> Void
    let lock: FolderLock
    let before: Manifest?
    let after: Manifest

    static func result<Value>(
        _ body: () async throws(PublishingError) -> Value
    ) async -> Result<Value, PublishingError> {
        do throws(PublishingError) {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }

    init(
        folder: String, files: [OutputFile], _ failure: @escaping @Sendable () -> PublishingError?,
        progress: @escaping @Sendable (Int) -> Void
    ) throws(PublishingError) {
        self.folder = folder
        let files = files.sorted { $0.path < $1.path }
        self.files = files
        after = Manifest(files.map(\.path))
        unmade = files.indices.filter { !files[$0].isThere }
        self.failure = failure
        self.progress = progress
        let held: FolderLock?
        do throws(SystemError) {
            try makeFolder(folder)
            held = try FolderLock(folder: folder)
            before = try Manifest(ofFolder: folder, likely: after)
        } catch {
            throw error.isNotAFolder ? .notAFolder(folder) : .failed(path: folder, error)
        }
        guard let held else { throw .folderInUse(folder) }
        lock = held
    }

    func run() async throws(PublishingError) -> Publication {
        if let new = NewFolder(folder) {
            let stamps = try await new.write(files, after, failure, progress: progress)
            return Publication(written: files.count, unchanged: 0, deleted: 0, stamps: stamps)
        }
        // Of an earlier build, and no longer of this one.
        let stale = before?.paths == after.paths ? [] : (before?.paths ?? []).filter { !after.lists($0) }
        try await checkFolders(deleting: stale)
        let staging = Staging(folder: folder)
        try staging.begin()
        let outcomes = await staged(in: staging)
        do throws(PublishingError) {
            try check(outcomes)
            return try commit(outcomes, from: staging, deleting: stale)
        } catch {
            staging.discard()
            throw error
        }
    }

    /// A symbolic link to a folder, below the output folder, would lead out of it what is written or deleted there.
    private func checkFolders(deleting stale: [String]) async throws(PublishingError) {
        var folders = Set<Substring>()
        for path in unmade.map({ files[$0].path }) + stale {
            var parent = path[...]
            while let slash = parent.lastSlash {
                parent = parent[..<slash]
                guard folders.insert(parent).inserted else { break }
            }
        }
        let links = await Array(folders).parallelMap(chunk: 512) { path in
            (try? kind(ofPath: folder + "/" + path)) == .symbolicLink ? String(path) : nil
        }.compactMap(\.self)
        guard links.isEmpty else { throw .notOurs(links.sorted()) }
    }

    /// Compares every file with what is there, and writes aside what differs. Outcomes are those of ``unmade``.
    private func staged(in staging: Staging) async -> [Outcome] {
        // The last ones first, as in a new folder: large files are among them.
        let (last, chunk) = (unmade.count - 1, min(unmade.count / 64 + 1, 32))
        let outcomes = await unmade.indices.parallelMap(chunk: chunk, on: Workbench.init) { bench, place -> Outcome in
            let number = unmade[last - place]
            let file = files[number]
            let outcome = staging.stage(file, number: number, on: &bench)
            if number % 256 == 0 { progress(files.count - number) }
            guard case .changed(replaces: true) = outcome, before?.lists(file.path) != true else { return outcome }
            return .foreign
        }
        return outcomes.reversed()
    }

    private func check(_ outcomes: [Outcome]) throws(PublishingError) {
        var foreign: [String] = []
        for (number, outcome) in zip(unmade, outcomes) {
            switch outcome {
            case .failed(let path, let error): throw .failed(path: path, error)
            case .foreign: foreign.append(files[number].path)
            case .changed, .unchanged: break
            }
        }
        guard foreign.isEmpty else { throw .notOurs(foreign) }
        if let failure = failure() { throw failure }
    }

    private func commit(
        _ outcomes: [Outcome], from staging: Staging, deleting stale: [String]
    ) throws(PublishingError) -> Publication {
        let changed = zip(unmade, outcomes).filter { $1 != .unchanged }.map(\.0)
        let listChanged = before?.paths != after.paths
        // Until all is done the list names old and new files, so that an interruption leaves nothing unowned.
        if listChanged { try staging.write(Manifest(after.paths + (before?.paths ?? []))) }
        for number in changed { try staging.move(number, to: files[number].path) }
        for path in stale { try delete(path) }
        if listChanged, !stale.isEmpty { try staging.write(after) }
        staging.end()
        return Publication(written: changed.count, unchanged: files.count - changed.count, deleted: stale.count)
    }

    private func delete(_ path: String) throws(PublishingError) {
        do throws(SystemError) {
            try removeFile(folder + "/" + path)
        } catch {
            guard error.isNotFound else { throw .failed(path: path, error) }
        }
        removeEmptyFolders(above: path, in: folder)
    }
}
