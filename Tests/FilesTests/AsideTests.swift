import Files
import Foundation
import Testing

@Suite struct AsideTests {
    private func read(_ scratch: Scratch, holding room: Int, in folder: String = "memory") async -> FileTree {
        let aside = Aside(in: scratch.path + "/" + folder, holding: room)
        return await readTree(at: scratch.path, folders: ["content"], copied: [], aside).tree
    }

    private func sample() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write("content/a.md", "One.")
        try scratch.write("content/b.md", "Two.")
        return scratch
    }

    private func texts(_ tree: FileTree) -> [String] { tree.files.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test(arguments: [(0, 0), (4, 1), (5, 1), (8, 2), (100, 2)])
    func whatThereIsNoRoomForIsPutAside(room: Int, held: Int) async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: room)
        #expect(tree.files.count { $0.aside == nil } == held)
        #expect(texts(tree) == ["One.", "Two."])
        #expect(tree.files.map(\.held.bytes) == tree.files.map(\.bytes))
        #expect(tree.files.map(\.fingerprint) == tree.files.map(\.held.fingerprint))
        #expect(tree.files.compactMap(\.held.aside) == [])
        #expect(scratch.files == ["content/a.md", "content/b.md"])
    }

    @Test func aFileThatIsChangedLaterIsReadAsItWas() async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: 0)
        try scratch.write("content/a.md", "Three.")
        try removeFile(scratch.path + "/content/b.md")
        #expect(texts(tree) == ["One.", "Two."])
    }

    @Test func whatCannotBePutAsideStaysInMemory() async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: 0, in: "content/a.md")
        #expect(tree.files.allSatisfy { $0.aside == nil })
        #expect(texts(tree) == ["One.", "Two."])
    }

    @Test func manyPartsAreReadAsTheyWerePut() async {
        let scratch = Scratch()
        let aside = Aside(in: scratch.path, holding: 0)
        let parts = await withTaskGroup { group in
            for number in 0..<200 {
                group.addTask { (number, aside.put(Array(repeating: UInt8(number), count: number * 7))) }
            }
            return await group.reduce(into: [Int: Aside.Part]()) { $0[$1.0] = $1.1 }
        }
        for (number, part) in parts {
            #expect(aside.bytes(part) == Array(repeating: UInt8(number), count: number * 7))
        }
        #expect(parts.count == 200)
        #expect(aside.failure == nil)
    }
}
