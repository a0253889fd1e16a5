import Chronicle
import Content
import Diagnostics
import EDTF
import Files
import Foundation
import Site
import Testing

/// What is kept from one build to the next changes what a build costs, and nothing else. One sequence after the other, so
/// that tests with a clock get a processor.
@Suite(.serialized) struct KeptSiteTests {
    /// Edits in each of ten sequences; `TARIKH_EDITS` asks for another number.
    private static let edits = ProcessInfo.processInfo.environment["TARIKH_EDITS"].flatMap { Int($0) } ?? 8

    @Test(arguments: 0..<10) func anySequenceOfEditsGivesTheBytesOfACleanBuild(seed: Int) async {
        var site = EditedSite(await sourceFiles(PlanTests.site), seed: UInt64(seed))
        let options = ReadingOptions(
            includesDrafts: seed.isMultiple(of: 2), today: CivilDay(year: 2020, month: 12, day: 1))
        var (reader, planner) = (ChronicleReader(), SitePlanner())
        var tree: FileTree?
        var sound = 0
        for number in 0..<Self.edits {
            let edit = number == 0 ? "none" : site.edit(undoes: sound < number && number % 2 == 0)
            let now = site.tree(after: tree)
            tree = now
            let kept = await build(now, options, &reader, &planner)
            var (freshReader, freshPlanner) = (ChronicleReader(), SitePlanner())
            let fresh = await build(now, options, &freshReader, &freshPlanner)
            #expect(kept.problems == fresh.problems, "after “\(edit)”, edit \(number) of \(seed)")
            let different = Set(kept.files.keys).union(fresh.files.keys).filter { kept.files[$0] != fresh.files[$0] }
            #expect(different.sorted() == [], "after “\(edit)”, edit \(number) of \(seed)")
            if !fresh.files.isEmpty { sound += 1 }
        }
        #expect(sound > Self.edits / 3, "most edits leave a site")
    }

    private func build(
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
