import ArgumentParser
import Content
import Diagnostics
import EDTF
import Files
import Keeping
import Publishing
import Site

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: said("Write the site to its output folder."),
        discussion: said(
            """
            Nothing is published while content or templates have errors: the old site stays as it is. Only files that \
            changed are written, and files that others put into the output folder are left alone.

            Exit status: 0 the site is written, 1 it has errors, 64 wrong usage.
            """))

    @OptionGroup var argument: SiteArgument

    @Option(
        name: .shortAndLong, help: said("The folder to write to (default: public in SITE)."), completion: .directory)
    var output: String?

    @Option(
        help: said(
            "The absolute address that the site will have, instead of “url” in content/site.yml.", valueName: "url"))
    var baseURL: String?

    @Flag(help: said("Build drafts as well; each is marked on its page."))
    var drafts = false

    func validate() throws {
        if output?.isEmpty == true { throw wrongUsage("--output names no folder") }
        if let baseURL, siteURL(baseURL) == nil {
            throw wrongUsage("“\(baseURL)” is not the address of a site, such as https://example.org/libya/")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let folder = try outputFolder()
        guard var site = try await readySite(for: folder, since: start) else { return }
        site.giveBackMaterial()
        let (newTexts, memory) = (site.newTexts, memory)
        async let kept: Void? = newTexts?.keep(in: memory)
        let publication = try await write(site, to: folder)
        await kept
        // A warning is said at every build, and so the site is looked at again.
        await site.record.note(
            site.warnings == 0 ? site.totals : nil, files: site.files, publication.stamps, since: site.last)
        report(site.totals, publication, warnings: site.warnings, since: start)
        // The system takes the memory of a large site back at once; to free it piece by piece takes a while.
        withExtendedLifetime(site) { Self.exit() }
    }

    /// A site without errors.
    private struct ReadySite {
        let files: [OutputFile]
        let totals: BuildRecord.Totals
        let warnings: Int
        let record: BuildRecord
        /// The build before, where it is believed.
        let last: BuildRecord.Last?
        /// What is to be kept of its texts for the next run.
        let newTexts: NewTexts?
        let aside: Aside
        /// What it was made from.
        var material: (FileTree, Stages)?

        /// Lets what the site was made from leave the memory while the first pages are made; unless few are, and it would
        /// take longer than they do.
        mutating func giveBackMaterial() {
            guard last == nil else { return }
            let material = material
            self.material = nil
            Task.detached { _ = material }
        }
    }

    /// What stands in memory: while they are read, the texts of some 60,000 events in two languages; after that, the prose of
    /// some 16,000.
    private static let held = Aside.Room(texts: 512 << 20, prose: 160 << 20)

    /// - Returns: `nil` when the folder holds the site already, which is reported.
    private func readySite(for folder: String, since start: ContinuousClock.Instant) async throws -> ReadySite? {
        let aside = memory.aside(holding: Self.held)
        async let left = OutputState(ofFolder: folder)
        let (choices, memory) = (choices, memory)
        let texts = Task { BuildRecord.program(choices).map { KnownTexts(in: memory, program: $0) } }
        let (tree, unread) = try await LoadedSite.read(argument, aside) {
            let known = await texts.value
            return { known?.file(at: $0) }
        }
        let record = await BuildRecord(
            site: argument.site, output: folder, tree: tree, texts: TextName.Folder.events.path, choices: choices,
            day: CivilDay.today?.description ?? "")
        let last = await record.last(left)
        if unread.isEmpty, let done = last?.totals {
            report(done, Publication(written: 0, unchanged: done.files, deleted: 0), warnings: 0, since: start)
            return nil
        }
        async let there = Set(last?.bases ?? [])
        var stages = Stages()
        let site = await load(tree, unread, await texts.value, &stages)
        Console.report(site.diagnostics, in: site.tree)
        guard let planned = site.site else {
            Console.report([
                said("Nothing was published: \(count(site.errors, "error")), \(count(site.warnings, "warning")).")
            ])
            throw ExitCode(1)
        }
        let files = await planned.files(frame: record.frame, there: await there)
        let totals = BuildRecord.Totals(events: site.events, pages: site.pages, files: files.count)
        return ReadySite(
            files: files, totals: totals, warnings: site.warnings, record: record, last: last,
            newTexts: site.newTexts, aside: aside, material: (tree, stages))
    }

    private func load(_ tree: FileTree, _ unread: [Diagnostic], _ texts: KnownTexts?, _ stages: inout Stages) async
        -> LoadedSite
    {
        await stages.make(
            tree, unread: unread, ReadingOptions(includesDrafts: drafts, today: .today, texts: texts),
            baseURL: baseURL.flatMap(siteURL), isStrict: argument.strict)
    }

    private var memory: SiteMemory { SiteMemory(site: argument.site) }

    /// What besides its files decides what a site becomes.
    private var choices: [String] {
        [Tarikh.version, baseURL ?? "", "\(drafts)"]
    }

    private func report(
        _ totals: BuildRecord.Totals, _ publication: Publication, warnings: Int, since start: ContinuousClock.Instant
    ) {
        let time = Console.seconds(start.duration(to: .now))
        Console.print(
            said(
                """
                \(count(totals.events, "event")), \(count(totals.pages, "page")): \
                \(count(publication.written, "file")) written, \(publication.unchanged) unchanged, \
                \(publication.deleted) deleted; \(count(warnings, "warning")); \(time) s
                """))
    }

    private func write(_ site: ReadySite, to folder: String) async throws -> Publication {
        let count = site.files.count
        let progress = Progress(total: count) { "writing \($0) of \(count) files" }
        let aside = site.aside
        let result = await publish(
            site.files, to: folder, failure: { PublishingError(aside) }, progress: { progress.show($0) })
        progress.clear()
        switch result {
        case .success(let publication): return publication
        case .failure(let error):
            Console.report([error.text])
            throw ExitCode(1)
        }
    }

    /// The output folder, which may not hold the site or lie in what it is made from.
    private func outputFolder() throws -> String {
        let folder = output ?? argument.site + "/public"
        guard let site = try? resolvedPath(argument.site) else { return folder }
        let target = Self.resolvedAsFarAsItExists(folder)
        let isAbove = site == target || site.hasPrefix(target == "/" ? "/" : target + "/")
        let isInside = ["content", "templates"].contains { (target + "/").hasPrefix("\(site)/\($0)/") }
        if isAbove || isInside {
            throw wrongUsage("the output folder “\(folder)” holds the site's own files, or lies among them")
        }
        return folder
    }

    private static func resolvedAsFarAsItExists(_ path: String) -> String {
        if let resolved = try? resolvedPath(path) { return resolved }
        guard let slash = path.lastSlash else { return ((try? resolvedPath(".")) ?? ".") + "/" + path }
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        return resolvedAsFarAsItExists(parent) + "/" + path[path.index(after: slash)...]
    }
}

