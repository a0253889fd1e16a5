/// How a language says dates: CLDR's patterns and month names, and its words for what is not exact.
///
/// Patterns hold marks: `{d}`, `{month}`, `{y}`; in ranges `{d1}`, `{month1}`, `{y1}`, `{d2}`, `{month2}`, `{y2}`; in
/// wordings `{date}`, `{a}` and `{b}`.
public struct DatePatterns: Sendable {
    public enum Pattern: String, CaseIterable, Sendable {
        case day
        case monthDay = "month-day"
        case month, year
        case daysOfMonth = "days-of-month"
        case daysAcrossMonths = "days-across-months"
        case range
        case monthsOfYear = "months-of-year"
        case years
        case about, uncertain
        case aboutUncertain = "about-uncertain"
        case between
        case betweenDays = "between-days"
        case betweenInYear = "between-in-year"
        case notAfter = "not-after"
        case notBefore = "not-before"
        case until, since
        case untilUnknown = "until-unknown"
        case sinceUnknown = "since-unknown"
        case season, decade, century
        case beforeEra = "before-era"
        case unknownDay = "unknown-day"
        case unknown
        case or, and
    }

    /// Twelve names, from January.
    public let months: [String]
    /// Four names, from spring.
    public let seasons: [String]
    private let patterns: [Pattern: String]

    /// - Parameter patterns: one for each case of `Pattern`; one that is missing is written as its mark.
    public init(months: [String], seasons: [String], patterns: [Pattern: String]) {
        self.months = months
        self.seasons = seasons
        self.patterns = patterns
    }

    func callAsFunction(_ pattern: Pattern, _ values: KeyValuePairs<String, String>) -> String {
        var text = patterns[pattern] ?? "{date}"
        for (mark, value) in values { text = text.replacing("{\(mark)}", with: value) }
        return text
    }

    func monthName(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : String(month) }
}
