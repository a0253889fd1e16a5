import EDTF

/// Days since 1970-01-01, as a real number: what an axis measures. Beyond 10^13 years a day is too small to tell.
typealias Day = Double

/// The first day of a month, 1 to 12. A year beyond the limit of `CivilDay` is taken to be the limit.
func firstDay(of year: Int, month: Int = 1) -> Day {
    let year = min(max(year, -CivilDay.yearLimit), CivilDay.yearLimit)
    return Day(CivilDay(year: year, month: month, day: 1)?.daysSinceEpoch ?? 0)
}

/// The year and month that a day lies in; the inverse of ``firstDay(of:month:)``.
func yearAndMonth(of day: Day) -> (year: Int, month: Int) {
    let shifted = Int(day.rounded(.down)) + 719_468
    let era = floorDivided(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)
}

func year(of day: Day) -> Int { yearAndMonth(of: day).year }

func floorDivided(_ number: Int, _ divisor: Int) -> Int {
    (number - (number % divisor + divisor) % divisor) / divisor
}

/// A unit of the calendar, to cut time into pieces.
enum CalendarUnit: Hashable {
    case months(Int)
    case years(Int)

    /// The beginning of the piece that a day lies in.
    func start(of day: Day) -> Day {
        let (year, month) = yearAndMonth(of: day)
        switch self {
        case .months(let count): return firstDay(of: year, month: (month - 1) / count * count + 1)
        case .years(let count): return firstDay(of: floorDivided(year, count) * count)
        }
    }

    /// The beginning of the next piece.
    func next(after start: Day) -> Day {
        let (year, month) = yearAndMonth(of: start)
        switch self {
        case .months(let count):
            return month + count > 12
                ? firstDay(of: year + 1, month: month + count - 12) : firstDay(of: year, month: month + count)
        case .years(let count): return firstDay(of: year + count)
        }
    }

    /// How many pieces there are, about, in so many days.
    func count(in days: Double) -> Double {
        switch self {
        case .months(let count): days / (30.44 * Double(count))
        case .years(let count): days / (365.2425 * Double(count))
        }
    }
}
