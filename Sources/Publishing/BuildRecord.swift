public import Files
public import Keeping
import Parallel

/// What the last build of a site was made from and what it left in the output folder, so that the same build again is
/// known to be done, and a build after an edit knows which pages it need not make.
///
/// Kept beside the site in a file that is safe to delete. It is believed only when everything is as it was: what the
/// site is made from, by its bytes, and each written file, by what the file system says of it. Where that may say the same
/// of two changes within a tick of the clock, files that were changed so shortly before the record was made are not
/// believed either.
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

    /// A build that was published, and that nobody has touched since.
    public struct Last: Sendable {
        /// `nil` where it was made from something else than what is to be built now, or is to be built each time.
        public let totals: Totals?
        /// What its pages were made from, as far as that is known of a page, in the order of their paths.
        public let bases: [Fingerprint]
        fileprivate let left: OutputState
    }

    private static let file = "last-build"
    /// Longer than the tick of any clock that gives files times finer than a second.
    private static let tick: Int64 = 12_000_000

    private let memory: SiteMemory
    private let output: String
    private let inputs: Inputs?

    /// - Parameters:
    ///   - site: the folder of the site.
    ///   - output: the folder that it is built to.
    ///   - texts: the folder, with its closing `/`, of files that are no page's business but of those that say so in
    ///     their basis.
    ///   - choices: all else that decides what is built: version, options.
    ///   - day: of the build, which decides which events are built, and is on no page.
    /// - Complexity: O(files of the site).
    public init(site: String, output: String, tree: FileTree, texts: String, choices: [String], day: String) async {
        memory = SiteMemory(site: site)
        self.output = output
        inputs = await Inputs(tree, texts: texts, choices, day: day)
    }

    /// Of the program itself and what it was asked for; `nil` where it cannot be looked at.
    ///
    /// - Parameter choices: all else that decides what is built: version, options.
    public static func program(_ choices: [String]) -> Fingerprint? {
        guard let file = programFile, let stamp = try? FileStamp(ofPath: file) else { return nil }
        var program = Fingerprint()
        program.add(stamp)
        for choice in choices { program.add(choice) }
        return program
    }

    /// Of all that every page may show: the program, what it was asked for, and the site without its texts.
    public var frame: Fingerprint? { inputs?.frame }

    /// The last build, if its files are as it left them. O(pages)
    ///
    /// - Parameter left: the output folder as it is.
    public func last(_ left: OutputState?) -> Last? {
        guard let left, let inputs, let record = memory.read(Self.file), var kept = Unpacking(record),
            let written = try? FileStamp(ofPath: memory.path(of: Self.file)),
            let isExact = kept.count(), isExact == 1 || left.newest <= written.changed - Self.tick,
            kept.fingerprint() == left.fingerprint, let numbers = kept.list({ $0.count() }),
            let madeFrom = kept.fingerprint(), let bases = kept.list({ $0.fingerprint() })
        else { return nil }
        let isSame = madeFrom == inputs.all && numbers.count == 3
        return Last(
            totals: isSame ? Totals(events: numbers[0], pages: numbers[1], files: numbers[2]) : nil, bases: bases,
            left: left)
    }

    /// Notes a build that has been published.
    ///
    /// - Parameters:
    ///   - totals: `nil` for a build that is not done a second time by leaving it as it is.
    ///   - files: what was published, sorted by path.
    ///   - stamps: what the file system said of each file, where it was asked when they were written.
    ///   - last: the build before, if it was told which of its files need not be made.
    ///
    /// What cannot be noted is built again the next time. O(files).
    public func note(
        _ totals: Totals?, files: [OutputFile], _ stamps: [FileStamp]? = nil, since last: Last? = nil
    ) async {
        guard let inputs, let left = await OutputState(of: files, stamps, in: output, since: last) else { return }
        // Where times are whole seconds they tell too little.
        guard left.newest % 1_000_000_000 != 0 else { return }
        let isExact = tellsChangesApart(inFolder: output)
        if !isExact { await Self.waitUntilYounger(than: left.newest) }
        var record = Packing()
        record.add(isExact ? 1 : 0)
        record.add(left.fingerprint)
        record.add(totals.map { [$0.events, $0.pages, $0.files] } ?? []) { $0.add($1) }
        record.add(inputs.all)
        record.add(files.compactMap(\.basis)) { $0.add($1) }
        memory.keep(record.sealed(), as: Self.file)
    }

    /// The record must be younger than what it tells of. To look at many files takes as long by itself.
    private static func waitUntilYounger(than newest: Int64) async {
        let wait = newest + tick * 3 / 2 - FileStamp.now
        if wait > 0 { try? await Task.sleep(for: .nanoseconds(min(wait, tick * 3 / 2))) }
    }
}

