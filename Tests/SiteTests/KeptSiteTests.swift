import Chronicle
import Content
import Diagnostics
import EDTF
import Files
import Foundation
import Keeping
import Publishing
import Site
import Testing

/// What is kept from one build to the next changes what a build costs, and nothing else. One sequence after the other, so
/// that tests with a clock get a processor.
@Suite(.serialized) struct KeptSiteTests {
    /// Edits in each of ten sequences; `TARIKH_EDITS` asks for another number.
    private static let edits = ProcessInfo.processInfo.environment["TARIKH_EDITS"].flatMap { Int($0) } ?? 8

    @Test(arguments: 0..<10) func anySequenceOfEditsGivesTheBytesOfACleanBuild(seed: Int) async {
        let files = await sourceFiles(PlanTests.site)
        // What a page is made from counts whatever a template may show.
        let theme = seed.isMultiple(of: 3) ? everythingTheme(FileTree(files)) : []
        let others = files.filter { file in !theme.contains { $0.path == file.path } }
        var site = EditedSite(others + theme, seed: UInt64(seed))
        let options = ReadingOptions(
            includesDrafts: seed.isMultiple(of: 2), today: CivilDay(year: 2020, month: 12, day: 1))
        var (reader, planner) = (ChronicleReader(), SitePlanner())
        var tree: FileTree?
        let remembered = Remembered()
        var sound = 0
        for number in 0..<Self.edits {
            let edit = number == 0 ? "none" : site.edit(undoes: sound < number && number % 2 == 0)
            let now = site.tree(after: tree)
            tree = now
            let kept = await Self.build(now, options, &reader, &planner)
            var (freshReader, freshPlanner) = (ChronicleReader(), SitePlanner())
            let fresh = await Self.build(now, options, &freshReader, &freshPlanner)
            #expect(kept.problems == fresh.problems, "after “\(edit)”, edit \(number) of \(seed)")
            let different = Set(kept.files.keys).union(fresh.files.keys).filter { kept.files[$0] != fresh.files[$0] }
            #expect(different.sorted() == [], "after “\(edit)”, edit \(number) of \(seed)")
            let problems = await remembered.build(now, options)
            #expect(problems == fresh.problems, "after “\(edit)”, edit \(number) of \(seed), by another run")
            let isPublished = !problems.contains { $0.severity == .error }
            let wrong = fresh.files.keys.filter { isPublished && remembered.files[$0] != fresh.files[$0] }
            #expect(wrong.sorted() == [], "after “\(edit)”, edit \(number) of \(seed), by another run")
            if !fresh.files.isEmpty { sound += 1 }
        }
        #expect(sound > Self.edits / 3, "most edits leave a site")
    }

    fileprivate static func build(
        _ tree: FileTree, _ options: ReadingOptions, _ reader: inout ChronicleReader, _ planner: inout SitePlanner
    ) async -> (files: [String: [UInt8]], problems: [Diagnostic]) {
        let (chronicle, problems) = await reader.read(tree, options)
        guard let chronicle else { return ([:], problems.inReportingOrder()) }
        let plan = await planner.plan(chronicle, theme: tree)
        var files: [String: [UInt8]] = [:]
        for file in await plan.site?.files() ?? [] {
            if case .made(let make) = file.content { files[file.path] = make() }
            await Task.yield()
        }
        return (files, (problems + plan.diagnostics).inReportingOrder())
    }

    @Test func thereAreTemplatesThatShowEverything() async {
        let tree = FileTree(await sourceFiles(PlanTests.site))
        let theme = everythingTheme(tree)
        #expect(theme.count == 5)
        let site = tree.files.filter { file in !theme.contains { $0.path == file.path } } + theme
        let remembered = Remembered()
        #expect(await remembered.build(FileTree(site), ReadingOptions()).allSatisfy { $0.severity != .error })
        let page = remembered.files["ar/events/signing/index.html"].map { String(decoding: $0, as: UTF8.self) }
        #expect(page?.contains("<i>in</i>") == true)
    }

    /// Nothing is held, some is put aside, or all is given back once it is read.
    @Test(arguments: [0, 60_000, 256 << 20])
    func aSiteThatDoesNotStandInMemoryHasTheSamePages(room: Int) async {
        func files(_ aside: Aside?) async -> [String: [UInt8]] {
            let tree = await Repository.tree(aside)
            var (reader, planner) = (ChronicleReader(), SitePlanner())
            return await Self.build(tree, ReadingOptions(), &reader, &planner).files
        }
        let aside = Aside(
            in: NSTemporaryDirectory(), of: Repository.root, holding: Aside.Room(texts: room, prose: room))
        let (held, unheld) = (await files(nil), await files(aside))
        #expect(held.count > 500)
        #expect(held.keys.filter { held[$0] != unheld[$0] } == [])
        #expect(aside.failure == nil && aside.changedFiles == [])
    }

