import Buffers
import Testing

@testable import CommonMark

/// What libcmark does not see makes no difference.
@Suite struct AbridgementTests {
    private static func length(_ markdown: String) -> Int? {
        Array(markdown.utf8).withUnsafeBufferPointer { source in
            guard let abridgement = Abridgement.of(source) else { return nil }
            return abridgement.text.count
        }
    }

    @Test func mostOfProseIsLeftOut() throws {
        let line = "\(Prose.english) [a link](../pages/about.ar.md), \(Prose.arabic) *and more*.\n\n"
        let markdown = String(repeating: line, count: 4)
        #expect(try #require(Self.length(markdown)) < markdown.utf8.count / 2)
        expectReadAlike(markdown)
    }

    /// Names of links are compared as a whole, HTML and marks may stand in the middle of words.
    @Test(arguments: ["<b>", "[a]: b", "\u{1A}", "\0", "<!-- ", "\\"])
    func whatIsNotCertainIsNotAbridged(sign: String) {
        let markdown = Array(repeating: Prose.english, count: 4).joined(separator: "\n") + "\n" + sign
        #expect(Self.length(markdown) == nil)
        expectReadAlike(markdown + " --> </b> " + Prose.english)
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
        for before in ["", Prose.english + "\n", Prose.english + "\n\n"] {
            expectReadAlike(
                before + markdown + "\n\n" + Array(repeating: Prose.english, count: 3).joined(separator: "\n"))
        }
    }

    /// Who says that a text is UTF-8 may be wrong.
    @Test func otherBytesAreReadAlike() {
        for byte: UInt8 in [0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF] {
            for count in [1, 7, 23, 40, 300] {
                let words = Array(repeating: Prose.english, count: 3).joined(separator: "\n").utf8
                let bytes =
                    words + [UInt8](repeating: byte, count: count) + words + [UInt8](repeating: byte, count: count)
                let whole = Document(parsing: bytes, isUTF8: true)
                let abridged = Document(parsing: bytes, isUTF8: true, hasColumns: false)
                #expect(abridged.text == whole.text)
            }
        }
    }
}