/// What the file system says of all files that were written to a folder: it differs when one of them was touched.
public struct OutputState: Sendable {
    /// Sorted, and the list itself last.
    private let paths: [String]
    private let stamps: [FileStamp]
    fileprivate let fingerprint: Fingerprint
    /// The time of the newest file: nanoseconds since 1970.
    fileprivate let newest: Int64

    /// `nil` where no list of files is, or one of them is not there. O(files).
    public init?(ofFolder folder: String) async {
        guard let manifest = try? Manifest(ofFolder: folder) else { return nil }
        await self.init(manifest.paths, in: folder)
    }

    /// The state after a build. Files that it left as they were are not looked at again: what others do to them meanwhile
    /// is seen when they are next looked at.
    ///
    /// - Parameters:
    ///   - files: those of the folder, sorted by path.
    ///   - stamps: of each, where they are known.
    fileprivate init?(
        of files: [OutputFile], _ stamps: [FileStamp]?, in folder: String, since last: BuildRecord.Last?
    ) async {
        let paths = files.map(\.path)
        let known =
            stamps ?? last.map { last in last.left.stamps(of: paths) { files[$0].isThere } }
        await self.init(paths, known: known, in: folder)
    }

    private init?(_ listed: [String], known: [FileStamp?]? = nil, in folder: String) async {
        guard let folder = try? OpenFolder(folder) else { return nil }
        let paths = listed + [Manifest.name]
        let stamps = await Array(paths.indices).parallelMap(chunk: 512) { number -> FileStamp? in
            if let known, number < known.count, let stamp = known[number] { return stamp }
            return try? FileStamp(ofPath: paths[number], in: folder)
        }
        self.init(paths, stamps.compactMap(\.self))
    }

    private init?(_ paths: [String], _ stamps: [FileStamp]) {
        guard paths.count == stamps.count else { return nil }
        var fingerprint = Fingerprint()
        var newest: Int64 = 0
        for (path, stamp) in zip(paths, stamps) {
            fingerprint.add(path)
            fingerprint.add(stamp)
            newest = max(newest, stamp.changed)
        }
        (self.paths, self.stamps, self.fingerprint, self.newest) = (paths, stamps, fingerprint, newest)
    }

    /// Of paths that are sorted as well, as far as they are here and were kept.
    fileprivate func stamps(of paths: [String], where isKept: (Int) -> Bool) -> [FileStamp?] {
        var place = 0
        return paths.indices.map { number in
            while place < self.paths.count - 1, self.paths[place] < paths[number] { place += 1 }
            return self.paths[place] == paths[number] && isKept(number) ? stamps[place] : nil
        }
    }
}

/// What a build is made from, in parts.
private struct Inputs {
    let frame: Fingerprint
    let all: Fingerprint

    /// `nil` where something cannot be looked at.
    init?(_ tree: FileTree, texts: String, _ choices: [String], day: String) async {
        guard let program = BuildRecord.program(choices) else { return nil }
        var (frame, all) = (program, program)
        all.add(day)
        let files = await tree.files.parallelMap(chunk: 256) { file in
            file.identity.map { (identity: $0, isText: file.path.hasPrefix(texts)) }
        }
        for file in files {
            guard let file else { return nil }
            all.add(file.identity)
            if !file.isText { frame.add(file.identity) }
        }
        (self.frame, self.all) = (frame, all)
    }
}

extension SourceFile {
    /// Of its path and its bytes, or of what the file system says of a file that is only copied; `nil` where that is not
    /// there.
    fileprivate var identity: Fingerprint? {
        var identity = Fingerprint(of: path)
        if let place = placeOnDisk {
            guard let stamp = try? FileStamp(ofPath: place) else { return nil }
            identity.add(stamp)
        } else {
            identity.add(fingerprint)
        }
        return identity
    }
}

extension Fingerprint {
    fileprivate mutating func add(_ stamp: FileStamp) { stamp.visitWords { add($0) } }
}
