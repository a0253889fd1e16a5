import Diagnostics
import Files
import Testing

@testable import Content

/// What is read without the library is what the library reads: values, quotation marks and places.
@Suite struct PlainYAMLTests {
    /// Whether a text is read without the library. What is read must be what the library reads, without a problem.
    @discardableResult
    private func isPlain(_ yaml: String) -> Bool {
        guard let plain = PlainYAML.read(Array(yaml.utf8)[...], firstLine: 3) else { return false }
        var report = Reporter(SourceFile(path: "", []))
        let whole = readAnyYAML(Array(yaml.utf8)[...], firstLine: 3, &report)
        #expect(report.diagnostics.isEmpty, "\(yaml.debugDescription): \(report.diagnostics.map(\.text))")
        #expect("\(plain)" == whole.map { "\($0)" } ?? "nothing", "\(yaml.debugDescription)")
        return true
    }

    @Test(arguments: [
        "a: b", "a: b\n", "a:   b  \nc: d", "title: بدء المحادثات\ndate: 2020-10-23", "a: \"b: c # d\"",
        "a: 'b, \"c\"'",
        "a: [b, c]", "a: []", "a: [ ب , c d ]\nb: x", "a:\n  b: c\n  d: e\nf: g", "a:\n- b\n- c\nd: e",
        "a:\n    - b\n    - c",
        "- id: a\n  name:\n    ar: ب\n    en: b\n- id: c", "-   id: a\n    b: c", "- a\n- b",
        "# word\na: b#c",
        "a: https://example.org/x?y=z#w", "a: b-c:d", "a:\n  # word\n  b: c\n\n  d: e",
        "- [a, b]\n- \"c\"", "a: ~\nb: null\nc: ''", "a:\n  -\n    b: c", "a: it's",
        "a: { ar: ب, en: b }", "a: {}", "a: { b: 'c, d', e: \"f }\" }\nb: c", "- { a: b, c: 5+5 }",
        "a: [\"b, c\", 'd']",
        "a:\n  name: { ar: \"أ\", en: \"A: a\" }\n  type: x", "a: {b: c}", "a: { b:  c  ,d: e}",
    ])
    func readsWhatPeopleWrite(_ yaml: String) {
        #expect(isPlain(yaml), "\(yaml)")
    }

    @Test(arguments: [
        "a: b: c", "a: b # c", "a: |\n  b", "a: >\n  b", "a: &x b", "a: *x", "a: {b: [c]}", "a: {b: c,}",
        "a: {b: c", "a: {b: c} d", "a: {b}", "a: {b:c}", "a: {b: }", "a: {b: c, b: d}", "a: {b: \"c}", "a: {b: it's}",
        "a: { b: c # d }", "a: {\"b\": c}", "a: b\n  c", "a: \"b\\n\"",
        "a: 'it''s'",
        "a: b\na: c", "a:", "a: [b, [c]]", "a: [b", "a: [b,]", "a: \"b", "a:\tb", "a: b\r\nc: d", "? a", "%YAML 1.2",
        "--- \na: b",
        "a:\n    b: c\n  d: e", "a:\n  - b\n  c: d", " a: b", "a: @b", "a: `b", "a: !b c", "- - a", "a: b\u{2028}c",
        "a: b\u{85}c",
        "\u{FEFF}a: b", "مفتاح: b", "", "# a", "a", "a: [b: c]", "a: \"b\" c",
    ])
    func leavesTheRestToTheLibrary(_ yaml: String) {
        #expect(!isPlain(yaml), "\(yaml.debugDescription)")
    }

    /// A map of very many names is not compared name by name.
    @Test func leavesHugeMapsToTheLibrary() {
        #expect(isPlain((0..<200).map { "a\($0): b" }.joined(separator: "\n")))
        #expect(!isPlain((0..<2_000).map { "a\($0): b" }.joined(separator: "\n")))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func agreesOnRandomTexts(seed: UInt64) {
        var random = SplitMix(state: seed)
        var plain = 0
        for _ in 0..<6_000 {
            var yaml = ""
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                yaml += String(repeating: " ", count: [0, 0, 0, 0, 2, 2, 4].randomElement(using: &random) ?? 0)
                yaml += Self.heads.randomElement(using: &random) ?? ""
                yaml += Self.values.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<12, using: &random) == 0 {
                    yaml += Self.pieces.randomElement(using: &random) ?? ""
                }
                yaml += "\n"
            }
            if isPlain(yaml) { plain += 1 }
        }
        #expect(plain > 200)
    }

    private static let heads = ["a: ", "b: ", "c: ", "d: ", "e: ", "f:", "g:", "- ", "- ", "- h: ", "- i:", "  ", "# "]

    private static let values = [
        "word", "كلمة أخرى", "2020-10", "[a, ب]", "[]", "\"q: 'r' \"", "'s, \"t\"'", "https://x.y/z", "", "", "", "~",
        "a  b ", "5+5", "{ a: b, b: \"ب, }\" }", "{ c: 'x', d: 5+5 }", "['a, b', \"c\"]",
    ]

    private static let pieces = [
        "a: ", "b: ", "c:", "d: ", "- ", "- ", "-", "word", "كلمة", "2020-10", "[a, b]", "[", "]", ", ", "\"q\"", "\"",
        "'s'", "'",
        "#", " # x", ":", "x:y", "&a", "*a", "!", "|", ">", "?", "? ", "{", "}", "%", "~", "é", "\\", " ", "  ", "", "",
        "@", "...",
        "---", "[]", "[x]", "\u{A0}", "\u{2028}", "key-1: v", "😀", "e: f", "{ a: ", "{b: c, ", "'}", "\"}", "{ a: b }",
        "{}",
    ]
}
