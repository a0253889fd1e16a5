import Buffers
import Mustache
import Testing

@Suite struct EscapingTests {
    private func render(_ template: String, _ record: Record, as format: OutputFormat = .html) -> String? {
        let library = TemplateLibrary([(name: "page", text: Array(template.utf8))])
        return library.compile("page", as: format).template.map {
            String(decoding: $0.render(.record(record)), as: UTF8.self)
        }
    }

    @Test func textIsEscapedInText() {
        #expect(render("<p>{{a}}</p>", ["a": "<b>&\"'"]) == "<p>&lt;b&gt;&amp;&quot;&#39;</p>")
    }

    @Test func aQuotationMarkBeforeAnArabicVowelMarkIsEscaped() {
        #expect(
            render("<a title=\"{{a}}\">", ["a": "x\"\u{064B} onclick=y"]) == "<a title=\"x&quot;\u{064B} onclick=y\">")
    }

    /// What is written where it stands is the same as what is made before, wherever that is.
    @Test(
        arguments: ["<p>{{a}}{{{a}}}</p>", "<p title=\"{{a}}\">", "{{#a}}[{{a}}]{{/a}}", "{{^a}}none{{/a}}"],
        ["", "<b>&</b>"])
    func markupMayBeWrittenLate(template: String, markup: String) {
        let late = Value.writing { $0.append(bytesOf: markup) }
        #expect(render(template, ["a": late]) == render(template, ["a": .markup(Array(markup.utf8))]))
    }

    @Test func markupIsWrittenAsItIsInTextOnly() {
        #expect(render("<p>{{a}}{{{a}}}</p>", ["a": .markup(Array("<b>x</b>".utf8))]) == "<p><b>x</b><b>x</b></p>")
        #expect(render("<p title=\"{{a}}\">", ["a": .markup(Array("<b>".utf8))]) == "<p title=\"&lt;b&gt;\">")
    }

    @Test(arguments: [
        ("javascript:alert(1)", "#"), ("JaVaScRiPt:x", "#"), (" \tjava\nscript:x", "#"), ("data:text/html,x", "#"),
        ("vbscript:x", "#"), ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
        ("mailto:a@b.c", "mailto:a@b.c"), ("../x/index.html#a:b", "../x/index.html#a:b"), ("#y2020", "#y2020"),
        ("a/b:c", "a/b:c"), ("", ""),
    ])
    func addressesThatRunCodeAreNotWritten(address: String, written: String) {
        #expect(render("<a href=\"{{a}}\">", ["a": .text(address)]) == "<a href=\"\(written)\">")
    }

    @Test func jsonInAScriptCannotEndTheScript() {
        let json = render(
            "<script type=\"application/ld+json\">{\"a\":\"{{a}}\"}</script>", ["a": "</script>\"\\\n\u{2028}م"])
        #expect(
            json
                == "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script\\u003e\\\"\\\\\\u000a\\u2028م\"}</script>"
        )
    }

    @Test func xmlLeavesOutWhatXMLDoesNotAllow() {
        #expect(render("<t>{{a}}</t>", ["a": "a\u{1}b\u{FFFE}<\t"], as: .xml) == "<t>ab&lt;\t</t>")
    }

    /// What is escaped is found by sixteen bytes at a time, and byte by byte near the end.
    @Test(arguments: [
        "\"", "&", "'", "<", ">", "\\", "\t", "\n", "\r", "\u{1}", "\u{7F}", "é", "م", "€", "\u{2028}", "\u{2029}",
        "\u{FFFD}", "\u{FFFE}", "😀",
    ])
    func aCharacterIsEscapedAlikeInEveryPlace(character: String) {
        let places: [(template: String, format: OutputFormat)] = [
            ("<t>{{a}}</t>", .xml), ("<p>{{a}}</p>", .html),
            ("<script type=\"application/ld+json\">\"{{a}}\"</script>", .html),
        ]
        for (template, format) in places {
            let parts = template.components(around: "{{a}}")
            func written(_ text: String) -> String? {
                render(template, ["a": .text(text)], as: format).map {
                    String($0.dropFirst(parts.0.count).dropLast(parts.1.count))
                }
            }
            let alone = written(character) ?? "nothing"
            for before in 0..<36 {
                for after in [0, 1, 15, 16, 33] {
                    let (first, last) = (String(repeating: "x", count: before), String(repeating: "y", count: after))
                    #expect(written(first + character + last) == first + alone + last)
                }
            }
        }
    }

    /// An independent reader of escaped text, byte by byte: it finds the end of the attribute as a browser does, and
    /// takes back the character references.
    private func attribute(_ html: String) -> [UInt8]? {
        let bytes = Array(html.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "\"")),
            let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        var text: [UInt8] = []
        var rest = bytes[(start + 1)..<end]
        while let byte = rest.first {
            let reference = references.first { rest.starts(with: $0.key.utf8) }
            text += reference.map { Array($0.value.utf8) } ?? [byte]
            rest = rest.dropFirst(reference?.key.utf8.count ?? 1)
        }
        return text
    }

    @Test func anyTextComesBackFromAnAttribute() {
        var generator = SeededGenerator(seed: 7)
        let alphabet: [Unicode.Scalar] = [
            "\"", "'", "<", ">", "&", "a", "م", "\u{064B}", "\u{0301}", "\u{200F}", " ", ";", "\u{1F1F1}",
        ]
        for _ in 0..<2_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                scalars.append(alphabet.randomElement(using: &generator) ?? "a")
            }
            let text = String(scalars)
            let html = render("<p title=\"{{a}}\">", ["a": .text(text)]) ?? ""
            #expect(attribute(html) == Array(text.utf8))
        }
    }
}

extension String {
    /// What stands before a part and behind it.
    fileprivate func components(around part: String) -> (String, String) {
        guard let range = firstRange(of: part) else { return (self, "") }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}

struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
