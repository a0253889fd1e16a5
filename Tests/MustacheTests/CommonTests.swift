import Mustache
import Synchronization
import Testing

/// What templates make of names that all pages share: written once, and never wrongly.
@Suite struct CommonTests {
    private static let common: Record = [
        "word": "<w>", "flag": .flag(true), "none": .absent, "t": .record(["a": "A", "b": .later { "B" }]),
        "list": .records([["name": "x"], ["name": "y", "word": "own"]]),
    ]

    /// A template with and without knowing what is common, filled with a page.
    private func texts(_ text: String, _ page: Record = [:], _ partials: [String: String] = [:]) throws -> [String] {
        let library = TemplateLibrary(
            [(name: "page", text: Array(text.utf8))] + partials.map { (name: $0.key, text: Array($0.value.utf8)) })
        let template = try #require(library.compile("page", as: .html).template)
        var whole = page
        whole.fill(from: Self.common)
        return [template.among(Self.common).text(.record(page)), template.text(.record(whole))]
    }

    @Test(arguments: [
        ("{{word}}|{{{word}}}|{{t.a}}{{t.b}}{{t.c}}|{{flag}}{{none}}", "&lt;w&gt;|&lt;w&gt;|AB|true"),
        ("{{#flag}}f{{/flag}}{{^flag}}g{{/flag}}{{#none}}h{{/none}}{{^none}}i{{/none}}", "fi"),
        ("{{#list}}[{{name}}]{{/list}}", "[x][y]"), ("{{#list}}[{{name}}{{word}}]{{/list}}", "[x&lt;w&gt;][yown]"),
        ("{{#list}}{{name}}{{title}}{{/list}}", "xTyT"), ("{{#t}}{{a}}{{#b}}{{.}}{{/b}}{{/t}}", "AB"),
        ("{{#word}}{{title}}{{/word}}{{title}}", "TT"), ("{{#list}}{{>p}}{{/list}}", "x·y·"),
    ])
    func areWrittenAsIfThePageHadThem(text: String, expected: String) throws {
        let texts = try texts(text, ["title": "T"], ["p": "{{name}}·"])
        #expect(texts == [expected, expected])
    }

    @Test(arguments: [
        ("{{word}}", "mine"), ("{{t.a}}", "a"), ("{{#list}}[{{name}}]{{/list}}", "[z]"),
        ("{{#flag}}f{{/flag}}", ""), ("{{#none}}{{.}}{{/none}}", "some"),
        ("{{#list}}{{word}}{{/list}}", "mine"),
    ])
    func givePlaceToThoseOfThePage(text: String, expected: String) throws {
        let page: Record = [
            "word": "mine", "t": .record(["a": "a"]), "list": .records([["name": "z"]]), "flag": .flag(false),
            "none": "some",
        ]
        #expect(try texts(text, page) == [expected, expected])
    }

    @Test func givePlaceToThoseOfASection() throws {
        let page: Record = ["inner": .record(["word": "mine", "list": .absent])]
        #expect(
            try texts("{{word}}{{#inner}}{{word}}{{#list}}{{name}}{{/list}}{{/inner}}", page)
                == ["&lt;w&gt;mine", "&lt;w&gt;mine"])
    }

    /// What one page does not have, another might.
    @Test func areNotKeptWithWhatAPageLacks() throws {
        let library = TemplateLibrary([(name: "page", text: Array("{{#list}}{{name}}{{title}}{{/list}}".utf8))])
        let template = try #require(library.compile("page", as: .html).template).among(Self.common)
        #expect(["", "1", "2"].map { template.text(.record(["title": .text($0)])) } == ["xy", "x1y1", "x2y2"])
    }

    @Test func areMadeOnceForAllPages() throws {
        let made = Mutex(0)
        let common: Record = [
            "dear": .later {
                made.withLock { $0 += 1 }
                return .record(["name": "n"])
            }
        ]
        let library = TemplateLibrary([(name: "page", text: Array("{{dear.name}}{{title}}".utf8))])
        let template = try #require(library.compile("page", as: .html).template).among(common)
        #expect((1...3).map { template.text(.record(["title": .text(String($0))])) } == ["n1", "n2", "n3"])
        #expect(made.withLock { $0 } == 1)
    }
}
