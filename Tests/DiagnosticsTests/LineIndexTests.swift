import Diagnostics
import Testing

@Suite struct LineIndexTests {
    @Test func columnsCountCharactersUnderArabicText() {
        let text = "أولا\nفقرة [رابط](x.md)"
        var index = LineIndex(Array(text.utf8))
        let offset = Array(text.utf8).count - Array("x.md)".utf8).count
        #expect(index.position(of: offset) == SourcePosition(line: 2, column: 13))
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb"])
    func everyLineEndEndsALine(text: String) {
        let bytes = Array(text.utf8)
        var index = LineIndex(bytes)
        #expect(index.position(of: bytes.count - 1) == SourcePosition(line: 2, column: 1))
        #expect(index.offset(ofLine: 2) == bytes.count - 1)
    }

    @Test func offsetsBeyondTheTextAreItsEnd() {
        var index = LineIndex(Array("ab".utf8))
        #expect(index.position(of: 99) == SourcePosition(line: 1, column: 3))
        #expect(index.offset(ofLine: 7) == 2)
    }

    @Test func offsetsOfPlacesAreFoundInWhateverOrder() {
        let text = Array("سطر أول\nsecond\r\nسطر ثالث".utf8)
        var index = LineIndex(text)
        let starts = (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
        let places = starts.map { ($0, index.position(of: $0)) }
        for (offset, place) in places + places.reversed() + places.shuffled() {
            #expect(index.offset(of: place) == offset)
        }
        #expect(index.offset(of: SourcePosition(line: 3, column: 10)) == nil)
        #expect(index.offset(of: SourcePosition(line: 4, column: 1)) == nil)
    }

    @Test func placesAreTheSameInWhateverOrderTheyAreAskedFor() {
        let text = Array("سطر أول\nsecond\nسطر ثالث طويل".utf8)
        var forwards = LineIndex(text)
        let expected = (0...text.count).map { forwards.position(of: $0) }
        var backwards = LineIndex(text)
        #expect((0...text.count).reversed().map { backwards.position(of: $0) }.reversed() == expected)
        for offset in 0...text.count {
            var fresh = LineIndex(text)
            #expect(fresh.position(of: offset) == expected[offset])
        }
    }
}
