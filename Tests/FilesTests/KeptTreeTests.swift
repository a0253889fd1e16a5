import Diagnostics
import Testing

@testable import Files

/// A tree that is read again only where something changed.
@Suite struct KeptTreeTests {
    private let folder = Scratch()

    private func keep(_ files: [String: String]) async throws -> KeptTree {
        for (name, text) in files { try folder.write(name, text) }
        return await KeptTree(at: folder.path, folders: ["content"], copied: ["content/media/"])
    }

    private func texts(_ kept: KeptTree) -> [String: String] {
        Dictionary(uniqueKeysWithValues: kept.tree.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func readsAgainOnlyWhatIsNamed() async throws {
        var kept = try await keep(["content/a.md": "a", "content/b.md": "b"])
        try folder.write("content/a.md", "other")
        try folder.write("content/b.md", "other")
        #expect(await kept.refresh(["content/a.md"]) == ["content/a.md"])
        #expect(texts(kept) == ["content/a.md": "other", "content/b.md": "b"])
    }

    @Test func saysNothingOfWhatIsTheSame() async throws {
        var kept = try await keep(["content/a.md": "a"])
        #expect(await kept.refresh(["content/a.md", "content/none.md", "content"]).isEmpty)
    }

    @Test func findsWhatIsNewAndForgetsWhatIsGone() async throws {
        var kept = try await keep(["content/a.md": "a", "content/deep/b.md": "b", "content/deep/c.md": "c"])
        try folder.remove("content/deep")
        try folder.write("content/new/d.md", "d")
        let changed = await kept.refresh(["content/deep", "content/new"])
        #expect(changed == ["content/deep/b.md", "content/deep/c.md", "content/new/d.md"])
        #expect(texts(kept) == ["content/a.md": "a", "content/new/d.md": "d"])
        #expect(kept.tree["content/new/d.md"] != nil && kept.tree["content/deep/b.md"] == nil)
    }

    @Test func aRescanAgreesWithAFreshReading() async throws {
        var kept = try await keep(["content/a.md": "a", "content/b.md": "b", "content/media/x.png": "x"])
        try folder.remove("content/a.md")
        try folder.write("content/b.md", "bb")
        try folder.write("content/c/d.md", "d")
        let changed = await kept.rescan()
        #expect(changed == ["content/a.md", "content/b.md", "content/c/d.md", "content/media/x.png"])
        let fresh = await readTree(at: folder.path, folders: ["content"], copied: ["content/media/"]).tree
        #expect(kept.tree.files.map(\.path) == fresh.files.map(\.path))
        #expect(kept.tree.files.map(\.bytes) == fresh.files.map(\.bytes))
    }

    @Test func aFolderMayBecomeAFileAndBack() async throws {
        var kept = try await keep(["content/a/b.md": "b"])
        try folder.remove("content/a")
        try folder.write("content/a", "text")
        #expect(await kept.refresh(["content/a"]) == ["content/a", "content/a/b.md"])
        try folder.remove("content/a")
        try folder.write("content/a/b.md", "b")
        #expect(await kept.refresh(["content/a/b.md"]) == ["content/a/b.md"])
    }

    @Test(arguments: ["content/.a.md.swp", "content/a.md~", "content/#a.md#", "content/.git/a.md"])
    func passesOverWhatAWalkPassesOver(name: String) async throws {
        var kept = try await keep(["content/a.md": "a", name: "x"])
        #expect(await kept.refresh([name]).isEmpty)
        #expect(texts(kept) == ["content/a.md": "a"])
    }

    @Test func problemsOfReadingComeAndGo() async throws {
        var kept = try await keep(["content/a.md": "a"])
        try folder.link("content/b.md", to: "nowhere")
        #expect(await kept.refresh(["content/b.md"]).isEmpty)
        #expect(kept.diagnostics.map(\.id) == ["file-unreadable"])
        try folder.write("content/nowhere", "text")
        #expect(await kept.refresh(["content/b.md"]) == ["content/b.md"])
        #expect(kept.diagnostics.isEmpty)
    }

    @Test func aLinkThatLeadsBackIsReported() async throws {
        var kept = try await keep(["content/deep/a.md": "a"])
        try folder.link("content/deep/back", to: "..")
        #expect(await kept.refresh(["content/deep/back"]).isEmpty)
        #expect(kept.diagnostics.map(\.id) == ["link-loop"])
    }
}
