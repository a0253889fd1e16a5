import Files
import Foundation
import Testing

@Suite struct FileChangeTests {
    private func change(_ path: String, _ before: String?, _ after: String) -> FileChange {
        FileChange(path: path, before: before.map { Array($0.utf8) }, after: Array(after.utf8))
    }

    @Test func aNewFileIsWrittenWithItsFolders() throws {
        let folder = Scratch()
        try change("a/b/c.md", nil, "x").write(at: folder.path)
        #expect(folder.read("a/b/c.md") == "x")
        #expect(folder.files == ["a/b/c.md"])
    }

    @Test func aNewFileNeverTakesThePlaceOfAnother() throws {
        let folder = Scratch()
        try folder.write("a.md", "mine")
        try folder.link("b.md", to: "nowhere")
        for name in ["a.md", "b.md"] {
            #expect(throws: FileChange.Failure.isThere) { try change(name, nil, "x").write(at: folder.path) }
        }
        #expect(folder.read("a.md") == "mine")
        #expect(!folder.files.contains("nowhere"))
    }

    @Test func anOldFileIsReplacedWholeAndKeepsItsPermissions() throws {
        let folder = Scratch()
        try folder.write("a.md", "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/a.md")
        try change("a.md", "old", "new").write(at: folder.path)
        #expect(folder.read("a.md") == "new")
        #expect(folder.files == ["a.md"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/a.md")[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func aLinkStaysALink() throws {
        let folder = Scratch()
        try folder.write("real.md", "old")
        try folder.link("a.md", to: "real.md")
        try change("a.md", "old", "new").write(at: folder.path)
        #expect(folder.read("real.md") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/a.md") == "real.md")
    }

    @Test func whatSomebodyElseChangedIsLeftAlone() throws {
        let folder = Scratch()
        try folder.write("a.md", "theirs")
        #expect(throws: FileChange.Failure.changedMeanwhile) { try change("a.md", "old", "new").write(at: folder.path) }
        #expect(folder.read("a.md") == "theirs")
        #expect(folder.files == ["a.md"])
    }
}
