/// How a language says dates: CLDR's patterns and names, and its words for what is not exact.
///
/// Patterns hold marks, which are named with each ``Pattern``. A wording can have variants by the ``Unit`` of the date
/// that it is about: `منذ {date}`, but `منذ عام {date}` for a year.
public struct DatePatterns: Equatable, Sendable {
    /// Twelve names, from January.
    public let months: [String]
    /// Twelve second names, or none: `يناير/كانون الثاني`.
    public let alternativeMonths: [String]
    /// Twelve short names, or none: `Oct`.
    public let shortMonths: [String]
    /// Seven names, from Monday.
    public let weekdays: [String]
    /// Four names, from spring.
    public let seasons: [String]
    private let patterns: [Pattern: String]
    private let variants: [Pattern: [Unit: String]]

    /// What a date is made of, for the variants of a wording. A date with a wording of its own has no unit.
    public enum Unit: String, CaseIterable, Sendable { case day, month, year }

    /// - Parameters:
    ///   - patterns: one for each case of `Pattern`; one that is missing is written as its date.
    ///   - variants: instead of the pattern, for dates of a unit. A wording of two dates needs both of that unit.
    public init(
        months: [String], alternativeMonths: [String] = [], shortMonths: [String] = [], weekdays: [String] = [],
        seasons: [String],
        patterns: [Pattern: String], variants: [Pattern: [Unit: String]] = [:]
    ) {
        self.months = months
        self.alternativeMonths = alternativeMonths
        self.shortMonths = shortMonths
        self.weekdays = weekdays
        self.seasons = seasons
        self.patterns = patterns
        self.variants = variants
    }

    func callAsFunction(
        _ pattern: Pattern, of unit: Unit? = nil, _ values: KeyValuePairs<String, String>
    ) -> String {
        let variant = unit.flatMap { variants[pattern]?[$0] }
        return (variant ?? patterns[pattern] ?? "{date}").filled(with: values)
    }

    func monthName(_ month: Int, _ options: DateOptions) -> String {
        let isDual = options.usesAlternativeMonths && alternativeMonths.count == months.count
        return name(month, in: isDual ? alternativeMonths : months)
    }

    func shortMonthName(_ month: Int) -> String { name(month, in: shortMonths.isEmpty ? months : shortMonths) }

    /// `weekday` is 1 for Monday to 7 for Sunday.
    func weekdayName(_ weekday: Int) -> String { name(weekday, in: weekdays) }

    private func name(_ number: Int, in names: [String]) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }
}
