public import Files
import Parallel

/// What the last build of a site was made from and what it left in the output folder, so that the same build again is
/// known to be done.
///
/// Kept beside the site in a file that is safe to delete. It is believed only when everything is as it was: what the
/// site is made from, by its bytes, and each written file, by what the file system says of it. Files that were changed
/// so shortly before the record was made that a later change might bear the same time are not believed either.
public struct BuildRecord: Sendable {
    /// The numbers that a build ends with.
    public struct Totals: Equatable, Sendable {
        public let events: Int
        public let pages: Int
        public let files: Int

        public init(events: Int, pages: Int, files: Int) {
            (self.events, self.pages, self.files) = (events, pages, files)
        }
    }

    private static let file = "last-build"
    /// Longer than the tick of any clock that gives files times finer than a second.
    private static let tick: Int64 = 12_000_000

    private let memory: SiteMemory
    private let output: String
    private let inputs: String?

    /// - Parameters:
    ///   - site: the folder of the site.
    ///   - output: the folder that it is built to.
    ///   - choices: all else that decides what is built: version, options, the day.
    /// - Complexity: O(bytes of the site).
    public init(site: String, output: String, tree: FileTree, choices: [String]) {
        memory = SiteMemory(site: site)
        self.output = output
        inputs = Self.inputs(tree, choices)
    }

    /// What was built of just this; `nil` where it has to be built. O(files).
    public func totals() async -> Totals? {
        guard let inputs, let text = memory.read(Self.file),
            let written = try? FileStamp(ofPath: memory.path(of: Self.file)),
            let before = try? Manifest(ofFolder: output)
        else { return nil }
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        guard lines.count == 3, lines[0] == inputs,
            let left = await left(before), left.newest <= written.changed - Self.tick, lines[1] == left.fingerprint
        else { return nil }
        let numbers = lines[2].split(separator: " ").compactMap { Int($0) }
        return numbers.count == 3 ? Totals(events: numbers[0], pages: numbers[1], files: numbers[2]) : nil
    }

    /// Notes a build that has been published. What cannot be noted is built again the next time. O(files).
    public func note(_ totals: Totals) async {
        guard let inputs, let after = try? Manifest(ofFolder: output), let left = await left(after) else { return }
        // Where times are whole seconds they tell too little.
        guard left.newest % 1_000_000_000 != 0 else { return }
        // The record must be younger than what it tells of. To look at many files takes as long by itself.
        let wait = left.newest + Self.tick * 3 / 2 - FileStamp.now
        if wait > 0 { try? await Task.sleep(for: .nanoseconds(min(wait, Self.tick * 3 / 2))) }
        let lines = [inputs, left.fingerprint, "\(totals.events) \(totals.pages) \(totals.files)"]
        memory.keep(Array((lines.joined(separator: "\n") + "\n").utf8), as: Self.file)
    }

    /// The stamps of all files of a manifest and of itself, and the time of the newest; `nil` where one is not there.
    private func left(_ manifest: Manifest) async -> (fingerprint: String, newest: Int64)? {
        let paths = manifest.paths.sorted() + [Manifest.name]
        let stamps = await paths.parallelMap(chunk: 512) { try? FileStamp(ofPath: output + "/" + $0) }
        var fingerprint = Fingerprint()
        var newest: Int64 = 0
        for (path, stamp) in zip(paths, stamps) {
            guard let stamp else { return nil }
            fingerprint.add(path)
            fingerprint.add(stamp)
            newest = max(newest, stamp.changed)
        }
        return (fingerprint.hexadecimal, newest)
    }

    /// `nil` where something cannot be looked at.
    private static func inputs(_ tree: FileTree, _ choices: [String]) -> String? {
        guard let program = programFile, let stamp = try? FileStamp(ofPath: program) else { return nil }
        var fingerprint = Fingerprint()
        fingerprint.add(stamp)
        for choice in choices { fingerprint.add(choice) }
        for file in tree.files {
            fingerprint.add(file.path)
            switch file.content {
            case .bytes(let bytes): fingerprint.add(bytes)
            case .onDisk(let path, _, _):
                guard let stamp = try? FileStamp(ofPath: path) else { return nil }
                fingerprint.add(stamp)
            }
        }
        return fingerprint.hexadecimal
    }
}

extension Fingerprint {
    fileprivate mutating func add(_ stamp: FileStamp) {
        add(UInt64(bitPattern: stamp.size))
        add(stamp.inode)
        add(UInt64(bitPattern: stamp.modified))
        add(UInt64(bitPattern: stamp.changed))
    }
}
