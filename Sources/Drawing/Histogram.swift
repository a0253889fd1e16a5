public import EDTF

extension EDTF {
    /// The month, 1 to 12, in which a date lies or begins; `nil` if it may be more than one.
    public var beginningMonth: Int? {
        if case .interval(let start, let end) = value, let date = start.date ?? end.date {
            return date.earliest.isInMonth(of: date.latest) ? date.earliest.month : nil
        }
        guard case .day(let first) = earliest, case .day(let last) = latest, first.isInMonth(of: last) else {
            return nil
        }
        return first.month
    }
}

extension CivilDay {
    fileprivate func isInMonth(of other: CivilDay) -> Bool { year == other.year && month == other.month }
}

/// How many events there are, as bars: a row for each year with a bar for each month, or rows of ten years with a bar
/// for each year, of a hundred with a bar for ten, and so on.
struct Histogram: Equatable {
    struct Bar: Equatable {
        let stretch: Stretch
        let column: Int
        let count: Int
        /// The first year in it that has an event.
        let firstYear: Int
    }

    struct Row: Equatable {
        let block: YearBlock
        /// All its events, also those whose month is not known.
        let count: Int
        let firstYear: Int
        let bars: [Bar]
        /// Positions of the turning points that stand above the bars.
        let keys: [Int]
    }

    /// How many years a row has.
    let years: Int
    let rows: [Row]
    /// How many events the tallest bar stands for.
    let greatest: Int

    var columns: Int { years == 1 ? 12 : 10 }

    /// With more rows a drawing takes longer units.
    static let rowLimit = 12
    /// With more turning points none is drawn.
    static let keyLimit = 24

    /// An event, as far as it is counted.
    private struct Counted {
        let number: Int
        let year: Int
        let month: Int?
        let isKey: Bool
    }

    /// With the shortest units that give few enough rows, and then with longer ones until no longer ones help; each with its
    /// turning points, if they are few, and without.
    ///
    /// - Complexity: O(n log n) for n events.
    static func all(_ chronology: Chronology) -> [Histogram] {
        let events = chronology.events.enumerated().compactMap { number, event -> Counted? in
            let anchor = event.date.earliest == .beforeAll ? event.date.latest : event.date.earliest
            guard case .day(let day) = anchor else { return nil }
            return Counted(number: number, year: day.year, month: event.date.beginningMonth, isKey: event.isKey)
        }.sorted { ($0.year, $0.month ?? 0, $0.number) < ($1.year, $1.month ?? 0, $1.number) }
        let showsKeys = events.count(where: \.isKey) <= keyLimit ? [true, false] : [false]
        var histograms: [Histogram] = []
        var years = 1
        while !events.isEmpty {
            let rows = Set(events.map { YearBlock(of: $0.year, count: years) }).count
            if rows <= rowLimit { histograms += showsKeys.map { Histogram(events, years: years, showsKeys: $0) } }
            if rows == 1 || years >= CivilDay.yearLimit { break }
            years *= 10
        }
        return histograms
    }

    private init(_ events: [Counted], years: Int, showsKeys: Bool) {
        self.years = years
        rows = events.chunked { YearBlock(of: $0.year, count: years) }.map { row in
            let block = YearBlock(of: row[row.startIndex].year, count: years)
            return Row(
                block: block, count: row.count, firstYear: row[row.startIndex].year, bars: Self.bars(row, block),
                keys: showsKeys ? row.filter(\.isKey).map(\.number) : [])
        }
        greatest = rows.lazy.flatMap(\.bars).map(\.count).max() ?? 1
    }

    private static func bars(_ row: ArraySlice<Counted>, _ block: YearBlock) -> [Bar] {
        let column = { (event: Counted) in
            block.count == 1 ? event.month.map { $0 - 1 } : block.tenth(of: event.year)
        }
        return row.filter { column($0) != nil }[...].chunked(by: column).compactMap { events in
            guard let event = events.first, let column = column(event) else { return nil }
            let stretch: Stretch =
                block.count == 1
                ? .month(column + 1, of: event.year) : Stretch(YearBlock(of: event.year, count: block.count / 10).years)
            return Bar(stretch: stretch, column: column, count: events.count, firstYear: event.year)
        }
    }

    /// Where instants stand in a row: every column is equally wide.
    func axis(of row: Row) -> Axis {
        let starts =
            years == 1
            ? (1...12).map { firstDay(of: row.firstYear, month: $0) }
            : row.block.tenths.map { firstDay(of: $0.years.lowerBound) }
        let ends = starts.dropFirst() + [firstDay(of: row.block.years.upperBound + 1)]
        let times = zip(starts, ends).map { $0..<max($0, $1) }
        return Axis(times, lengths: times.map { _ in 1 / Double(columns) })
    }
}

extension Stretch {
    init(_ years: ClosedRange<Int>) { self = years.count == 1 ? .year(years.lowerBound) : .years(years) }
}

extension RandomAccessCollection where Index == Int {
    /// Runs of elements with the same key.
    fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [SubSequence] {
        var chunks: [SubSequence] = []
        var start = startIndex
        for index in indices where index > start && key(self[index]) != key(self[start]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start..<endIndex]) }
        return chunks
    }
}
