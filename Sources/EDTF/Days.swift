/// The days that the parts of a date allow.
struct Days {
    let year: EDTF.Year
    var month: EDTF.Digits?
    var day: EDTF.Digits?

    /// The first day, or nil when the calendar has none: `2021-02-29`, `19X1-02-29`.
    var first: CivilDay? {
        for year in year.range where self.year.matches(year) {
            for month in months where allows(month: month) {
                for day in days where allows(day: day) {
                    if let found = CivilDay(year: year, month: month, day: day) { return found }
                }
            }
        }
        return nil
    }

    /// The last day, or nil when the calendar has none.
    var last: CivilDay? {
        for year in year.range.reversed() where self.year.matches(year) {
            for month in months.reversed() where allows(month: month) {
                for day in days.reversed() where allows(day: day) {
                    if let found = CivilDay(year: year, month: month, day: day) { return found }
                }
            }
        }
        return nil
    }

    private var months: ClosedRange<Int> { range(of: month, in: 1...12) }
    private var days: ClosedRange<Int> { range(of: day, in: 1...31) }

    private func range(of digits: EDTF.Digits?, in all: ClosedRange<Int>) -> ClosedRange<Int> {
        digits.map { ($0.lowest...$0.highest).clamped(to: all) } ?? all
    }

    private func allows(month number: Int) -> Bool { month?.matches(number) ?? true }
    private func allows(day number: Int) -> Bool { day?.matches(number) ?? true }
}

extension EDTF.PartialDate {
    /// Nil when the calendar has no such day.
    init?(year: EDTF.Year, month: EDTF.Digits?, day: EDTF.Digits?, qualifiers: EDTF.Qualifiers) {
        let days = Days(year: year, month: month, day: day)
        guard let earliest = days.first, let latest = days.last else { return nil }
        self.init(
            year: year, month: month, day: day, season: nil, qualifiers: qualifiers, earliest: earliest, latest: latest)
    }

    /// Nil when the season ends beyond the last year that a day can have.
    init?(year: EDTF.Year, season: EDTF.Season, qualifiers: EDTF.Qualifiers) {
        let end = year.range.upperBound + season.yearsLater
        let length = CivilDay.length(ofMonth: season.lastMonth, year: end)
        guard let earliest = CivilDay(year: year.range.lowerBound, month: season.firstMonth, day: 1),
            let latest = CivilDay(year: end, month: season.lastMonth, day: length)
        else { return nil }
        self.init(
            year: year, month: nil, day: nil, season: season, qualifiers: qualifiers, earliest: earliest, latest: latest
        )
    }
}
