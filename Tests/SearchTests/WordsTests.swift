import Testing

@testable import Search

@Suite struct WordsTests {
    @Test(arguments: [
        ("Gaddafi's government", ["gaddafi", "government"]), ("لجنة 5+5، سرت", ["لجنه", "5+5", "سرت"]),
        ("S/2020/1043", ["2020", "1043"]), ("٥+٥JMC", ["5+5", "jmc"]), ("a5+5", ["a5", "5"]), ("5+", ["5"]),
        ("+5+5+5-", ["5+5+5"]), ("", []), ("— «»", []), ("Erdoğan’s", ["erdogan"]), ("كِتاب", ["كتاب"]),
    ])
    func cutsTextIntoFoldedWords(_ text: String, _ expected: [String]) {
        #expect(words(of: text) == expected)
    }

    @Test(
        arguments: [
            ("parties", "party"), ("talks", "talk"), ("crisis", nil), ("status", nil), ("press", nil), ("taxes", "tax"),
            ("briefing", "brief"), ("king", nil), ("uses", "use"), ("as", nil), ("سرت", nil), ("2020s", nil),
        ] as [(String, String?)])
    func takesOffTheEndingOfLatinWords(_ word: String, _ stem: String?) {
        #expect(latinStem(word) == stem)
    }

    @Test(arguments: [("الوفاق", "وفاق"), ("الى", "الى"), ("الين", "الين"), ("سرت", "سرت")])
    func takesTheArticleOffLongWords(_ word: String, _ expected: String) {
        #expect(withoutArticle(word) == expected)
    }
}
