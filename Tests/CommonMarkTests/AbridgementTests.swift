import Buffers
import Testing

@testable import CommonMark

/// What libcmark does not see makes no difference.
@Suite struct AbridgementTests {
    private static let english =
        "three sides of the commission had called for a return of displaced families to the coastal road"
    private static let arabic =
        "قالت اللجنة العسكرية المشتركة إن الطرفين اتفقا على وقف دائم لإطلاق النار في جميع المناطق"

    private static func length(_ markdown: String) -> Int? {
        Array(markdown.utf8).withUnsafeBufferPointer { source in
            guard let abridgement = Abridgement.of(source) else { return nil }
            return abridgement.text.count
        }
    }

    private static func expectReadAlike(_ markdown: String) {
        let whole = Document(parsing: markdown.utf8, hasColumns: false)
        let abridged = Document(parsing: markdown.utf8, isUTF8: true, hasColumns: false)
        #expect(abridged.text == whole.text, "\(markdown.debugDescription)")
        #expect(abridged.literals == whole.literals, "\(markdown.debugDescription)")
        #expect("\(abridged.tokens)" == "\(whole.tokens)", "\(markdown.debugDescription)")
    }

    @Test func mostOfProseIsLeftOut() throws {
        let line = "\(Self.english) [a link](../pages/about.ar.md), \(Self.arabic) *and more*.\n\n"
        let markdown = String(repeating: line, count: 4)
        #expect(try #require(Self.length(markdown)) < markdown.utf8.count / 2)
        Self.expectReadAlike(markdown)
    }

    /// Names of links are compared as a whole, HTML and marks may stand in the middle of words.
    @Test(arguments: ["<b>", "[a]: b", "\u{1A}", "\0", "<!-- ", "\\"])
    func whatIsNotCertainIsNotAbridged(sign: String) {
        let markdown = Array(repeating: Self.english, count: 4).joined(separator: "\n") + "\n" + sign
        #expect(Self.length(markdown) == nil)
        Self.expectReadAlike(markdown + " --> </b> " + Self.english)
    }

    @Test(arguments: [
        // Lines that are marks as a whole, or begin with many.
        String(repeating: "=", count: 60), String(repeating: "-", count: 60), String(repeating: "~", count: 60) + "\nx",
        String(repeating: "- ", count: 30) + "a", String(repeating: "> ", count: 30) + "a",
        // Spaces at the ends of lines and of spans.
        "a" + String(repeating: " ", count: 60) + "\nb", "`a" + String(repeating: " ", count: 60) + "b`",
        String(repeating: " ", count: 60) + "a", "# a" + String(repeating: " ", count: 60) + "#",
        // Long names, addresses and titles.
        "&" + String(repeating: "a", count: 60) + ";", "&CounterClockwiseContourIntegral; and then some more words",
        "[a](https://" + String(repeating: "a", count: 60) + ")",
        "[a](b \"title (with brackets) " + String(repeating: "and words ", count: 6) + "\")",
        "![" + String(repeating: "words ", count: 12) + "](a.jpg)",
        "[a]( " + String(repeating: "words ", count: 12) + "'b')",
        "[a](b(c)" + String(repeating: "d", count: 12) + String(repeating: " words", count: 12) + "*e*)",
        "```" + String(repeating: "info ", count: 12) + "\na\n```",
        "1234567890. " + String(repeating: "word ", count: 12),
    ])
    func longMarksStay(markdown: String) {
        for before in ["", Self.english + "\n", Self.english + "\n\n"] {
            Self.expectReadAlike(
                before + markdown + "\n\n" + Array(repeating: Self.english, count: 3).joined(separator: "\n"))
        }
    }

    /// Who says that a text is UTF-8 may be wrong.
    @Test func otherBytesAreReadAlike() {
        for byte: UInt8 in [0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF] {
            for count in [1, 7, 23, 40, 300] {
                let words = Array(repeating: Self.english, count: 3).joined(separator: "\n").utf8
                let bytes =
                    words + [UInt8](repeating: byte, count: count) + words + [UInt8](repeating: byte, count: count)
                let whole = Document(parsing: bytes, isUTF8: true)
                let abridged = Document(parsing: bytes, isUTF8: true, hasColumns: false)
                #expect(abridged.text == whole.text)
            }
        }
    }

    @Test func anyTextIsReadAlike() {
        let pieces =
            [
                Self.english, Self.arabic, "a", "ب", " ", "  ", "    ", "\n", "\n\n", "\n\n- ", "\n1. ", "\n> ", "\n# ",
                "\n    ",
                "\t", "*", "**", "_", "`", "``", "```\n", "~~~\n", "\\", "&", "&amp;", "&quot;", "[", "]", "(", ")",
                "](a)",
                "](a \"", "\")", "![", "[@key, p. 2]", "!", "'", "\"", "—", "“", "\r\n", "-", "===\n", "---\n", "😀",
                "\u{301}",
            ] + [
                String(repeating: "-", count: 40), String(repeating: " ", count: 30),
                "www.example.org/a/long/address/of/a/page",
            ]
        Self.expectReadAlike(4000, of: pieces)
    }

    /// Markup that libcmark does not see, among such that it has to see, and at the ends of what is left out.
    @Test func anyMarkupIsReadAlike() {
        let certain = [
            "[a link](../pages/about.ar.md)", "[رابط طويل](b.md#x)", "[@key, p. 2]", "[ ]", " **strong words** ",
            " **قوي**، ", " **a**.", "**a** ", "**a b.** ", "a**b**c", "**", "[a](b)", "#", "(", ")", "\"", "'", "%",
            "$", "^", "!",
        ]
        let words = [
            " and words of prose ", "وكلمات من النص ", Self.english, Self.arabic, "a", "ب", " ", ", ", ".", "\n",
            "\n\n", "\n\n",
            "\n- ", "\n\n> ", "\n\n1. ", "\n\n# ", "\n\n    ", "\n\n~~~ ",
        ]
        let uncertain = [
            "[", "]", "](a)", "*", "_", "`", "&amp;", "![", "[a]", "](", "![a](b.jpg)", "[b](c d)", "**a\u{A0}**",
        ]
        Self.expectReadAlike(3000, of: words + words + certain + certain)
        Self.expectReadAlike(3000, of: words + words + words + certain + certain + certain + uncertain)
    }

    private static func expectReadAlike(_ count: Int, of pieces: [String]) {
        var state: UInt64 = 11
        for _ in 0..<count {
            var markdown = ""
            while markdown.utf8.count < 300 {
                // Knuth's multiplier; the high bits are the random ones.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                markdown += pieces[Int(state >> 33) % pieces.count]
            }
            expectReadAlike(markdown)
        }
    }
}
