import Files
import Keeping
import Publishing
import Testing

@Suite struct BuildRecordTests {
    private static let totals = BuildRecord.Totals(events: 1, pages: 2, files: 3)
    private static let page = OutputFile(path: "en/index.html") { [] }
    private let scratch = Scratch()

    private func record(_ tree: FileTree, _ choices: [String] = ["1.0"], day: String = "") async -> BuildRecord {
        await BuildRecord(
            site: scratch.path, output: scratch.path + "/public", tree: tree, texts: "content/texts/", choices: choices,
            day: day)
    }

    private var left: OutputState? {
        get async { await OutputState(ofFolder: scratch.path + "/public") }
    }

    private func tree(_ text: String = "One.") -> FileTree {
        FileTree([SourceFile(path: "content/a.md", Array(text.utf8)), SourceFile(path: "content/b.md", [])])
    }

    private func published(_ text: String) async {
        let page = OutputFile(path: "en/index.html") { Array(text.utf8) }
        _ = await publish([page], to: scratch.path + "/public")
    }

    @Test func theSameIsKnownToBeDone() async {
        await published("One.")
        #expect(await record(tree()).last(left)?.totals == nil)
        await record(tree()).note(Self.totals, files: [Self.page])
        #expect(await record(tree()).last(left)?.totals == Self.totals)
    }

    @Test func whatIsMadeFromSomethingElseIsNot() async {
        await published("One.")
        await record(tree()).note(Self.totals, files: [Self.page])
        #expect(await record(tree("Two.")).last(left)?.totals == nil)
        #expect(await record(tree(), ["1.1"]).last(left)?.totals == nil)
        #expect(await record(tree(), day: "2026-11-24").last(left)?.totals == nil)
        #expect(await record(FileTree([])).last(left)?.totals == nil)
        let moved = FileTree([
            SourceFile(path: "content/a.md", []), SourceFile(path: "content/b.md", Array("One.".utf8)),
        ])
        #expect(await record(moved).last(left)?.totals == nil)
    }

    @Test func aBuildAfterAnEditKnowsWhatItNeedNotMake() async {
        let page = Fingerprint(of: [1])
        await published("One.")
        await record(tree()).note(nil, files: [OutputFile(path: "en/index.html", basis: page) { [] }])
        let last = await record(tree("Two.")).last(left)
        #expect(last?.bases == [page])
        #expect(last?.totals == nil)
        #expect(await record(tree()).last(left)?.totals == nil)
        func file(isThere: Bool) -> OutputFile {
            OutputFile(path: "en/index.html", basis: page, isThere: isThere) { Array("Two.".utf8) }
        }
        let folder = scratch.path + "/public"
        #expect(await publish([file(isThere: true)], to: folder).unchanged == 1)
        #expect(scratch.read("public/en/index.html") == "One.")
        #expect(await publish([file(isThere: false)], to: folder).written == 1)
        #expect(await record(tree()).last(left) == nil)
    }

    @Test func aFileThatABuildLeftAsItWasIsNotLookedAtAgain() async throws {
        let page = OutputFile(path: "en/index.html", basis: Fingerprint(of: [1]), isThere: true) { [] }
        await published("One.")
        await record(tree()).note(nil, files: [page])
        let last = try #require(await record(tree("Two.")).last(left))
        await record(tree("Two.")).note(nil, files: [page], since: last)
        #expect(await record(tree()).last(left)?.bases == last.bases)
        // What others did to it while the build ran is seen the next time.
        try writeFile(scratch.path + "/public/en/index.html", Array("Another.".utf8))
        await record(tree("Two.")).note(nil, files: [page], since: last)
        #expect(await record(tree()).last(left) == nil)
    }

    @Test func theFrameOfAllPagesIsTheSiteWithoutItsTexts() async {
        func frame(_ path: String, _ text: String, _ choices: [String] = []) async -> Fingerprint? {
            await record(FileTree([SourceFile(path: path, Array(text.utf8))]), choices).frame
        }
        #expect(await frame("content/texts/a.md", "One.") == frame("content/texts/b.md", "Two."))
        #expect(await record(tree(), day: "2026-11-24").frame == record(tree()).frame)
        let all = await [
            frame("content/texts/a.md", ""), frame("content/a.md", ""), frame("content/a.md", "One."),
            frame("content/a.md", "One.", ["1.1"]),
        ]
        #expect(Set(all).count == all.count && !all.contains(nil))
    }

    @Test func aDamagedRecordIsNotBelieved() async throws {
        await published("One.")
        await record(tree()).note(Self.totals, files: [OutputFile(path: "en/index.html", basis: Fingerprint()) { [] }])
        let file = scratch.path + "/.tarikh/last-build"
        let bytes = try readFile(file)
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 1
            try writeFile(file, damaged)
            #expect(await record(tree()).last(left) == nil)
        }
        try writeFile(file, Array(bytes.dropLast()))
        #expect(await record(tree()).last(left) == nil)
        try writeFile(file, bytes)
        #expect(await record(tree()).last(left)?.totals == Self.totals)
    }

    @Test(arguments: ["en/index.html", ".tarikh-manifest"])
    func aFileThatWasTouchedOrTakenAwayIsSeen(name: String) async throws {
        await published("One.")
        await record(tree()).note(Self.totals, files: [Self.page])
        let text = try #require(scratch.read("public/" + name))
        try scratch.write("public/" + name, text)
        #expect(await record(tree()).last(left)?.totals == nil)
        await record(tree()).note(Self.totals, files: [Self.page])
        #expect(await record(tree()).last(left)?.totals == Self.totals)
        try removeFile(scratch.path + "/public/" + name)
        #expect(await record(tree()).last(left)?.totals == nil)
    }

    /// The clock of files ticks: what is written within a tick of the record might be written once more.
    @Test func aRecordThatIsAsYoungAsAFileIsNotBelieved() async throws {
        await published("One.")
        await record(tree()).note(Self.totals, files: [Self.page])
        let text = try readFile(scratch.path + "/.tarikh/last-build")
        await published("Two.")
        await record(tree()).note(Self.totals, files: [Self.page])
        let sound = try readFile(scratch.path + "/.tarikh/last-build")
        #expect(sound != text)
        await published("Six.")
        try writeFile(scratch.path + "/.tarikh/last-build", sound)
        #expect(await record(tree()).last(left)?.totals == nil)
    }
}

extension Result<Publication, PublishingError> {
    fileprivate var written: Int? { try? get().written }
    fileprivate var unchanged: Int? { try? get().unchanged }
}
