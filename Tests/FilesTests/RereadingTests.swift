import Files
import Testing

@Suite struct RereadingTests {
    private func read(_ scratch: Scratch, holding room: Int) async -> (tree: FileTree, rereading: Rereading) {
        let rereading = Rereading(holding: room)
        return (await readTree(at: scratch.path, folders: ["content"], copied: [], rereading).tree, rereading)
    }

    @Test(arguments: [(0, 0), (4, 1), (5, 1), (8, 2), (100, 2)])
    func whatThereIsNoRoomForIsReadAgain(room: Int, held: Int) async throws {
        let scratch = Scratch()
        try scratch.write("content/a.md", "One.")
        try scratch.write("content/b.md", "Two.")
        let (tree, rereading) = await read(scratch, holding: room)
        #expect(tree.files.count(where: \.isHeld) == held)
        #expect(tree.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["One.", "Two."])
        #expect(tree.files.map(\.held.bytes) == tree.files.map(\.bytes))
        #expect(tree.files.map(\.fingerprint) == tree.files.map(\.held.fingerprint))
        #expect(rereading.changedFiles == [])
    }

    @Test func aFileThatIsAnotherIsNoticed() async throws {
        let scratch = Scratch()
        try scratch.write("content/a.md", "One.")
        try scratch.write("content/b.md", "Two.")
        let (tree, rereading) = await read(scratch, holding: 0)
        try scratch.write("content/a.md", "Three.")
        #expect(tree["content/a.md"].map { String(decoding: $0.bytes, as: UTF8.self) } == "Three.")
        try removeFile(scratch.path + "/content/b.md")
        #expect(tree["content/b.md"]?.bytes == [])
        #expect(rereading.changedFiles == ["content/a.md", "content/b.md"])
    }
}
