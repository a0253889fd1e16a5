import Foundation
import Preview
import Testing

/// From a change on the disk to a build. `size` of the test's builder names the files that changed.
@Suite(.timeLimit(.minutes(10)), .serialized) struct WatchingTests {
    private static let site = [
        "content/index.html": "one", "content/events/a.md": "a", "content/events/b.md": "b",
        "templates/style.css": "p {}", "content/media/note.txt": "note",
    ]

    private func change(_ change: (Scratch) throws -> Void) async throws -> String? {
        let result = Box<String?>(nil)
        try await RunningPreview.of(Self.site) { preview in
            try change(preview.folder)
            await result.set(preview.nextBuild()?.size)
        }
        return await result.value
    }

    @Test func aSavedFileIsReadAgain() async throws {
        #expect(try await change { try $0.write("content/events/a.md", "other") } == "content/events/a.md")
        #expect(try await change { try $0.write("templates/style.css", "a {}") } == "templates/style.css")
        #expect(try await change { try $0.write("content/media/note.txt", "else") } == "content/media/note.txt")
    }

    @Test func anEditorThatSavesByRenamingIsUnderstood() async throws {
        let built = try await change { folder in
            try folder.write("content/events/.a.md.swp", "x")
            try folder.write("content/events/4913", "")
            try folder.remove("content/events/4913")
            try folder.move("content/events/a.md", to: "content/events/a.md~")
            try folder.write("content/events/a.md", "other")
            try folder.remove("content/events/a.md~")
        }
        #expect(built == "content/events/a.md")
        let other = try await change { folder in
            try folder.write("content/events/.a.md.tmp", "other")
            try folder.move("content/events/.a.md.tmp", to: "content/events/a.md")
        }
        #expect(other == "content/events/a.md")
    }

    @Test func whatIsDeletedOrMovedIsGone() async throws {
        #expect(try await change { try $0.remove("content/events/a.md") } == "content/events/a.md")
        let moved = try await change { try $0.move("content/events/a.md", to: "content/events/c.md") }
        #expect(moved == "content/events/a.md content/events/c.md")
        #expect(
            try await change { try $0.move("content/events", to: "events") }
                == "content/events/a.md content/events/b.md")
    }

    @Test func newFoldersAreWatched() async throws {
        try await RunningPreview.of(Self.site) { preview in
            try preview.folder.write("content/new/deep/x.md", "x")
            #expect(await preview.nextBuild()?.size == "content/new/deep/x.md")
            try preview.folder.write("content/new/deep/x.md", "y")
            #expect(await preview.nextBuild()?.size == "content/new/deep/x.md")
            try preview.folder.write("outside/in/z.md", "z")
            try preview.folder.move("outside", to: "content/moved")
            #expect(await preview.nextBuild()?.size == "content/moved/in/z.md")
            try preview.folder.write("content/moved/in/z.md", "zz")
            #expect(await preview.nextBuild()?.size == "content/moved/in/z.md")
        }
    }

    @Test func aFolderThatMovedIsKnownByItsNewName() async throws {
        try await RunningPreview.of(Self.site) { preview in
            try preview.folder.move("content/events", to: "content/others")
            #expect(await preview.nextBuild()?.size.hasSuffix("content/others/a.md content/others/b.md") == true)
            try preview.folder.write("content/others/a.md", "new")
            #expect(await preview.nextBuild()?.size == "content/others/a.md")
        }
    }

    @Test func aFolderOfTheSiteMayGoAndComeBack() async throws {
        try await RunningPreview.of(Self.site) { preview in
            try preview.folder.remove("templates")
            #expect(await preview.nextBuild()?.size == "templates/style.css")
            try preview.folder.write("templates/style.css", "p {}")
            #expect(await preview.nextBuild()?.size == "templates/style.css")
            try preview.folder.write("templates/style.css", "q {}")
            #expect(await preview.nextBuild()?.size == "templates/style.css")
        }
    }

    @Test func aBurstIsOneBuild() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let names = (0..<500).map { "content/events/n\(1000 + $0).md" }
            for name in names { try preview.folder.write(name, name) }
            var seen: Set<Substring> = []
            var builds = 0
            while seen.count < names.count, let built = await preview.nextBuild() {
                seen.formUnion(built.size.split(separator: " "))
                builds += 1
            }
            #expect(seen.count == names.count)
            // A burst that lasts longer than the longest wait is shown more than once, but not file by file.
            #expect(builds < 100)
        }
    }

    @Test func whatDoesNotChangeTheBytesIsNoBuild() async throws {
        try await RunningPreview.of(Self.site) { preview in
            try preview.folder.write("content/events/a.md", "a")
            try preview.folder.write("content/events/.hidden", "x")
            try preview.folder.write("content/events/a.md~", "x")
            try preview.folder.write("elsewhere/a.md", "x")
            try await Task.sleep(for: .milliseconds(100))
            try preview.folder.write("content/events/b.md", "other")
            #expect(await preview.nextBuild()?.size == "content/events/b.md")
        }
    }

    @Test func linksAreFollowed() async throws {
        let folder = Scratch()
        try folder.write("site/content/index.html", "one")
        try folder.write("there/x.md", "x")
        try folder.write("file.md", "y")
        try folder.link("site/content/there", to: folder.path + "/there")
        try folder.link("site/content/file.md", to: folder.path + "/file.md")
        try await RunningPreview.of(at: folder, "site") { preview in
            try folder.write("there/x.md", "xx")
            #expect(await preview.nextBuild()?.size == "content/there/x.md")
            try folder.write("file.md", "yy")
            #expect(await preview.nextBuild()?.size == "content/file.md")
            try folder.link("site/content/other.md", to: folder.path + "/file.md")
            #expect(await preview.nextBuild()?.size == "content/other.md")
        }
    }
}

actor Box<Value: Sendable> {
    private(set) var value: Value
    init(_ value: Value) { self.value = value }
    func set(_ value: Value) { self.value = value }
}
