import Mustache
import Synchronization
import Testing

/// Records of many pages: written once where they can be, and never wrongly.
@Suite struct PartTests {
    private static let item: Shape = Shape("item", [.text("name", ""), .text("own", ""), .list("items", item, "")])
    private static let page = Shape(
        "page", [.list("parts", item, ""), .text("own", ""), .text("word", ""), .text("title", "")])

    /// What a part is on three pages, and how often its record was made.
    private func pages(_ text: String, part record: Record = ["name": "<a>"]) throws -> (pages: [String], made: Int) {
        let library = TemplateLibrary([(name: "page", text: Array("{{#parts}}\(text){{/parts}}".utf8))])
        let template = try #require(library.compile("page", for: Self.page, as: .html).template)
        let made = Mutex(0)
        let part = Part {
            made.withLock { $0 += 1 }
            return record
        }
        let pages = ["x", "y", "z"].map { title -> String in
            let page: Record = ["parts": .list([.part(part), .part(part)]), "title": .text(title)]
            return template.among(["word": "w"]).text(.record(page))
        }
        return (pages, made.withLock { $0 })
    }

    @Test func isWrittenOnceForAllPages() throws {
        let (pages, made) = try pages("[{{name}}]")
        #expect(pages == Array(repeating: "[&lt;a&gt;][&lt;a&gt;]", count: 3))
        #expect(made == 1)
    }

    @Test func mayUseNamesThatAllPagesShare() throws {
        let (pages, made) = try pages("{{name}}{{word}} ")
        #expect(pages == Array(repeating: "&lt;a&gt;w &lt;a&gt;w ", count: 3))
        #expect(made == 1)
    }

    @Test func isWrittenAnewWhereItLooksAtThePage() throws {
        let (pages, made) = try pages("{{name}}{{title}} ")
        #expect(pages == ["&lt;a&gt;x &lt;a&gt;x ", "&lt;a&gt;y &lt;a&gt;y ", "&lt;a&gt;z &lt;a&gt;z "])
        #expect(made == 6)
    }

    /// What one page does not have, another might.
    @Test func isWrittenAnewWhereANameIsNotFound() throws {
        #expect(try pages("{{own}}").made == 6)
        #expect(try pages("{{own}}", part: ["own": .absent]).made == 1)
    }

    @Test func looksOutsideFromDeepWithin() throws {
        let deep: Record = ["name": "a", "items": .records([["name": "b", "items": .absent]])]
        #expect(try pages("{{#items}}{{name}}{{title}}{{/items}}", part: deep).pages == ["bxbx", "byby", "bzbz"])
        #expect(try pages("{{#items}}{{name}}{{/items}}", part: deep).made == 1)
    }

    /// Each of several parts has a text of its own, whether they stand in a list with others or among themselves.
    @Test func severalAreWrittenInTheirOrder() throws {
        let library = TemplateLibrary([
            (name: "page", text: Array("{{#parts}}[{{name}}{{title}}]{{/parts}}{{^parts}}none{{/parts}}".utf8))
        ])
        let template = try #require(library.compile("page", for: Self.page, as: .html).template)
        let parts = ["a", "b"].map { name in Part { ["name": .text(name)] } }
        func page(_ parts: Value) -> String { template.text(.record(["parts": parts, "title": "x"])) }
        for _ in 0..<2 {
            #expect(page(.parts(parts + parts.reversed())) == "[ax][bx][bx][ax]")
            #expect(page(.list(parts.map(Value.part))) == "[ax][bx]")
        }
        #expect(page(.parts([])) == "none")
    }

    @Test func maySpeakForItself() throws {
        let library = TemplateLibrary([(name: "page", text: Array("{{#item}}[{{name}}]{{/item}}{{item.name}}".utf8))])
        let shape = Shape("page", [.record("item", Self.item, "")])
        let template = try #require(library.compile("page", for: shape, as: .html).template)
        let made = Mutex(0)
        let part = Part {
            made.withLock { $0 += 1 }
            return ["name": "n"]
        }
        for _ in 0..<3 { #expect(template.text(.record(["item": .part(part)])) == "[n]n") }
        // For the section once, and each time that a name is looked for in it.
        #expect(made.withLock { $0 } == 4)
    }

    @Test func isKeptForEveryPlace() throws {
        let texts = (0..<9).map { "{{#parts}}\($0){{name}}{{/parts}}" }.joined()
        let library = TemplateLibrary([(name: "page", text: Array(texts.utf8))])
        let template = try #require(library.compile("page", for: Self.page, as: .html).template)
        let made = Mutex(0)
        let part = Part {
            made.withLock { $0 += 1 }
            return ["name": "n"]
        }
        for _ in 0..<3 {
            let text = template.text(.record(["parts": .list([.part(part)])]))
            #expect(text == "0n1n2n3n4n5n6n7n8n")
        }
        #expect(made.withLock { $0 } == 9)
    }

    /// Whoever asks, and however many at once.
    @Test func isTheSameForAllWhoAskAtOnce() async throws {
        let texts = (0..<9).map { "{{#parts}}\($0){{name}}{{/parts}}" }.joined()
        let library = TemplateLibrary([(name: "page", text: Array(texts.utf8))])
        let template = try #require(library.compile("page", for: Self.page, as: .html).template)
        let part = Part { ["name": "n"] }
        let pages = await withTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { template.text(.record(["parts": .list([.part(part)])])) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pages == ["0n1n2n3n4n5n6n7n8n"])
    }

    @Test func isKeptForItsPlaceAlone() throws {
        let part = Part { ["name": "n"] }
        let texts = ["a{{name}}", "b{{name}}"].map { "{{#parts}}\($0){{/parts}}" }
        let library = TemplateLibrary(
            [("one", texts[0] + texts[1]), ("two", texts[1])].map { (name: $0.0, text: Array($0.1.utf8)) })
        for _ in 0..<2 {
            for (name, expected) in [("one", "anbn"), ("two", "bn")] {
                let template = try #require(library.compile(name, for: Self.page, as: .html).template)
                let page = Value.record(["parts": .list([.part(part)])])
                #expect(template.text(page) == expected)
                #expect(template.text(page) == expected)
            }
        }
    }
}
