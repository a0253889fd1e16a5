public import EDTF

/// Says dates in one language, as an editor would write them: `23 أكتوبر 2020`, `about June 2020`.
///
/// Doubt about any part of a date is said as doubt about the whole.
public struct DateWording: Sendable {
    let pattern: DatePatterns
    let options: DateOptions

    public init(_ patterns: DatePatterns, options: DateOptions = DateOptions()) {
        pattern = patterns
        self.options = options
    }

    /// Linear in the length of the date.
    public func words(for date: EDTF) -> String {
        switch date.value {
        case .date(let date): phrase(for: date).text
        case .interval(let start, let end): interval(start, end)
        case .set(let kind, let members): set(kind, members)
        }
    }

    /// `23 October 2020`
    public func words(for day: CivilDay) -> String { text(WrittenDate(day)) }

    /// `Friday 23 October 2020`
    public func wordsWithWeekday(for day: CivilDay) -> String {
        pattern(.full, ["weekday": pattern.weekdayName(day.weekday), "date": words(for: day)])
    }

    /// `October 2020`; `month` is 1 to 12.
    public func words(forMonth month: Int, of year: Int) -> String { text(WrittenDate(year: year, month: month)) }

    /// `Oct`, or the whole name where the language has no short ones; `month` is 1 to 12.
    public func shortName(ofMonth month: Int) -> String {
        pattern.shortMonthName(month)
    }

    /// `2020`, `44 BCE` for the year -43.
    public func words(forYear year: Int) -> String {
        year > 0 ? pattern(.year, ["y": number(year)]) : pattern(.beforeEra, ["y": number(1 - year)])
    }
}

extension DateWording {
    /// Words, with what they are made of where they can stand in another wording.
    struct Phrase {
        let text: String
        var unit: DatePatterns.Unit?
    }

    func phrase(for date: EDTF.PartialDate) -> Phrase { qualified(bare(date), by: date.anyQualifier) }

    func qualified(_ phrase: Phrase, by qualifier: EDTF.Qualifier) -> Phrase {
        switch (qualifier.contains(.approximate), qualifier.contains(.uncertain)) {
        case (false, false): phrase
        case (true, false): Phrase(text: wording(.about, phrase))
        case (false, true): Phrase(text: wording(.uncertain, phrase))
        case (true, true): Phrase(text: wording(.aboutUncertain, phrase))
        }
    }

    func wording(_ pattern: DatePatterns.Pattern, _ phrase: Phrase) -> String {
        self.pattern(pattern, of: phrase.unit, ["date": phrase.text])
    }

    /// A date without its qualifier.
    private func bare(_ date: EDTF.PartialDate) -> Phrase {
        if let written = WrittenDate(date) { return Phrase(text: text(written), unit: written.unit) }
        if let season = date.season { return Phrase(text: words(for: season, of: date)) }
        return Phrase(text: partlySpecified(date))
    }

    func text(_ date: WrittenDate) -> String {
        guard let month = date.month else { return words(forYear: date.year) }
        guard let day = date.day else { return self.month(name(month), date.year) }
        return self.day(number(day), name(month), date.year)
    }

    func month(_ name: String, _ year: Int) -> String {
        pattern(.month, ["month": name, "y": words(forYear: year)])
    }

    func day(_ day: String, _ month: String, _ year: Int) -> String {
        pattern(.day, ["d": day, "month": month, "y": words(forYear: year)])
    }

    func number(_ number: Int) -> String { options.digits.text(number) }
    func name(_ month: Int) -> String { pattern.monthName(month, options) }
}

extension EDTF.PartialDate {
    /// Doubt about any part is doubt about the date.
    var anyQualifier: EDTF.Qualifier { qualifiers.year.union(qualifiers.month).union(qualifiers.day) }
}
