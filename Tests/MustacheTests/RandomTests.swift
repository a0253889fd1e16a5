import Mustache
import Testing

/// Texts and templates made by chance.
@Suite struct RandomTests {
    private static let scalars: [Unicode.Scalar] = [
        "\"", "'", "<", ">", "&", "\\", "/", "=", "`", "a", ";", "#", ":", "-", "!", " ", "م", "\u{064B}", "\u{0301}",
        "\u{200F}",
        "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{0}", "\u{1}", "\u{9}", "\u{A}", "\u{D}",
        "\u{1F}", "\u{7F}", "\u{1F1F1}",
    ]

    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let length = Int.random(in: 0..<14, using: &generator)
            return String(
                String.UnicodeScalarView((0..<length).map { _ in scalars.randomElement(using: &generator) ?? "a" }))
        }
    }

    /// What a reader takes the text for: references for characters, everything else for itself; `nil` where a character
    /// stands that would end the text.
    private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&", "&#13;": "\r"]
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if byte == UInt8(ascii: "&") {
                guard let reference = references.first(where: { rest.starts(with: $0.key.utf8) }) else { return nil }
                text += reference.value.utf8
                rest = rest.dropFirst(reference.key.utf8.count)
            } else {
                guard !"<>\"'".utf8.contains(byte) else { return nil }
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    private func written(_ text: String, between start: String, and end: String, as format: OutputFormat) -> ArraySlice<
        UInt8
    > {
        let output = Array(rendered(start + "{{x}}" + end, .record(["x": .text(text)]), as: format).utf8)
        return output.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    }

    @Test(arguments: [
        ("<p>", "</p>"), ("<p title=\"", "\">"), ("<p title='", "'>"), ("<title>", "</title>"), ("<a href=\"/", "\">"),
    ])
    func anyTextComesBackFromHTML(start: String, end: String) {
        for text in Self.texts(1_000, seed: 1) {
            #expect(unescaped(written(text, between: start, and: end, as: .html)) == Array(text.utf8))
        }
    }

    @Test(arguments: [("<p>", "</p>"), ("<p title=\"", "\"/>")])
    func anyTextThatXMLAllowsComesBackFromXML(start: String, end: String) {
        for text in Self.texts(1_000, seed: 2) {
            let allowed = text.unicodeScalars.filter {
                $0.value >= 0x20 && $0.value < 0xFFFE || $0.value > 0xFFFF || ["\t", "\n", "\r"].contains($0)
            }
            let expected = Array(String(String.UnicodeScalarView(allowed)).utf8)
            #expect(unescaped(written(text, between: start, and: end, as: .xml)) == expected)
        }
    }

    @Test func anyTextComesBackFromJSON() {
        for text in Self.texts(1_000, seed: 3) {
            let json = written(text, between: "<script type=\"application/ld+json\">\"", and: "\"</script>", as: .html)
            #expect(unquoted(json) == Array(text.utf8))
        }
    }

    /// The text of a JSON string literal; `nil` where a byte stands that may not.
    private func unquoted(_ json: ArraySlice<UInt8>) -> [UInt8]? {
        var scalars = String.UnicodeScalarView()
        var rest = Array(String(decoding: json, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar != "\\" {
                guard scalar.value >= 0x20, !["\"", "<", ">", "&", "\u{2028}", "\u{2029}"].contains(scalar) else {
                    return nil
                }
                scalars.append(scalar)
            } else if let sign = rest.popFirst(), sign != "u" {
                scalars.append(sign)
            } else {
                let digits = String(String.UnicodeScalarView(rest.prefix(4)))
                guard let value = UInt32(digits, radix: 16), let escaped = Unicode.Scalar(value) else { return nil }
                scalars.append(escaped)
                rest = rest.dropFirst(4)
            }
        }
        return Array(String(scalars).utf8)
    }

    @Test func noAddressHasASchemeThatRunsCode() {
        var generator = SeededGenerator(seed: 4)
        let parts = [
            "java", "script", ":", "JAVASCRIPT", "\t", "\n", " ", "\u{1}", "data", "vbscript", "https", "/", "&#58;",
            "a", "#", "?",
        ]
        for _ in 0..<4_000 {
            let words = (0..<3).map { _ in
                (0..<Int.random(in: 0..<4, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
                    .joined()
            }
            let data: Value = .record(["x": .text(words[0]), "y": .text(words[1]), "z": .text(words[2])])
            let output = Array(rendered("<a href=\"{{x}}{{#y}}{{.}}{{/y}}{{z}}\">", data).utf8)
            let address = unescaped(output.dropFirst(9).dropLast(2)) ?? Array("javascript:".utf8)
            let scheme = address.prefix { !":/?#".utf8.contains($0) }
            let name = String(decoding: scheme.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
            let isScheme = scheme.count < address.count && address[scheme.count] == UInt8(ascii: ":")
            #expect(!isScheme || !["javascript", "data", "vbscript"].contains(name), "\(words)")
        }
    }

    @Test(arguments: [OutputFormat.html, .xml, .plain]) func noTemplateCrashes(format: OutputFormat) {
        var generator = SeededGenerator(seed: 5)
        let parts = [
            "{{", "}}", "{{{", "}}}", "{{a}}", "{{{m}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{#l}}", "{{/l}}", "{{>p}}",
            "{{>*a}}", "{{<p}}",
            "{{/p}}", "{{$b}}", "{{/b}}", "{{=| |=}}", "|={{ }}=|", "|a|", "{{!", "<p ", "x=\"", "\"", "'", ">", "<",
            "/", "<script>",
            "</script>", "<!--", "-->", "href=", "\n", "  ", "\r\n", "سبها", "é", "{{.}}", "{{a.b}}",
        ]
        let shape = Shape("page", [.text("a", ""), .markup("m", ""), .list("l", Shape("item", [.text("n", "")]), "")])
        let data: Value = .record(["a": "p", "m": .markup([60]), "l": .list([.record(["n": "1"]), .record([:])])])
        for round in 0..<2_000 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0..<16, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
                }.joined()
            }
            let (template, errors) = compiled(
                texts[0], partials: ["p": texts[1]], as: format, shape: round % 2 == 0 ? shape : nil)
            if let template { #expect(template.render(data).count < 1_000_000) }
            let sizes = ["page": texts[0].utf8.count, "p": texts[1].utf8.count]
            #expect(errors.allSatisfy { $0.range.upperBound <= sizes[$0.template] ?? 0 && $0.line > 0 }, "\(texts)")
        }
    }
}
