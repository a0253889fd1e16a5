import EDTF

/// Seasons, and dates of which digits are missing.
extension DateWording {
    /// A season by its name; a quarter, a third or a half of a year by its months.
    func words(for season: EDTF.Season, of date: EDTF.PartialDate) -> String {
        let position = (season.rawValue - EDTF.Season.spring.rawValue) % 4
        guard season.rawValue <= EDTF.Season.southernWinter.rawValue, pattern.seasons.indices.contains(position) else {
            return months(from: date.earliest, to: date.latest)
        }
        let name = pattern.seasons[position]
        guard let year = specifiedYear(date) else { return inSomeYear(name, date.year) }
        return pattern(.season, ["season": name, "y": words(forYear: year)])
    }

    private func months(from first: CivilDay, to last: CivilDay) -> String {
        range(WrittenDate(year: first.year, month: first.month), WrittenDate(year: last.year, month: last.month))
    }

    func partlySpecified(_ date: EDTF.PartialDate) -> String {
        if date.year.significantDigits != nil { return estimate(date.year) }
        guard let year = specifiedYear(date) else { return withoutYear(date) }
        guard let month = date.month?.number else { return withoutMonth(date, year) }
        if date.day?.unspecifiedAtRight == 1 { return between(WrittenDate(date.earliest), WrittenDate(date.latest)) }
        let known = WrittenDate(year: year, month: month)
        return wording(.unknownDay, Phrase(text: text(known), unit: .month))
    }

    /// `1950S2`
    private func estimate(_ year: EDTF.Year) -> String {
        guard let number = year.number else { return words(for: year) }
        let (first, last) = (year.range.lowerBound, year.range.upperBound)
        return pattern(
            .estimate,
            ["y": words(forYear: number), "y1": words(forYear: first), "y2": words(forYear: last)])
    }

    /// `2004-XX`, `2004-1X`, `2004-XX-XX`, `2004-XX-05`
    private func withoutMonth(_ date: EDTF.PartialDate, _ year: Int) -> String {
        let known = Phrase(text: words(forYear: year), unit: .year)
        if date.day != nil { return wording(.unknownDay, known) }
        guard date.month?.unspecifiedAtRight == 1 else { return wording(.unknownMonth, known) }
        return between(
            WrittenDate(year: year, month: date.earliest.month), WrittenDate(year: year, month: date.latest.month))
    }

    /// `156X-12-25`, `156X-12`, `156X`
    private func withoutYear(_ date: EDTF.PartialDate) -> String {
        guard let month = date.month?.number else { return words(for: date.year) }
        guard let day = date.day?.number else { return inSomeYear(name(month), date.year) }
        return inSomeYear(pattern(.monthDay, ["d": number(day), "month": name(month)]), date.year)
    }

    private func inSomeYear(_ words: String, _ year: EDTF.Year) -> String {
        if year.isUnknown { return pattern(.unknownYear, ["date": words]) }
        return pattern(
            .someYear,
            [
                "date": words, "y1": self.words(forYear: year.range.lowerBound),
                "y2": self.words(forYear: year.range.upperBound),
            ])
    }

    /// `201X`, `20XX`, `2XXX`, `-004X`
    private func words(for year: EDTF.Year) -> String {
        if year.isUnknown { return pattern(.unknown, [:]) }
        let (first, last) = (year.range.lowerBound, year.range.upperBound)
        guard first > 0, let span = year.namedSpan else {
            return between(WrittenDate(year: first), WrittenDate(year: last))
        }
        return pattern(span, ["y": number(first), "y1": number(first), "y2": number(last)])
    }

    /// The year of a date, unless digits of it are missing or not significant.
    private func specifiedYear(_ date: EDTF.PartialDate) -> Int? {
        date.year.significantDigits == nil ? date.year.number : nil
    }
}

extension EDTF.Year {
    /// Whether no digit is given: `XXXX`.
    fileprivate var isUnknown: Bool { digits.unspecifiedAtRight == digits.count }

    /// Whether a language has a word for years that are alike but for their last digits.
    fileprivate var namedSpan: DatePatterns.Pattern? {
        switch (digits.unspecifiedAtRight, range.count) {
        case (1, 10): .decade
        case (2, 100): .century
        default: nil
        }
    }
}