extension PublishingError {
    /// What became of texts that did not stand in memory, if anything did.
    fileprivate init?(_ aside: Aside) {
        if let failure = aside.failure {
            self = .sourcesLost(folder: aside.folder, failure)
        } else {
            let changed = aside.changedFiles
            guard !changed.isEmpty else { return nil }
            self = .sourcesChanged(changed)
        }
    }

    /// What went wrong and what to do, for the person at the terminal.
    var text: String {
        switch self {
        case .folderInUse(let folder):
            said("\(folder): error: another build is writing to this folder; wait for it to end")
        case .notAFolder(let folder):
            said("\(folder): error: is not a folder; give another one with --output")
        case .notOurs(let files):
            files.map { said("\($0): error: stands in the output folder and was not written by Tarikh") }
                .joined(separator: "\n")
                + "\n"
                + said("Nothing was published. Move these files away, or give another folder with --output.")
        case .sourcesChanged(let files):
            files.map { said("\($0): error: was changed while the site was built") }.joined(separator: "\n")
                + "\n" + said("Nothing was published. Build the site again.")
        case .sourcesLost(let folder, let error):
            said("\(folder): error: what was put aside there cannot be read again: \(error)") + "\n"
                + said("Nothing was published. Look after the disk, and build the site again.")
        case .failed(let path, let error):
            said("\(path): error: cannot be written: \(error)")
        }
    }
}
