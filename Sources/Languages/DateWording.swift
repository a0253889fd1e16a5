public import EDTF

extension Language {
    /// A date in words, as an editor would write it: `23 أكتوبر 2020`, `11–13 November 2020`, `about June 2020`.
    public func words(for date: EDTF) -> String { DateWording(dates).words(for: date.value) }

    /// A day in words.
    public func words(for day: CivilDay) -> String {
        DateWording(dates).words(for: WrittenDate(year: day.year, month: day.month, day: day.day))
    }
}

extension EDTF {
    /// The value of a `datetime` attribute (HTML Living Standard): `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a single date
    /// whose digits are all known; `nil` for anything else.
    public var machineReadable: String? {
        guard case .date(let date) = value, let written = WrittenDate(date), (1...9999).contains(written.year) else {
            return nil
        }
        let parts = [padded(written.year, 4)] + [written.month, written.day].compactMap { $0 }.map { padded($0, 2) }
        return parts.joined(separator: "-")
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A year, month or day whose digits are all known.
private struct WrittenDate: Equatable {
    let year: Int
    var month: Int?
    var day: Int?
}

extension WrittenDate {
    init?(_ date: EDTF.PartialDate) {
        guard date.season == nil, date.year.significantDigits == nil, let year = date.year.number else { return nil }
        self.year = year
        if let digits = date.month {
            guard let month = digits.number else { return nil }
            self.month = month
        }
        if let digits = date.day {
            guard let day = digits.number else { return nil }
            self.day = day
        }
    }
}

private struct DateWording {
    let pattern: DatePatterns

    init(_ patterns: DatePatterns) { pattern = patterns }

    func words(for value: EDTF.Value) -> String {
        switch value {
        case .date(let date): words(for: date)
        case .interval(let start, let end): interval(start, end)
        case .set(.oneOf, let members) where members.count == 1: oneOf(members[0])
        case .set(let kind, let members): list(members.map(words), kind == .oneOf ? .or : .and)
        }
    }

    // MARK: One date

    func words(for date: EDTF.PartialDate) -> String { qualified(bare(date), by: date.anyQualifier) }

    private func qualified(_ words: String, by qualifier: EDTF.Qualifier) -> String {
        switch (qualifier.contains(.approximate), qualifier.contains(.uncertain)) {
        case (false, false): words
        case (true, false): pattern(.about, ["date": words])
        case (false, true): pattern(.uncertain, ["date": words])
        case (true, true): pattern(.aboutUncertain, ["date": words])
        }
    }

    /// A date without its qualifier.
    private func bare(_ date: EDTF.PartialDate) -> String {
        if let written = WrittenDate(date) { return words(for: written) }
        if let season = date.season { return words(for: season, of: date) }
        if let month = date.month?.number, let year = date.year.number {
            return pattern(.unknownDay, ["date": words(for: WrittenDate(year: year, month: month))])
        }
        if date.month != nil, let year = date.year.number {
            return pattern(.unknownDay, ["date": words(for: WrittenDate(year: year))])
        }
        return words(forYears: date.year.range, of: date)
    }

    func words(for date: WrittenDate) -> String {
        guard let month = date.month else { return year(date.year) }
        let name = pattern.monthName(month)
        guard let day = date.day else { return pattern(.month, ["month": name, "y": year(date.year)]) }
        return pattern(.day, ["d": String(day), "month": name, "y": year(date.year)])
    }

    private func year(_ year: Int) -> String {
        year > 0 ? pattern(.year, ["y": String(year)]) : pattern(.beforeEra, ["y": String(1 - year)])
    }

    private func words(for season: EDTF.Season, of date: EDTF.PartialDate) -> String {
        let position = (season.rawValue - 21) % 4
        let isNamed = season.rawValue <= 32 && pattern.seasons.indices.contains(position)
        guard isNamed, let year = date.year.number else { return range(date.earliest, date.latest) }
        return pattern(.season, ["season": pattern.seasons[position], "y": self.year(year)])
    }

    private func words(forYears years: ClosedRange<Int>, of date: EDTF.PartialDate) -> String {
        if years.count == 10, years.lowerBound > 0 { return pattern(.decade, ["y": String(years.lowerBound)]) }
        return pattern(.between, ["a": year(years.lowerBound), "b": year(years.upperBound)])
    }

    private func range(_ first: CivilDay, _ last: CivilDay) -> String {
        range(
            WrittenDate(year: first.year, month: first.month, day: first.day),
            WrittenDate(year: last.year, month: last.month, day: last.day))
    }

    // MARK: Two dates

    private func interval(_ start: EDTF.End, _ end: EDTF.End) -> String {
        switch (start, end) {
        case (.date(let a), .date(let b)): interval(a, b)
        case (.date(let a), .open): pattern(.since, ["date": words(for: a)])
        case (.date(let a), .unknown): pattern(.sinceUnknown, ["date": words(for: a)])
        case (.open, .date(let b)): pattern(.until, ["date": words(for: b)])
        case (.unknown, .date(let b)): pattern(.untilUnknown, ["date": words(for: b)])
        default: pattern(.unknown, [:])
        }
    }

    private func interval(_ a: EDTF.PartialDate, _ b: EDTF.PartialDate) -> String {
        if a.anyQualifier == b.anyQualifier, let first = WrittenDate(a), let last = WrittenDate(b) {
            return qualified(range(first, last), by: a.anyQualifier)
        }
        return pattern(.range, ["a": words(for: a), "b": words(for: b)])
    }

    /// CLDR's interval forms: what the two ends share is said once.
    private func range(_ a: WrittenDate, _ b: WrittenDate) -> String {
        if a == b { return words(for: a) }
        switch (a.month, a.day, b.month, b.day) {
        case (let month1?, let day1?, let month2?, let day2?) where a.year == b.year:
            return days(.daysOfMonth, .daysAcrossMonths, (day1, month1), (day2, month2), year: a.year)
        case (let month1?, nil, let month2?, nil) where a.year == b.year:
            return pattern(
                .monthsOfYear,
                ["month1": pattern.monthName(month1), "month2": pattern.monthName(month2), "y": year(a.year)])
        case (nil, _, nil, _) where a.year > 0:
            return pattern(.years, ["y1": String(a.year), "y2": String(b.year)])
        default: return pattern(.range, ["a": words(for: a), "b": words(for: b)])
        }
    }

    private func days(
        _ within: DatePatterns.Pattern, _ across: DatePatterns.Pattern, _ a: (day: Int, month: Int),
        _ b: (day: Int, month: Int), year: Int
    ) -> String {
        let y = self.year(year)
        let month = pattern.monthName(b.month)
        if a.month == b.month {
            return pattern(within, ["d1": String(a.day), "d2": String(b.day), "month": month, "y": y])
        }
        return pattern(
            across,
            [
                "d1": String(a.day), "month1": pattern.monthName(a.month), "d2": String(b.day), "month2": month, "y": y,
            ])
    }

    // MARK: Sets

    private func oneOf(_ member: EDTF.Member) -> String {
        guard case .range(let first, let last) = member else { return words(member) }
        switch (first, last) {
        case (let a?, let b?): return between(a, b)
        case (let a?, nil): return pattern(.notBefore, ["date": words(for: a)])
        case (nil, let b?): return pattern(.notAfter, ["date": words(for: b)])
        case (nil, nil): return pattern(.unknown, [:])
        }
    }

    private func between(_ a: EDTF.PartialDate, _ b: EDTF.PartialDate) -> String {
        if a.anyQualifier.isEmpty, b.anyQualifier.isEmpty, let first = WrittenDate(a), let last = WrittenDate(b),
            first.year == last.year, let month1 = first.month, let month2 = last.month, let day1 = first.day,
            let day2 = last.day
        {
            return days(.betweenDays, .betweenInYear, (day1, month1), (day2, month2), year: first.year)
        }
        return pattern(.between, ["a": words(for: a), "b": words(for: b)])
    }

    private func words(_ member: EDTF.Member) -> String {
        switch member {
        case .date(let date): words(for: date)
        case .range(let a?, let b?): interval(a, b)
        case .range: oneOf(member)
        }
    }

    private func list(_ words: [String], _ joint: DatePatterns.Pattern) -> String {
        guard let first = words.first else { return "" }
        return words.dropFirst().reduce(first) { pattern(joint, ["a": $0, "b": $1]) }
    }
}

extension EDTF.PartialDate {
    /// Doubt about any part is doubt about the date.
    fileprivate var anyQualifier: EDTF.Qualifier { qualifiers.year.union(qualifiers.month).union(qualifiers.day) }
}
