import Testing

@testable import Content

@Suite struct PositionsTests {
    @Test(arguments: [0, 1, 2, 3, 17, 2_000])
    func everyIDIsFoundWhereItStands(count: Int) {
        // Short and long, alike at their beginnings and at their ends.
        let ids = (0..<count).map {
            String(repeating: "a", count: $0 % 30) + "-\($0)-" + String(repeating: "b", count: $0 % 7)
        }
        let positions = Positions(ids)
        for (position, id) in ids.enumerated() {
            #expect(positions[id] == position)
            #expect(positions[Array("x\(id)".utf8).dropFirst()] == position)
            #expect(positions[id + "c"] == nil)
        }
        #expect(positions[""] == nil)
        #expect(positions.ids == ids)
    }

    @Test func anIDThatStandsTwiceIsTheFirst() {
        #expect(Positions(["a", "b", "a", "سرت", "سرت"])["a"] == 0)
        #expect(Positions(["a", "b", "a", "سرت", "سرت"])["سرت"] == 3)
    }

    /// One character or two: a file system may have the other form than a text.
    @Test func formsOfUnicodeAreOneID() {
        #expect(Positions(["caf\u{E9}.jpg"])["cafe\u{301}.jpg"] == 0)
        #expect(Positions(["cafe\u{301}.jpg"])["caf\u{E9}.jpg"] == 0)
        #expect(Positions(["cafe.jpg"])["caf\u{E9}.jpg"] == nil)
    }

    @Test func thereMayBeAnIDWithoutLetters() { #expect(Positions(["a", ""])[""] == 1) }
}
