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

/// Years that are counted together: 2010 to 2019, or 500 to 401 BCE. The first block of our era begins with the year 1.
struct YearBlock: Hashable {
    /// The first year, but 0 for the block that begins with the year 1.
    let first: Int
    /// 1, 10, 100 and so on.
    let count: Int

    init(of year: Int, count: Int) {
        self.count = count
        first = year > 0 ? year / count * count : 1 - (-year / count + 1) * count
    }

    var years: ClosedRange<Int> { (first == 0 && count > 1 ? 1 : first)...(first + count - 1) }

    /// The tenths of it: blocks of a tenth of its years.
    var tenths: [YearBlock] {
        (0..<10).map { YearBlock(of: max(first + $0 * count / 10, years.lowerBound), count: count / 10) }
    }

    /// Which tenth a year lies in, from 0.
    func tenth(of year: Int) -> Int { (year - first) / (count / 10) }
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
        case .years(let count): return firstDay(of: YearBlock(of: year, count: count).years.lowerBound)
        }
    }

    /// The beginning of the next piece.
    func next(after start: Day) -> Day {
        let (year, month) = yearAndMonth(of: start)
        switch self {
        case .months(let count):
            return month + count > 12
                ? firstDay(of: year + 1, month: month + count - 12) : firstDay(of: year, month: month + count)
        case .years(let count): return firstDay(of: YearBlock(of: year, count: count).years.upperBound + 1)
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