    /// No file of the page itself is another then.
    @Test func aLinkInATextGoesWhenTheEventIsADraft() async throws {
        func files(isDraft: Bool) async -> FileTree {
            var text = PlanTests.site + "\n"
            for number in 1...6 {
                let link = number == 1 ? " و[صلة](event-6.ar.md)" : ""
                text += "== content/events/event-\(number).ar.md\n---\ntitle: حدث \(number)\n"
                text +=
                    "date: 200\(number)\nkind: meeting\nactors: [gna]\nsources: [\(number == 6 ? "un-ar" : "un-2020")]\n"
                text += number == 6 && isDraft ? "draft: true\n" : ""
                text += "---\nنص\(link).\n"
            }
            return FileTree(await sourceFiles(text))
        }
        let (remembered, fresh) = (Remembered(), Remembered())
        _ = await remembered.build(files(isDraft: false), ReadingOptions())
        let page = "ar/events/event-1/index.html"
        let before = try #require(remembered.files[page])
        _ = await remembered.build(files(isDraft: true), ReadingOptions())
        _ = await fresh.build(files(isDraft: true), ReadingOptions())
        #expect(remembered.spared > 0)
        #expect(fresh.files[page] != before)
        #expect(fresh.files.keys.filter { remembered.files[$0] != fresh.files[$0] } == [])
    }

    @Test func aNewWordInATextMakesOnlyThePagesThatMayShowIt() async throws {
        let remembered = Remembered()
        let files = await Repository.tree().files
        #expect(await remembered.build(FileTree(files), ReadingOptions()).isEmpty)
        #expect(remembered.spared == 0)
        let path = "content/events/2020-10-23-erdogan-doubts.ar.md"
        let edited = files.map { $0.path == path ? SourceFile(path: path, $0.bytes + Array("كلمة\n".utf8)) : $0 }
        let before = remembered.files
        _ = await remembered.build(FileTree(edited), ReadingOptions())
        let different = remembered.files.keys.filter { remembered.files[$0] != before[$0] }
        #expect(different.contains("ar/events/2020-10-23-erdogan-doubts/index.html"))
        #expect(remembered.spared > before.count / 2, "\(remembered.spared) of \(before.count)")
    }

    @Test func aFileIsFoundByItsPath() async throws {
        let tree = FileTree(await sourceFiles(PlanTests.site))
        let chronicle = try #require(await readChronicle(tree).chronicle)
        let site = try #require(await planSite(chronicle, theme: tree).site)
        for file in await site.files() {
            guard case .made(let listed) = file.content, case .made(let found)? = await site.content(at: file.path)
            else {
                Issue.record("\(file.path) is not found")
                continue
            }
            #expect(listed() == found(), "\(file.path)")
        }
        #expect(await site.content(at: "ar/nothing/index.html") == nil)
    }
}

/// What one run of the program leaves for the next: texts that it knows, and pages with what they were made from.
private final class Remembered {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("tarikh-kept-\(UUID().uuidString)").path
    private var bases: Set<Fingerprint> = []
    private(set) var files: [String: [UInt8]] = [:]
    /// How many pages were not made since they were there already.
    private(set) var spared = 0

    init() { try? makeFolder(folder) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Builds as a new run does: nothing is in memory but what an earlier one left. Returns what is wrong.
    func build(_ tree: FileTree, _ options: ReadingOptions) async -> [Diagnostic] {
        var options = options
        options.texts = KnownTexts(
            in: SiteMemory(site: folder), program: Fingerprint(of: options.includesDrafts ? [1] : []))
        var reader = ChronicleReader()
        let (chronicle, problems) = await reader.read(tree, options)
        guard let chronicle else { return problems.inReportingOrder() }
        let plan = await planSite(chronicle, theme: tree)
        let all = (problems + plan.diagnostics).inReportingOrder()
        // As in a real run, a site with errors leaves what was there.
        guard let site = plan.site, !all.contains(where: { $0.severity == .error }) else { return all }
        let record = await BuildRecord(site: "", output: "", tree: tree, texts: "content/events/", choices: [], day: "")
        var made: [String: [UInt8]] = [:]
        let planned = await site.files(frame: record.frame)
        for file in planned {
            if let basis = file.basis, bases.contains(basis), let there = files[file.path] {
                made[file.path] = there
                spared += 1
            } else if case .made(let make) = file.content {
                made[file.path] = make()
            }
            await Task.yield()
        }
        (files, bases) = (made, Set(planned.compactMap(\.basis)))
        reader.newTexts(of: chronicle, problems)?.keep(in: SiteMemory(site: folder))
        return all
    }
}
