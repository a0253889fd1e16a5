import Diagnostics
import Files
import Foundation
import Testing

@Suite struct ReadTreeTests {
    @Test func namesAreInOrder() throws {
        let scratch = Scratch()
        let beginning = "2011-01-01-event"
        let names =
            ["", "-10", "-9", "-9.ar.md", "-9.en.md", "é", "-234567", "-234567a", "-234567aa", "-234567é", "-23456"]
            .map { beginning + $0 } + ["2", "2011", "a", "é", "中"]
        for name in names.shuffled() { try scratch.write(name, "") }
        #expect(try Files.names(inFolder: scratch.path) == names.sorted())
    }

    private func read(_ scratch: Scratch) async -> (FileTree, [Diagnostic]) {
        await readTree(at: scratch.path, folders: ["content", "templates"], copied: ["content/media/"])
    }

    @Test func readsTextAndListsMedia() async throws {
        let scratch = Scratch()
        try scratch.write("content/site.yml", "title")
        try scratch.write("content/media/deep/a.png", "PNG")
        let (tree, problems) = await read(scratch)
        #expect(problems.isEmpty)
        #expect(tree.files.map(\.path) == ["content/media/deep/a.png", "content/site.yml"])
        #expect(tree["content/site.yml"]?.bytes == Array("title".utf8))
        guard case .onDisk(let path, size: 3, picture: nil)? = tree["content/media/deep/a.png"]?.content else {
            Issue.record("media is read into memory")
            return
        }
        #expect(path.hasSuffix("content/media/deep/a.png"))
    }

    @Test func passesOverHiddenFilesAndBackups() async throws {
        let scratch = Scratch()
        for name in [".DS_Store", "a.md~", "#a.md#", "Thumbs.db"] { try scratch.write("content/\(name)", "x") }
        let (tree, problems) = await read(scratch)
        #expect(tree.files.isEmpty)
        #expect(problems.isEmpty)
    }

    @Test func reportsALinkThatLeadsBack() async throws {
        let scratch = Scratch()
        try scratch.write("content/site.yml", "x")
        try scratch.link("content/loop", to: ".")
        try scratch.link("content/self", to: "self")
        let (tree, problems) = await read(scratch)
        #expect(tree.files.map(\.path) == ["content/site.yml"])
        #expect(problems.map(\.file) == ["content/loop/", "content/self"])
        #expect(problems.allSatisfy { $0.id == "link-loop" && $0.severity == .error })
    }

    @Test func reportsAPipeInsteadOfWaitingForIt() async throws {
        let scratch = Scratch()
        try scratch.write("content/site.yml", "x")
        try #require(mkfifo(scratch.path + "/content/pipe.md", 0o644) == 0)
        let (_, problems) = await read(scratch)
        #expect(problems.map(\.id) == ["not-a-file"])
    }

    @Test func reportsAFileOfTenMegabytes() async throws {
        let scratch = Scratch()
        try scratch.write("content/events/big.ar.md", String(repeating: "x", count: 10 << 20))
        let (tree, problems) = await read(scratch)
        #expect(tree.files.isEmpty)
        #expect(problems.map(\.id) == ["file-too-large"])
    }

    @Test func reportsADanglingLink() async throws {
        let scratch = Scratch()
        try scratch.write("content/site.yml", "x")
        try scratch.link("content/gone.md", to: "nowhere")
        let (_, problems) = await read(scratch)
        #expect(problems.map(\.id) == ["file-unreadable"])
    }
}
