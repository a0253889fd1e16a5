/// A day of the proleptic Gregorian calendar, with astronomical years: year 0 is 1 BC, year -1 is 2 BC.
///
/// There is no time of day and no time zone in it.
public struct CivilDay: Hashable, Sendable {
    /// Year, month and day in the bits of one number, which is compared and held as one: 9 bits for the latter two.
    private let packed: Int

    /// Years are kept within ±``yearLimit``.
    public var year: Int { packed >> 9 }
    /// 1 to 12.
    public var month: Int { packed >> 5 & 15 }
    /// 1 to 31.
    public var day: Int { packed & 31 }

    /// The furthest year in either direction. A date beyond it is taken to lie in that year.
    public static let yearLimit = 1_000_000_000_000_000

    /// The day of that date, or nil when the calendar has none or the year is beyond ±``yearLimit``.
    public init?(year: Int, month: Int, day: Int) {
        guard (-Self.yearLimit...Self.yearLimit).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        packed = year << 9 | month << 5 | day
    }

    /// The day after this one.
    public var next: CivilDay {
        if day < Self.length(ofMonth: month, year: year) { return CivilDay(unchecked: year, month, day + 1) }
        return month < 12 ? CivilDay(unchecked: year, month + 1, 1) : CivilDay(unchecked: year + 1, 1, 1)
    }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    public var weekday: Int {
        let days = (daysSinceEpoch + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    /// Days since 1970-01-01, which was a Thursday; negative before it.
    public var daysSinceEpoch: Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// How many days a month has, 28 to 31. `month` is 1 to 12.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether February has 29 days.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CivilDay: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.packed < b.packed }
}

extension CivilDay: CustomStringConvertible {
    /// The date as EDTF writes it: `2020-10-23`, `-0044-03-15`; a year of more than four digits gets a `Y`.
    public var description: String {
        let isLong = year.magnitude > 9999
        return "\(isLong ? "Y" : "")\(year < 0 ? "-" : "")\(padded(abs(year), to: 4))-\(pair(month))-\(pair(day))"
    }
}

/// A number in two digits at least.
func pair(_ number: Int) -> String { padded(number, to: 2) }

/// A number that is not negative, with zeros before it up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// One end of the time in which a date may lie.
public enum Bound: Hashable, Comparable, Sendable {
    /// Earlier than every day.
    case beforeAll
    case day(CivilDay)
    /// Later than every day.
    case afterAll
}
