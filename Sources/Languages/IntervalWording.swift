import EDTF

/// Intervals and one-of ranges: what the two ends share is said once.
extension DateWording {
    func interval(_ start: EDTF.End, _ end: EDTF.End) -> String {
        switch (start, end) {
        case (.date(let a), .date(let b)): interval(a, b)
        case (.date(let a), .open): wording(.since, phrase(for: a))
        case (.date(let a), .unknown): wording(.sinceUnknown, phrase(for: a))
        case (.open, .date(let b)): wording(.until, phrase(for: b))
        case (.unknown, .date(let b)): wording(.untilUnknown, phrase(for: b))
        default: pattern(.unknown, [:])
        }
    }

    func interval(_ a: EDTF.PartialDate, _ b: EDTF.PartialDate) -> String {
        guard a.anyQualifier == b.anyQualifier, let first = WrittenDate(a), let last = WrittenDate(b) else {
            return pattern(.range, ["a": phrase(for: a).text, "b": phrase(for: b).text])
        }
        return qualified(Phrase(text: range(first, last)), by: a.anyQualifier).text
    }

    /// CLDR's interval forms.
    func range(_ a: WrittenDate, _ b: WrittenDate) -> String {
        if a == b { return text(a) }
        if let words = sameYear(a, b, .interval) { return words }
        guard a.unit == .year, b.unit == .year, a.year > 0 else {
            return pattern(.range, ["a": text(a), "b": text(b)])
        }
        return pattern(.years, ["y1": number(a.year), "y2": number(b.year)])
    }

    /// One of the days from one date to the other.
    func between(_ a: EDTF.PartialDate, _ b: EDTF.PartialDate) -> String {
        if a.anyQualifier.isEmpty, b.anyQualifier.isEmpty, let first = WrittenDate(a), let last = WrittenDate(b) {
            return between(first, last)
        }
        return pattern(.between, ["a": phrase(for: a).text, "b": phrase(for: b).text])
    }

    func between(_ a: WrittenDate, _ b: WrittenDate) -> String {
        if a == b { return text(a) }
        let unit = a.unit == b.unit ? a.unit : nil
        return sameYear(a, b, .between) ?? pattern(.between, of: unit, ["a": text(a), "b": text(b)])
    }
}

extension DateWording {
    /// The patterns of two dates in one year.
    private struct YearPatterns {
        let days: DatePatterns.Pattern
        let daysAcrossMonths: DatePatterns.Pattern
        let months: DatePatterns.Pattern

        static let interval = YearPatterns(
            days: .daysOfMonth, daysAcrossMonths: .daysAcrossMonths, months: .monthsOfYear)
        static let between = YearPatterns(days: .betweenDays, daysAcrossMonths: .betweenInYear, months: .betweenMonths)
    }

    /// Nil unless both are days or both are months of one year.
    private func sameYear(_ a: WrittenDate, _ b: WrittenDate, _ patterns: YearPatterns) -> String? {
        guard a.year == b.year, let month1 = a.month, let month2 = b.month else { return nil }
        let (name1, name2, year) = (name(month1), name(month2), words(forYear: a.year))
        switch (a.day, b.day) {
        case (nil, nil):
            return pattern(patterns.months, ["month1": name1, "month2": name2, "y": year])
        case (let day1?, let day2?) where month1 == month2:
            return pattern(patterns.days, ["d1": number(day1), "d2": number(day2), "month": name1, "y": year])
        case (let day1?, let day2?):
            return pattern(
                patterns.daysAcrossMonths,
                ["d1": number(day1), "month1": name1, "d2": number(day2), "month2": name2, "y": year])
        default: return nil
        }
    }
}
