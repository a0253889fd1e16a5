import Files
import Foundation
import Testing

@Suite struct AsideTests {
    private func read(_ scratch: Scratch, holding room: Int, in folder: String = "memory") async -> FileTree {
        let aside = Aside(in: scratch.path + "/" + folder, of: scratch.path, holding: Aside.Room(texts: room, prose: 0))
        return await readTree(at: scratch.path, folders: ["content"], copied: [], aside).tree
    }

    private func sample() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write("content/a.md", "One.")
        try scratch.write("content/b.md", "Two.")
        return scratch
    }

    private func isHeld(_ file: SourceFile) -> Bool { if case .bytes = file.content { true } else { false } }

    private func texts(_ tree: FileTree) -> [String] { tree.files.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test(arguments: [(0, 0), (4, 1), (5, 1), (8, 2), (100, 2)])
    func whatThereIsNoRoomForIsPutAside(room: Int, held: Int) async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: room)
        #expect(tree.files.count(where: isHeld) == held)
        #expect(texts(tree) == ["One.", "Two."])
        #expect(tree.files.map(\.held.bytes) == tree.files.map(\.bytes))
        #expect(tree.files.map(\.fingerprint) == tree.files.map(\.held.fingerprint))
        #expect(tree.files.map(\.held).allSatisfy(isHeld))
        #expect(tree.files.map { Array($0.beginning(3)) } == [Array("One".utf8), Array("Two".utf8)])
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
        #expect(tree.files.allSatisfy(isHeld))
        #expect(texts(tree) == ["One.", "Two."])
    }

    @Test func whatIsGivenBackIsReadFromItsFile() async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: 8)
        let aside = try #require(tree.files.first?.aside)
        #expect(!aside.takeRoom(forText: 1))
        for file in tree.files { file.giveBack(allBut: 2) }
        #expect(aside.takeRoom(forText: 8) && !aside.takeRoom(forText: 1))
        #expect(!tree.files.contains(where: isHeld))
        #expect(tree.files.map { Array($0.beginning(2)) } == [Array("On".utf8), Array("Tw".utf8)])
        #expect(tree.files.map(\.begun.bytes) == [Array("On".utf8), Array("Tw".utf8)])
        #expect(texts(tree) == ["One.", "Two."] && tree.files.map(\.held).allSatisfy(isHeld))
        #expect(aside.changedFiles == [])
        try scratch.write("content/b.md", "Three.")
        #expect(texts(tree) == ["One.", "Three."])
        #expect(aside.changedFiles == ["content/b.md"])
    }

    @Test func textsAndProseHaveRoomOfTheirOwn() throws {
        let scratch = try sample()
        let aside = Aside(in: scratch.path, of: scratch.path, holding: Aside.Room(texts: 4, prose: 8))
        #expect(aside.takeRoom(forProse: 5) && !aside.takeRoom(forProse: 4))
        #expect(aside.takeRoom(forText: 4) && !aside.takeRoom(forText: 1))
        #expect(aside.takeRoom(forProse: 3))
    }

    @Test func whatWasPutAsideOrStaysInMemoryIsNotGivenBack() async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: 0)
        let whole = await readTree(at: scratch.path, folders: ["content"], copied: []).tree
        for file in tree.files + whole.files { file.giveBack(allBut: 2) }
        try removeFile(scratch.path + "/content/a.md")
        #expect(texts(tree) == ["One.", "Two."] && texts(whole) == ["One.", "Two."])
        #expect(whole.files.allSatisfy(isHeld))
    }

    /// More of them than are written together.
    @Test func manyPartsAreReadAsTheyWerePut() async {
        let scratch = Scratch()
        let aside = Aside(in: scratch.path, of: scratch.path, holding: Aside.Room(texts: 0, prose: 0))
        let parts = await withTaskGroup { group in
            for number in 0..<200 {
                group.addTask { (number, aside.put(Array(repeating: UInt8(number), count: number * 700))) }
            }
            return await group.reduce(into: [Int: Aside.Part]()) { $0[$1.0] = $1.1 }
        }
        for (number, part) in parts {
            #expect(aside.bytes(part) == Array(repeating: UInt8(number), count: number * 700))
        }
        #expect(parts.count == 200)
        #expect(aside.failure == nil)
    }

    /// A file with a stamp by which every later change is told, as a run after the first one finds it.
    private func known(_ text: String, in scratch: Scratch) async throws -> KnownFile {
        try scratch.write("content/a.md", text)
        try await Task.sleep(for: .milliseconds(2_050))
        let file = try #require(await read(scratch, holding: 100)["content/a.md"])
        let stamp = try #require(file.stamp)
        return KnownFile(number: 0, stamp: stamp, fingerprint: file.fingerprint, beginning: file.bytes.prefix(2))
    }

    private func read(_ scratch: Scratch, _ known: KnownFile) async -> (file: SourceFile?, aside: Aside) {
        let aside = Aside(in: scratch.path + "/memory", of: scratch.path, holding: Aside.Room(texts: 100, prose: 100))
        let tree = await readTree(at: scratch.path, folders: ["content"], copied: [], aside) {
            { $0 == "content/a.md" ? known : nil }
        }.tree
        return (tree["content/a.md"], aside)
    }

    @Test func whatNobodyTouchedIsNotOpenedBeforeItIsAskedFor() async throws {
        let scratch = Scratch()
        let known = try await known("One.", in: scratch)
        let (untouched, aside) = await read(scratch, known)
        let file = try #require(untouched)
        #expect(file.begun.bytes == Array("On".utf8))
        #expect(file.fingerprint == known.fingerprint && file.stamp == known.stamp)
        #expect(file.bytes == Array("One.".utf8) && file.held.bytes == file.bytes)
        #expect(aside.changedFiles == [])
        // Of the same length, and with the time that it had.
        let times = try FileManager.default.attributesOfItem(atPath: scratch.path + "/content/a.md")
        try scratch.write("content/a.md", "Two.")
        let time = times.filter { $0.key == .modificationDate }
        try FileManager.default.setAttributes(time, ofItemAtPath: scratch.path + "/content/a.md")
        #expect(await read(scratch, known).file?.begun.bytes == Array("Two.".utf8))
        #expect(file.bytes == Array("Two.".utf8))
        #expect(aside.changedFiles == ["content/a.md"])
        try removeFile(scratch.path + "/content/a.md")
        #expect(file.bytes == [])
    }

    @Test func aFileThatWasJustWrittenHasNoStamp() async throws {
        let scratch = try sample()
        let tree = await read(scratch, holding: 100)
        #expect(tree.files.allSatisfy { $0.stamp == nil })
    }
}
