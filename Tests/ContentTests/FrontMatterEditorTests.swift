import Testing

@testable import Content

/// A field is changed, and not a byte beside its line.
@Suite struct FrontMatterEditorTests {
    private func set(_ field: String, to value: String, after: String? = nil, in text: String) throws -> String {
        var editor = FrontMatterEditor(Array(text.utf8))
        try editor.set(field, to: value, after: after)
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("translates: 00000000", "translates: 65a7d2ad"), ("translates: \"00000000\"", "translates: \"65a7d2ad\""),
        ("translates: '00000000'  # when?", "translates: '65a7d2ad'  # when?"),
        ("translates:", "translates: 65a7d2ad"), ("translates:   # nobody", "translates: 65a7d2ad   # nobody"),
        ("\"translates\" :  00000000", "\"translates\" :  65a7d2ad"), ("translates: ~", "translates: 65a7d2ad"),
    ])
    func aValueIsReplacedAsItWasWritten(line: String, expected: String) throws {
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{FEFF}"] {
                let text = { (line: String) in
                    mark
                        + ["---", "# Titel: x", "title: 'a: b'", line, "b: [1, 2]", "---", "translates: x"].joined(
                            separator: end)
                }
                #expect(try set("translates", to: "65a7d2ad", in: text(line)) == text(expected))
            }
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func aNewFieldGetsALineAfterItsNeighbourOrAtTheEnd(end: String) throws {
        let text = ["---", "title: x # y", "key: true", "---", "Text"].joined(separator: end)
        #expect(
            try set("translates", to: "1a", after: "title", in: text)
                == ["---", "title: x # y", "translates: 1a", "key: true", "---", "Text"].joined(separator: end))
        #expect(
            try set("translates", to: "1a", after: "nowhere", in: text)
                == ["---", "title: x # y", "key: true", "translates: 1a", "---", "Text"].joined(separator: end))
    }

    @Test func aNeighbourOfSeveralLinesIsNotBrokenUp() throws {
        let text = "---\ntitle: >\n  one\n  two\nkey: true\n---\n"
        #expect(
            try set("translates", to: "1a", after: "title", in: text)
                == text.replacing("true\n", with: "true\ntranslates: 1a\n"))
    }

    @Test func aNestedFieldOfTheSameNameIsLeftAlone() throws {
        let text = "---\nwarning:\n  translates: old\n  reviewed: old\ntranslates: old\n---\ntranslates: old\n"
        #expect(
            try set("translates", to: "new", in: text)
                == text.replacing("\ntranslates: old\n---", with: "\ntranslates: new\n---"))
        #expect(try set("reviewed", to: "new", in: text) == text.replacing("old\n---", with: "old\nreviewed: new\n---"))
    }

    @Test func indentedFieldsStayInLine() throws {
        #expect(try set("b", to: "2", in: "---\n  a: 1\n---\n") == "---\n  a: 1\n  b: 2\n---\n")
    }

    @Test func emptyFrontMatterGetsItsFirstField() throws {
        #expect(try set("a", to: "1", in: "---\n---\nText") == "---\na: 1\n---\nText")
    }

    @Test(arguments: [
        "no front matter", "---\ntranslates: |\n  00\n---\n", "---\n{ translates: 00 }\n---\n",
        "---\ntranslates: \"00\n  11\"\n---\n", "---\ntranslates: [a]\n---\n", "---\n? translates\n: 00\n---\n",
        "---\ntranslates: 00\n  11\n---\n", "---\nnot: [closed\n---\n",
    ])
    func whatCannotBeEditedSafelyIsRefused(text: String) {
        var editor = FrontMatterEditor(Array(text.utf8))
        #expect(throws: FrontMatterEditor.Refusal(field: "translates")) { try editor.set("translates", to: "1a") }
        #expect(editor.bytes == Array(text.utf8))
    }

    @Test func aFieldIsTakenAwayWithItsLine() throws {
        var editor = FrontMatterEditor(Array("---\r\na: 1\r\nb: '2' # c\r\nc: 3\r\n---\r\n".utf8))
        try editor.remove("b")
        try editor.remove("missing")
        #expect(String(decoding: editor.bytes, as: UTF8.self) == "---\r\na: 1\r\nc: 3\r\n---\r\n")
        var folded = FrontMatterEditor(Array("---\na: >\n  1\n  2\n---\n".utf8))
        #expect(throws: FrontMatterEditor.Refusal(field: "a")) { try folded.remove("a") }
    }

    /// Lines of every form in any order, with every way to end a line: all that is not the line of the field is the same.
    @Test(arguments: 0..<300)
    func onlyTheLineOfTheFieldChanges(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let file = Self.file(&random)
        var editor = FrontMatterEditor(Array(file.utf8))
        try editor.set("translates", to: "65a7d2ad", after: "title")
        let result = String(decoding: editor.bytes, as: UTF8.self)
        let isOther = { (line: String) in !line.contains("translates") }
        #expect(Self.lines(result).filter(isOther) == Self.lines(file).filter(isOther))
        #expect(Self.lines(result).filter { !isOther($0) && $0.contains("65a7d2ad") }.count == 1)
        var again = editor
        try again.set("translates", to: "65a7d2ad")
        #expect(again.bytes == editor.bytes)
    }

    /// Lines with their ends.
    private static func lines(_ text: String) -> [String] {
        var lines: [String.UnicodeScalarView] = [.init()]
        for scalar in text.unicodeScalars {
            let last = lines[lines.count - 1]
            let isEnded = last.last == "\n" || (last.last == "\r" && scalar != "\n")
            if isEnded { lines.append(.init()) }
            lines[lines.count - 1].append(scalar)
        }
        return lines.map { String($0) }
    }

    private static func file(_ random: inout SplitMix) -> String {
        let forms = [
            ["title: سرت: جولة".replacing(": ج", with: " ج")], ["title: \"a \\\" # b\"  # c"],
            ["title: >-", "  one", "", "  two"],
            ["title:", "  'one", "  two'"],
        ]
        let others = [
            ["# comment: x"], [""], ["a: [1, 2,", "  3]"], ["b: { x: y }"], ["c: 'it''s'"],
            ["d: |", "  ---x", "  e: f"],
            ["e:", "  - g", "  - h: i"], ["f: plain # not", "# more"], ["\"g\": 1"], ["h: \"\\x26 *\""], ["i:   "],
        ]
        let own = [["translates: 00000000"], ["translates: '1' # x"], ["translates:"], ["translates:   \"ab\"  "], []]
        let chosen = others.filter { _ in Bool.random(using: &random) }
        var blocks = [forms.randomElement(using: &random) ?? [], own.randomElement(using: &random) ?? []] + chosen
        blocks.shuffle(using: &random)
        let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        let mark = Bool.random(using: &random) ? "\u{FEFF}" : ""
        let last = Bool.random(using: &random) ? end : ""
        return mark + (["---"] + blocks.flatMap { $0 } + ["---", "Text", "", "more"]).joined(separator: end) + last
    }
}
