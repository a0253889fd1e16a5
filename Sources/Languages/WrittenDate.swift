import EDTF

/// A year, month or day whose digits are all known.
struct WrittenDate: Equatable {
    let year: Int
    var month: Int?
    var day: Int?
}

extension WrittenDate {
    /// Nil for a season, for significant digits and where a digit is `X`.
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

    init(_ day: CivilDay) { self.init(year: day.year, month: day.month, day: day.day) }

    var unit: DatePatterns.Unit { day != nil ? .day : month != nil ? .month : .year }
}
