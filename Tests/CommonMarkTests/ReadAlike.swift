import Foundation
import Testing

@testable import CommonMark

enum Prose {
    static let english =
        "three sides of the commission had called for a return of displaced families to the coastal road"
    static let arabic =
        "قالت اللجنة العسكرية المشتركة إن الطرفين اتفقا على وقف دائم لإطلاق النار في جميع المناطق"
}

/// Whether a text is read as libcmark reads the whole of it.
func expectReadAlike(_ markdown: String) {
    let whole = Document(parsing: markdown.utf8, hasColumns: false)
    let quick = Document(parsing: markdown.utf8, isUTF8: true, hasColumns: false)
    #expect(quick.text == whole.text, "\(markdown.debugDescription)")
    #expect(quick.literals == whole.literals, "\(markdown.debugDescription)")
    #expect(quick.tokens == whole.tokens, "\(markdown.debugDescription)")
}

/// The same for texts put together at random; `TARIKH_TEXTS=20` in the environment makes twenty times as many.
func expectReadAlike(_ count: Int, of pieces: [String], length: Int = 300) {
    var state: UInt64 = 11
    let times = ProcessInfo.processInfo.environment["TARIKH_TEXTS"].flatMap { Int($0) } ?? 1
    for _ in 0..<count * times {
        var markdown = ""
        while markdown.utf8.count < length {
            // Knuth's multiplier; the high bits are the random ones.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            markdown += pieces[Int(state >> 33) % pieces.count]
        }
        expectReadAlike(markdown)
    }
}

/// Texts of any sort are read alike.
@Suite struct ReadAlikeTests {
    @Test func anyText() {
        let pieces =
            [
                Prose.english, Prose.arabic, "a", "ب", " ", "  ", "    ", "\n", "\n\n", "\n\n- ", "\n1. ", "\n> ",
                "\n# ", "\n    ", "\t", "*", "**", "_", "`", "``", "```\n", "~~~\n", "\\", "&", "&amp;", "&quot;",
                "[", "]", "(", ")", "](a)", "](a \"", "\")", "![", "[@key, p. 2]", "!", "'", "\"", "—", "“", "\r\n",
                "-", "===\n", "---\n", "😀", "\u{301}",
            ] + [
                String(repeating: "-", count: 40), String(repeating: " ", count: 30),
                "www.example.org/a/long/address/of/a/page",
            ]
        expectReadAlike(4000, of: pieces)
    }

    private static let certain = [
        "[a link](../pages/about.ar.md)", "[رابط طويل](b.md#x)", "[@key, p. 2]", "[ ]", " **strong words** ",
        " **قوي**، ", " **a**.", "**a** ", "**a b.** ", "a**b**c", "**", "[a](b)", "#", "(", ")", "\"", "'", "%",
        "$", "^", "!",
    ]
    private static let uncertain = [
        "[", "]", "](a)", "*", "_", "`", "&amp;", "![", "[a]", "](", "![a](b.jpg)", "[b](c d)", "**a\u{A0}**",
    ]

    /// Markup that libcmark does not see, among such that it has to see, and at the ends of what is left out.
    @Test func anyMarkup() {
        let words = [
            " and words of prose ", "وكلمات من النص ", Prose.english, Prose.arabic, "a", "ب", " ", ", ", ".", "\n",
            "\n\n", "\n\n",
            "\n- ", "\n\n> ", "\n\n1. ", "\n\n# ", "\n\n    ", "\n\n~~~ ",
        ]
        expectReadAlike(3000, of: words + words + Self.certain + Self.certain)
        expectReadAlike(
            3000, of: words + words + words + Self.certain + Self.certain + Self.certain + Self.uncertain)
    }

    /// Blocks that are read without libcmark, among such that it reads.
    @Test func anyBlocks() {
        let certain = [
            "\n\nWords of a paragraph", "\n\nكلمات من فقرة", "\nmore of it", "\n\n## A heading", "\n# عنوان", "\n\n",
            "\n\n- an item", "\n- بند", "\n- one", "\n\n* a star", "\n* and one", "\n\n+ plus", " and so on",
            "، وهكذا.",
            "\n\n**Strong** words", "\n\n[A link](b.md) and words", "\n\n2020 was a year", "\n\n\"Said\" and",
            "\n\n\n", " [a link](b.md)", " **قوي**، ", " [@key]", ".",
        ]
        let others = [
            "\n\n1. one", "\n2. two", "\n\n> quoted", "\n> more", "\n\n    indented", "\n  - inner",
            "\n\n  more of an item",
            "\n---", "\n===", "\n\n***", "\n \n", "\n\t\n", " ", "  ", "\n\n- ", "\n-", "\n- - a", "\n- # b", "\n\n#",
            "\n####### c",
            "\n## d #", "\n\n*em* words", "\n\n![a](b.jpg)", "\n1) a", "\n10. b", "\n\n123456789", "_a_", "!", " & ",
            "\n\n- \n",
            "\n*", "\n**a", "\n\u{A0}", "\n\u{FEFF}", "\\",
        ]
        expectReadAlike(2000, of: certain)
        expectReadAlike(4000, of: certain + certain + certain + others)
        // Some reach beyond blank lines, or change what stands elsewhere.
        let far = ["\n\n```", "\n~~~", "`a`", "\n\n<div>", "<b>", "\n\n[a]: b", "\n\n[a]", "\r\n", "\r", "\0"]
        expectReadAlike(4000, of: certain + certain + certain + certain + others + far)
    }
}
