import Diagnostics
import Testing

/// The line below a problem, and the pointer to what is meant.
@Suite struct ExcerptTests {
    private func excerpt(_ line: String, _ column: Int, _ length: Int) -> [String] {
        let range = SourceRange(line: 1, column: column, length: length)
        let problem = Diagnostic(.warning, "x", file: "f", at: range, "m")
        let text = [problem].text(.plain) { _ in Array((line + "\nnext").utf8) }.joined()
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }

    @Test(arguments: [
        ("kind: statment", 7, 8, ["  1 | kind: statment", "    |       ^^^^^^^^"]),
        ("\tkind: x", 8, 1, ["  1 |     kind: x", "    |           ^"]),
        ("cafe\u{301}: x", 8, 1, ["  1 | cafe\u{301}: x", "    |       ^"]),
        ("日本: x", 5, 1, ["  1 | 日本: x", "    |       ^"]),
        ("title", 6, 0, ["  1 | title", "    |      ^"]),
        ("title", 40, 2, ["  1 | title", "    |      ^"]),
        ("a\u{200B}b", 2, 1, ["  1 | a<U+200B>b", "    |  ^^^^^^^^"]),
    ])
    func pointsBelowTheCellsThatAreMeant(line: String, column: Int, length: Int, expected: [String]) {
        // A character that cannot be seen is as wide as its code point is written.
        let rows = excerpt(line, column, length)
        #expect(rows.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
    }

    @Test(arguments: [
        ("قال, ثم", 4, 1, "قال, ثم", ","), ("نص\u{202B}مقلوب", 3, 1, "نص<U+202B>مقلوب", "<U+202B>"),
        ("title: توقيع", 8, 5, "title: توقيع", "توقيع"), ("a\u{200F}b", 2, 1, "a<U+200F>b", "<U+200F>"),
    ])
    func quotesWhatIsMeantWhereColumnsSayNothing(line: String, column: Int, length: Int, shown: String, meant: String) {
        #expect(
            excerpt(line, column, length) == [
                "  1 | \u{2068}\(shown)\u{2069}", "    | here: “\u{2068}\(meant)\u{2069}”",
            ])
    }

    @Test func longLinesAreCutAroundWhatIsMeant() {
        let rows = excerpt(String(repeating: "a", count: 500) + "XX" + String(repeating: "b", count: 500), 501, 2)
        #expect(
            rows[0] == "  1 | …" + String(repeating: "a", count: 48) + "XX" + String(repeating: "b", count: 48) + "…")
        #expect(rows[1] == "    | " + String(repeating: " ", count: 49) + "^^")
    }

    @Test func aLineWithManyProblemsIsShownAroundEach() {
        let line = (0..<300).map { "كلمة\($0)" }.joined(separator: ", ")
        let columns = stride(from: 1, to: 1_800, by: 7)
        let problems = columns.map {
            Diagnostic(.warning, "x", file: "f", at: SourceRange(line: 1, column: $0, length: 2), "m")
        }
        let together = problems.text(.plain) { _ in Array(line.utf8) }
        #expect(together == problems.map { problem in [problem].text(.plain) { _ in Array(line.utf8) }.joined() })
        #expect(Set(together).count == together.count)
    }

    @Test func aPlaceOutsideTheFileShowsNothing() {
        let problem = Diagnostic(.error, "x", file: "f", at: SourceRange(line: 9, column: 1), "m")
        #expect([problem].text(.plain) { _ in Array("a".utf8) } == ["f:9:1: error: m [x]"])
        #expect([problem].text(.plain) { _ in nil } == ["f:9:1: error: m [x]"])
    }
}
