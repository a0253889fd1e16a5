import Diagnostics
import Mustache
import Testing

/// Mistakes stand at their places: between 1️⃣ and 2️⃣ in these texts, line and column as editors count them.
@Suite struct PositionTests {
    static let card = Shape("card", [.text("title", ""), .url("href", "")])
    static let page = Shape(
        "page", [.text("title", ""), .markup("body", ""), .list("events", card, ""), .texts("tags", "")])

    private static func place(_ mark: String, in text: String) -> (line: Int, column: Int)? {
        var (line, column) = (1, 1)
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
            if rest.starts(with: Array(mark.unicodeScalars)) { return (line, column) }
            let isMark = rest.count > 2 && rest[rest.startIndex + 2].value == 0x20E3
            if isMark {
                rest = rest.dropFirst(3)
                continue
            }
            (line, column) = rest.removeFirst() == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return nil
    }

    @Test(arguments: [
        ("<p>\n  سبها 1️⃣{{titel}}2️⃣", "template-unknown-name", "title"),
        ("é\u{301}1️⃣{{{title}}}2️⃣", "template-not-markup", nil),
        ("{{#events}}\n{{#title}}1️⃣{{hrf}}2️⃣{{/title}}{{/events}}", "template-unknown-name", "href"),
        ("a\r\n1️⃣{{>pat}}2️⃣", "template-missing", "part"), ("1️⃣{{<prt}}2️⃣{{/prt}}", "template-missing", "part"),
        ("{{<part}}1️⃣{{$mian}}2️⃣{{/mian}}{{/part}}", "template-unknown-block", "main"),
        ("x\n\n 1️⃣{{#events}}2️⃣a", "template-section-open", nil),
        ("{{#events}}1️⃣{{/evnts}}2️⃣", "template-section-crossed", nil),
        ("{{#events}}1️⃣{{#title}}2️⃣{{/events}}", "template-section-open", nil), ("1️⃣{{/title}}2️⃣", "template-close", nil),
        ("a 1️⃣{{2️⃣title b", "template-tag-open", nil), ("1️⃣{{2️⃣title {{title}}", "template-tag-open", nil),
        ("1️⃣{{a b}}2️⃣", "template-name", nil), ("1️⃣{{=a=}}2️⃣", "template-delimiters", nil),
        ("1️⃣{{.}}2️⃣", "template-not-text", nil),
        ("1️⃣{{tags}}2️⃣", "template-not-text", nil), ("<a title=\"1️⃣{{body}}2️⃣\">", "template-markup-place", nil),
        ("<title>1️⃣{{body}}2️⃣</title>", "template-markup-place", nil), ("<b 1️⃣{{title}}2️⃣>", "template-unsafe-place", nil),
        ("1️⃣{{#title}}2️⃣<b {{/title}}>", "template-section-context", nil),
        ("1️⃣{{>*title}}2️⃣", "template-dynamic-name", nil),
        ("<b1️⃣2️⃣", "template-html-open", nil), ("1️⃣{{>page}}2️⃣", "template-recursion", nil),
    ])
    func areWhereTheAuthorWroteThem(marked: String, id: String, suggestion: String?) throws {
        let text = marked.unicodeScalars.filter {
            $0.value != 0x20E3 && $0.value != 0xFE0F && !("1"..."9").contains($0)
        }
        let (_, errors) = compiled(
            String(String.UnicodeScalarView(text)), partials: ["part": "{{$main}}{{/main}}"], shape: Self.page)
        let error = try #require(errors.first)
        let start = try #require(Self.place("1️⃣", in: marked))
        let end = try #require(Self.place("2️⃣", in: marked))
        #expect(errors.count == 1)
        #expect((error.id, error.suggestion, error.template) == (id, suggestion, "page"))
        #expect((error.line, error.column) == start)
        #expect((error.endLine, error.endColumn) == end)
    }

    @Test func aMistakeInAPartialNamesThePartial() throws {
        let (_, errors) = compiled(
            "\n\n{{>part}}{{#events}}{{>part}}{{/events}}", partials: ["part": "a{{x}}"], shape: Self.page)
        #expect(errors.map(\.template) == ["part"])
        #expect(errors.map(\.line) == [1])
        #expect(errors.map(\.column) == [2])
    }

    @Test func theCrossedSectionNamesTheLineOfTheOpenOne() {
        let message = compiled("\n\n{{#a}}\n{{/b}}").errors.first?.message
        #expect(message == "“b” is closed here, while “a” of line 3 is still open")
    }

    @Test func allMistakesOfAllTemplatesComeInOrder() {
        let (_, errors) = compiled(
            "{{c}}\n{{>b}}<a {{b}}>{{#events}}{{c}}", partials: ["b": "{{x}}{{y"], shape: Self.page)
        #expect(
            errors.map(\.id).sorted() == [
                "template-section-open", "template-tag-open", "template-unknown-name", "template-unknown-name",
                "template-unknown-name", "template-unknown-name", "template-unsafe-place",
            ])
    }

    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("titles", "title"), ("href", nil), ("zzzzz", nil), ("x", nil),
    ])
    func theNearestNameIsSuggested(word: String, suggestion: String?) {
        #expect(compiled("{{\(word)}}", shape: Self.page).errors.map(\.suggestion) == [suggestion])
    }
}
