public import EDTF

/// A year, month or day whose digits are all known.
public struct WrittenDate: Equatable, Sendable {
    /// Astronomical: the year before year 1 is year 0.
    public let year: Int
    /// 1 to 12.
    public private(set) var month: Int?
    /// 1 to 31.
    public private(set) var day: Int?
}

extension WrittenDate {
    /// Nil for a season, for significant digits and where a digit is `X`.
    public init?(_ date: EDTF.PartialDate) {
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
