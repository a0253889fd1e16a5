import Diagnostics
import Testing

@Suite struct LineIndexTests {
    @Test func columnsCountCharactersUnderArabicText() {
        let text = "أولا\nفقرة [رابط](x.md)"
        let index = LineIndex(Array(text.utf8))
        let offset = Array(text.utf8).count - Array("x.md)".utf8).count
        #expect(index.position(of: offset) == SourcePosition(line: 2, column: 13))
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb"])
    func everyLineEndEndsALine(text: String) {
        let bytes = Array(text.utf8)
        #expect(LineIndex(bytes).position(of: bytes.count - 1) == SourcePosition(line: 2, column: 1))
        #expect(LineIndex(bytes).offset(ofLine: 2) == bytes.count - 1)
    }

    @Test func offsetsBeyondTheTextAreItsEnd() {
        let index = LineIndex(Array("ab".utf8))
        #expect(index.position(of: 99) == SourcePosition(line: 1, column: 3))
        #expect(index.offset(ofLine: 7) == 2)
    }
}
