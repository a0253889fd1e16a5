import Script
import Testing

@Suite struct SearchKeysTests {
    static let vocabulary = Vocabulary(
        words: ["لجنة", "اتفاق", "كتاب", "فاق", "نغازي", "النار", "الوفاق", "حكومة"],
        names: ["سرت", "ليبيا", "بنغازي", "وفاق", "وليامز", "طرابلس"])

    private func keys(_ word: String) -> Set<String> {
        let keys = searchKeys(for: word, vocabulary: SearchKeysTests.vocabulary)
        return Set([keys.normalised] + keys.stems)
    }

    @Test(arguments: [
        ("للجنة", "لجنة"), ("بسرت", "سرت"), ("الوفاق", "وفاق"), ("لليبيا", "ليبيا"), ("بليبيا", "ليبيا"),
        ("وبسرت", "سرت"),
        ("والوفاق", "وفاق"), ("بالوفاق", "الوفاق"), ("للوفاق", "وفاق"), ("وللجنة", "اللجنة"), ("فالاتفاق", "اتفاق"),
        ("كالنار", "نار"),
        ("أحمد", "احمد"), ("مصراتة", "مصراته"), ("بنغازي", "بنغازى"), ("كِتاب", "كتاب"), ("٢٠٢٠", "2020"),
        ("وبطرابلس", "طرابلس"),
    ])
    func wordsOfOneStemFindEachOther(_ one: String, _ other: String) {
        #expect(!keys(one).isDisjoint(with: keys(other)))
    }

    @Test(arguments: ["بنغازي", "وفاق", "وليامز", "كتاب", "لجنة", "Sirte", "لي", "الى", ""])
    func takesNothingOffWordsWithoutPrefix(_ word: String) {
        #expect(searchKeys(for: word, vocabulary: SearchKeysTests.vocabulary).stems == [])
    }

    @Test func takesPrefixOffOnlyBeforeKnownWords() {
        #expect(searchKeys(for: "بلدة", vocabulary: SearchKeysTests.vocabulary).stems == [])
        #expect(searchKeys(for: "بلجنة", vocabulary: SearchKeysTests.vocabulary).stems == ["لجنه"])
    }

    @Test func givesBothReadingsOfDoubleLamWhereNeitherIsKnown() {
        #expect(searchKeys(for: "للقمة", vocabulary: SearchKeysTests.vocabulary).stems == ["لقمه", "قمه"])
    }

    @Test func knowsItsWordsAndNames() {
        #expect(SearchKeysTests.vocabulary.contains("لجنه") && SearchKeysTests.vocabulary.contains("سرت"))
        #expect(SearchKeysTests.vocabulary.isName("سرت") && !SearchKeysTests.vocabulary.isName("لجنه"))
    }
}
