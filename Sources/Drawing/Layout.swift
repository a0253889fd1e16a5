/// A drawing of single marks: one strip for wide screens, and one strip for each year (or ten years, or a hundred …) for
/// narrow ones.
struct Layout: Equatable {
    let wide: Strip
    let narrow: [Strip]

    /// How many strips a narrow drawing may have.
    static let stripLimit = 10

    /// `nil` when there is nothing to draw.
    ///
    /// - Complexity: O(n log n).
    init?(_ chronology: Chronology) {
        let extents = chronology.events.map { Extent($0.date) }
        let periods = chronology.periods.map(Extent.init)
        guard let time = Span(extents + periods).time else { return nil }
        let heads = extents.map { min(max($0.head, time.lowerBound), time.upperBound - 0.5) }
        let order = heads.indices.sorted { (heads[$0], $0) < (heads[$1], $1) }
        wide = StripMaker(chronology: chronology, paper: .wide).strip(
            Segmentation.axis(time, heads: heads), events: order, extents: extents, top: Size.caption,
            years: nil)
        narrow = Self.strips(chronology, time, order, heads, extents, periods)
    }

    private static func strips(
        _ chronology: Chronology, _ time: Range<Day>, _ order: [Int], _ heads: [Day], _ extents: [Extent],
        _ periods: [Extent]
    ) -> [Strip] {
        let beginnings = periods.map { min(max($0.start, time.lowerBound), time.upperBound - 0.5) }
        var years = 1
        var rows = occupied(years, heads + beginnings)
        while rows.count > stripLimit {
            years *= 10
            rows = occupied(years, heads + beginnings)
        }
        var eventsOfRow: [Day: [Int]] = [:]
        for number in order {
            eventsOfRow[CalendarUnit.years(years).start(of: heads[number]), default: []].append(number)
        }
        let maker = StripMaker(chronology: chronology, paper: .narrow)
        var strips: [Strip] = []
        for row in rows {
            let end = CalendarUnit.years(years).next(after: row)
            let window = rows.count == 1 ? time : row..<end
            let first = year(of: row)
            let top = strips.last.map { $0.bottom + Size.lane } ?? 0
            strips.append(
                maker.strip(
                    Axis(window), events: eventsOfRow[row] ?? [], extents: extents, top: top,
                    years: first...(first + years - 1)))
        }
        return strips
    }

    private static func occupied(_ years: Int, _ days: [Day]) -> [Day] {
        Set(days.map { CalendarUnit.years(years).start(of: $0) }).sorted()
    }
}

/// The time that a drawing covers.
struct Span {
    /// From the first to the last day that is known, in whole months, or in whole years where there are many.
    let time: Range<Day>?

    /// Dates so coarse that they would crush the others do not count if they touch them: they are drawn as going on
    /// beyond both ends.
    init(_ extents: [Extent]) {
        let known = extents.flatMap { [$0.start, $0.end].filter(\.isFinite) }
        let precise = extents.filter { $0.end - $0.start < 36_600 || $0.sort == .lasting }
        let core = precise.flatMap { [$0.start, $0.end].filter(\.isFinite) }
        guard var first = core.min() ?? known.min(), var last = core.max() ?? known.max() else {
            time = nil
            return
        }
        for extent in extents where extent.start.isFinite && extent.end.isFinite {
            if extent.end <= first { first = extent.start }
            if extent.start >= last { last = extent.end }
        }
        let isLong = last - first > 40 * 365
        let unit: CalendarUnit = isLong ? .years(1) : .months(1)
        let start = unit.start(of: first)
        let end = unit.start(of: last - 0.5)
        time = start..<max(unit.next(after: end), start + 1)
    }
}
