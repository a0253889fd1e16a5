extension DatePatterns {
    /// The patterns of a language, by their keys in its file.
    public enum Pattern: String, CaseIterable, Sendable {
        // CLDR's forms of one date.

        /// `{d}`, `{month}`, `{y}`: 23 October 2020.
        case day
        /// `{weekday}`, `{date}`: Friday 23 October 2020.
        case full
        /// `{d}`, `{month}`: 25 December.
        case monthDay = "month-day"
        /// `{month}`, `{y}`: October 2020.
        case month
        /// `{y}`: 2020.
        case year
        /// `{y}`: 44 BCE.
        case beforeEra = "before-era"

        // CLDR's forms of an interval.

        /// `{d1}`, `{d2}`, `{month}`, `{y}`: 11–13 November 2020.
        case daysOfMonth = "days-of-month"
        /// `{d1}`, `{month1}`, `{d2}`, `{month2}`, `{y}`: 31 October – 4 November 2020.
        case daysAcrossMonths = "days-across-months"
        /// `{month1}`, `{month2}`, `{y}`: October – November 2020.
        case monthsOfYear = "months-of-year"
        /// `{y1}`, `{y2}`: 2014–2020.
        case years
        /// `{a}`, `{b}`: 4 April 2019 – 5 June 2020.
        case range

        // Qualified dates: `{date}`, with variants.

        /// `~`
        case about
        /// `?`
        case uncertain
        /// `%`
        case aboutUncertain = "about-uncertain"

        // One of a range.

        /// `{a}`, `{b}`, with variants.
        case between
        /// `{d1}`, `{d2}`, `{month}`, `{y}`.
        case betweenDays = "between-days"
        /// `{d1}`, `{month1}`, `{d2}`, `{month2}`, `{y}`.
        case betweenInYear = "between-in-year"
        /// `{month1}`, `{month2}`, `{y}`.
        case betweenMonths = "between-months"
        /// `[..date]`, with variants.
        case notAfter = "not-after"
        /// `[date..]`, with variants.
        case notBefore = "not-before"

        // Intervals without one end: `{date}`, with variants.

        /// `../date`
        case until
        /// `date/..`
        case since
        /// `/date`
        case untilUnknown = "until-unknown"
        /// `date/`
        case sinceUnknown = "since-unknown"

        // Parts of the calendar and what is not specified.

        /// `{season}`, `{y}`: summer 2020.
        case season
        /// `{y}`: the 2010s. `{y1}`, `{y2}`: its first and last year.
        case decade
        /// `{y1}`, `{y2}`: the first and last of a hundred years.
        case century
        /// `1950S2`: `{y}`, `{y1}`, `{y2}`, the years that it may be.
        case estimate
        /// `2020-10-XX`: `{date}`, with variants.
        case unknownDay = "unknown-day"
        /// `2020-XX`: `{date}`, a year.
        case unknownMonth = "unknown-month"
        /// `156X-12-25`: `{date}`, 25 December; `{y1}`, `{y2}`, the years that it may be.
        case someYear = "some-year"
        /// `XXXX-12-25`: `{date}`, 25 December.
        case unknownYear = "unknown-year"
        /// No mark.
        case unknown

        // Lists: `{a}` and `{b}` at the two ends, and no mark elsewhere.

        /// Before the last: `2011 or 2012`.
        case or
        /// Before the others: `2010, 2011 or 2012`.
        case orMore = "or-more"
        /// Before the last: `2011 and 2012`.
        case and
        /// Before the others: `2010, 2011 and 2012`.
        case andMore = "and-more"

        /// Whether the pattern can have variants by the unit of its date.
        public var hasVariants: Bool {
            switch self {
            case .about, .uncertain, .aboutUncertain, .between, .notAfter, .notBefore, .until, .since, .untilUnknown,
                .sinceUnknown, .unknownDay:
                true
            default: false
            }
        }
    }
}
