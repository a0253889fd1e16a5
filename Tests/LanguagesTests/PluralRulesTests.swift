import Languages
import Testing

@Suite struct PluralRulesTests {
    private static let arabic: [PluralCategory: String] = [
        .zero: "n = 0 @integer 0", .one: "n = 1", .two: "n = 2", .few: "n % 100 = 3..10 @integer 3~10, 103~110",
        .many: "n % 100 = 11..99",
    ]

    @Test(arguments: [
        (0, PluralCategory.zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (99, .many), (100, .other),
        (101, .other), (102, .other), (103, .few), (111, .many), (1_000_000, .other), (-3, .few),
    ])
    func arabicHasSixClasses(number: Int, category: PluralCategory) throws {
        #expect(try PluralRules(Self.arabic).category(of: number) == category)
    }

    @Test(arguments: [(0, PluralCategory.other), (1, .one), (2, .other), (21, .other)])
    func englishHasTwo(number: Int, category: PluralCategory) throws {
        #expect(try PluralRules([.one: "i = 1 and v = 0"]).category(of: number) == category)
    }

    /// CLDR's rules for Polish and Latvian use what the others do not: `!=`, lists, `or`.
    @Test(arguments: [(1, PluralCategory.one), (22, .few), (12, .many), (5, .many), (25, .many)])
    func polishIsUnderstood(number: Int, category: PluralCategory) throws {
        let rules = try PluralRules([
            .one: "i = 1 and v = 0", .few: "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            .many: "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        ])
        #expect(rules.category(of: number) == category)
    }

    @Test(arguments: ["", "n", "n =", "x = 1", "n % = 1", "n % 0 = 1", "n = a", "n = 5..1", "n = 1 and", "n = 1 1"])
    func aRuleThatIsNoRuleIsRefused(rule: String) {
        let error = #expect(throws: PluralRules.BadRule.self) { try PluralRules([.one: rule]) }
        #expect(error?.category == .one && error?.rule == rule)
    }

    @Test func countsAreSaidInTheirForm() throws {
        let strings = Strings(counted: ["events": [.one: "حدث واحد", .few: "{n} أحداث", .other: "{n} حدث"]])
        let language = Language(
            code: "ar", tag: "ar-LY", name: "العربية", isRightToLeft: true, plurals: try PluralRules(Self.arabic),
            dates: DatePatterns(months: [], seasons: [], patterns: [:]), strings: strings)
        #expect(language.count("events", 1) == "حدث واحد")
        #expect(language.count("events", 7) == "7 أحداث")
        #expect(language.count("events", 100) == "100 حدث")
        #expect(language.count("events", 2) == "2 حدث")
    }
}
