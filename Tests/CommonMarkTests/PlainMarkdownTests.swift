import Testing

@testable import CommonMark

@Suite struct PlainMarkdownTests {
    private func isRead(_ markdown: String) -> Bool {
        Array(markdown.utf8).withUnsafeBufferPointer { PlainMarkdown.read($0) != nil }
    }

    /// Each with blocks around it that are read.
    private func expectReadAlikeAmongOthers(_ markdown: String) {
        for before in ["", "Words.\n\n", "- an item\n\n", "## Heading\n\n"] {
            for after in ["", "\n\nMore.", "\n\n- another item\n\nMore.", "\nmore of it\n"] {
                expectReadAlike(before + markdown + after)
            }
        }
    }

    @Test(arguments: [
        "", "\n\n", "Words.", "Words\nof two lines.\n\n\nMore.\n", "## عنوان\n\nكلمات [رابط](b.ar.md) **قوية** [@key].",
        "- one\n- two\n\nWords.", "* one\n* two", "+ [a](b)\n+ **c** d\n\n# e",
        // Those of libcmark stand between.
        "Words.\n\n> quoted\n\nMore.", "1. one\n\n2. two\n\nMore.", "*a* b\n\nc", "- a\n\n- b\n\nc", "- a\n  - b",
        "Words\n---\n\nMore.",
    ])
    func readsWhatMostTextsAre(markdown: String) {
        #expect(isRead(markdown))
        expectReadAlikeAmongOthers(markdown)
    }

    @Test(arguments: [
        "```\na\n\nb\n```", "~~~\na\n\nb", "a `b` c!", "<div>\n\na\n\n</div>", "!<b>", "[a]\n\n[a]: b", "!a\r\n\r\nb",
        "\u{FEFF}a",
    ])
    func leavesToLibcmarkWhatReachesFurther(markdown: String) {
        #expect(!isRead(markdown))
        expectReadAlikeAmongOthers(markdown)
    }

    /// Lines that begin as paragraphs and headings do, or nearly.
    @Test(arguments: [
        "2020. a", "2020) a", "2020 a", "1", "#a", "#", "# ", "# a #", "# a ", "####### a", "#\ta", "##  a", "**a** b",
        "** a", "*a*",
        "* a\nb", "- a\n b", "- a\n- b\n-", "- a\n* b", "- a\n\n b", "- a\n\n  b", "-  a", "- ", "-", "a  \nb", "a \nb",
        "a\\\nb", "a\n# b\nc", "a\n- b", "a\n1. b", "a\n2. b", "a\n===", "a\n---", "a\n> b", "(a)", "[a]", "[a][b]",
        "'a'",
        "\u{3000}a", "\u{A0}", "a\n\u{2028}b", " a", "\ta",
    ])
    func readsTheBeginningsOfLines(markdown: String) { expectReadAlikeAmongOthers(markdown) }
}
