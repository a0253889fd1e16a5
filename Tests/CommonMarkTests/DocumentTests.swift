import CommonMark
import Testing

@Suite struct DocumentTests {
    private func outline(_ markdown: String) -> [String] {
        let document = Document(parsing: markdown.utf8)
        return document.tokens.map { token in
            let mark = ["open": "+", "close": "-", "single": ""]["\(token.role)"] ?? ""
            return mark + "\(token.kind)"
                + (token.role == .close || token.text.isEmpty ? "" : " " + document.string(of: token))
        }
    }

    @Test func containersOpenAndClose() {
        #expect(
            outline("a *b* [c](d.md)\n\n- x\n- y") == [
                "+paragraph", "text a ", "+emphasis", "text b", "-emphasis", "text  ", "+link d.md", "text c", "-link",
                "-paragraph", "+bulletList", "+item", "+paragraph", "text x", "-paragraph", "-item", "+item",
                "+paragraph", "text y", "-paragraph", "-item", "-bulletList",
            ])
    }

    @Test func textSplitAtBracketsIsOnePiece() {
        #expect(outline("a [@b, p. 2] c") == ["+paragraph", "text a [@b, p. 2] c", "-paragraph"])
    }

    @Test func emptyTextHasNoTokens() {
        #expect(outline("").isEmpty)
        #expect(outline(" \n\n").isEmpty)
    }

    @Test func brokenBytesBecomeReplacementCharacters() {
        let document = Document(parsing: [0x61, 0xFF, 0x62])
        #expect(String(decoding: document.text, as: UTF8.self) == "a\u{FFFD}b\n")
    }

    @Test func runningTextIsALineForEachParagraph() {
        let markdown = "# a\n\nb *c*\nd [e](f.md \"g\")  \n`h` <i>j\n\n- k\n- ![l](m)\n\n```\nn\n```"
        let document = Document(parsing: markdown.utf8)
        #expect(String(decoding: document.text, as: UTF8.self) == "a\nb c\nd e\n j\nk\nl\n")
        #expect(String(decoding: document.literals, as: UTF8.self) == "f.mdgh<i>mn\n")
    }

    @Test(arguments: [
        "", "a *b* [c](d) & \"e\"", "ب [@ج، ص 2]\n\n- د\n\n```\ne\0f\n```", "a\u{0}b", "[a][b]\n\n[b]: c",
    ])
    func whatIsKnownToBeUTF8IsReadAlike(markdown: String) {
        let (known, checked) = (Document(parsing: markdown.utf8, isUTF8: true), Document(parsing: markdown.utf8))
        #expect(known.text == checked.text)
        #expect(known.literals == checked.literals)
        #expect("\(known.tokens)" == "\(checked.tokens)")
    }

    @Test func textsWithSomethingBetweenThemStayApart() {
        #expect(
            outline("a [b] *c* [d]<i>[e]") == [
                "+paragraph", "text a [b] ", "+emphasis", "text c", "-emphasis", "text  [d]", "htmlInline <i>",
                "text [e]", "-paragraph",
            ])
    }

    @Test(arguments: [">", "- ", "*", "[", "![", "`", "<"])
    func deepNestingNeitherCrashesNorLosesItsBalance(mark: String) {
        let document = Document(parsing: (String(repeating: mark, count: 50_000) + "x").utf8)
        var depth = 0
        for token in document.tokens {
            switch token.role {
            case .open: depth += 1
            case .close: depth -= 1
            case .single: break
            }
        }
        #expect(depth == 0)
    }

    @Test func tokensKnowTheirPlace() {
        let link = Document(parsing: "x\n\nab [c](d)".utf8).tokens.first { $0.kind == .link }
        #expect(link?.line == 3)
        #expect(link?.column == 4)
    }

    @Test(arguments: ["x\nab [c\nd](e)", "x\nab ![c\nd](e)", "x\nab [*c\nd*](e)"])
    func aLinkOverLinesStandsWhereItBegins(markdown: String) {
        let link = Document(parsing: markdown.utf8).tokens.first { $0.kind == .link || $0.kind == .image }
        #expect(link?.line == 2)
        #expect(link?.column == 4)
    }
}
