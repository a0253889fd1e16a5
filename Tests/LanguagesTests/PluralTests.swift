import Languages
import Testing

/// The rules of the language files.
@Suite struct PluralTests {
    @Test(arguments: [
        (0, PluralCategory.zero), (1, .one), (2, .two), (10, .few), (11, .many), (99, .many), (100, .other),
        (102, .other), (110, .few), (1000, .other), (Int.min, .few),
    ])
    func countsInArabic(number: Int, category: PluralCategory) throws {
        #expect(try TestLanguage.arabic().plurals.category(of: number) == category)
    }

    @Test(arguments: [
        (0, PluralCategory.other, PluralCategory.one), (1, .one, .one), (2, .other, .other), (101, .other, .other),
        (1_000_000, .other, .many),
    ])
    func countsInEnglishAndFrench(number: Int, english: PluralCategory, french: PluralCategory) throws {
        #expect(try TestLanguage.english().plurals.category(of: number) == english)
        #expect(try TestLanguage.french().plurals.category(of: number) == french)
    }

    @Test(arguments: ["n = 3..", "n = ..3", "n = 3.5", "n = 3...5", "n = -1", "or n = 1", "n == 1"])
    func refusesWhatIsNoRange(rule: String) {
        let error = #expect(throws: PluralRules.BadRule.self) { try PluralRules([.few: rule]) }
        #expect(error?.category == .few && error?.rule == rule)
    }
}
