public import EDTF

/// A day of the Umm al-Qura calendar, the civil calendar of Saudi Arabia, from its published tables.
///
/// Hijri calendars disagree: 17 February 2011 is 14 Rabi I 1432 here and 13 Rabi I in the tabular calendar. Whoever shows
/// such a day names the calendar.
public struct HijriDay: Hashable, Sendable {
    public let year: Int
    /// 1 (Muharram) to 12.
    public let month: Int
    /// 1 to 30.
    public let day: Int

    /// `nil` for days outside the tables, which run from 1 Muharram 1355 (March 1936) to the end of 1500 (2077).
    ///
    /// O(months of the table).
    public init?(_ day: CivilDay) {
        var left = day.daysSinceEpoch - Self.firstDay
        guard left >= 0 else { return nil }
        for (offset, months) in Self.years.enumerated() {
            for month in 0..<12 {
                let length = 28 + Int(months >> (2 * UInt32(month)) & 3)
                if left < length {
                    (year, self.month, self.day) = (Self.firstYear + offset, month + 1, left + 1)
                    return
                }
                left -= length
            }
        }
        return nil
    }
}

/// How a language says Hijri days.
public struct HijriPatterns: Equatable, Sendable {
    /// Twelve names, from Muharram.
    public let months: [String]
    /// With `{d}`, `{month}` and `{y}`; it names the calendar.
    public let day: String

    public init(months: [String], day: String) {
        self.months = months
        self.day = day
    }
}

extension Language {
    /// The Hijri day or days of a date, where the site shows them, the language can say them, and the date is a day or an
    /// interval of days; else `nil`.
    public func hijriWords(for date: EDTF) -> String? {
        guard options.showsHijri, date.precision == .day, case .day(let first) = date.earliest,
            case .day(let last) = date.latest
        else { return nil }
        switch date.value {
        case .date: return words(forHijri: first)
        case .interval:
            guard let start = words(forHijri: first), let end = words(forHijri: last) else { return nil }
            return dates(.range, ["a": start, "b": end])
        case .set: return nil
        }
    }

    private func words(forHijri day: CivilDay) -> String? {
        guard let hijri, let day = HijriDay(day), hijri.months.indices.contains(day.month - 1) else { return nil }
        return hijri.day.filled(with: [
            "d": options.digits.text(day.day), "month": hijri.months[day.month - 1], "y": options.digits.text(day.year),
        ])
    }
}
