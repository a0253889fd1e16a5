import EDTF

/// A date as it is drawn: the time that it covers, what it means to cover it, and how its ends are known.
struct Extent: Equatable {
    enum Sort: Equatable {
        /// One day.
        case point
        /// Some time in between: a month, a year, one of several days.
        case within
        /// The whole time.
        case lasting
        /// Each of some days.
        case each([Day])
    }

    enum Edge: Equatable {
        case sharp
        /// About then, or perhaps then.
        case soft
        /// `..`: no end on this side.
        case open
        /// There is an end, but nobody knows when.
        case unknown
        /// It goes on beyond what is drawn.
        case cut
    }

    var sort: Sort
    /// The first instant, and the instant after the last; infinite where the edge is open.
    var start: Day
    var end: Day
    /// Of what lasted, the time that is certain to be covered: ends that are months or years leave less than the whole.
    var core: ClosedRange<Day>?
    var startEdge = Edge.sharp
    var endEdge = Edge.sharp

    init(_ date: EDTF) {
        (start, end) = (Day(earliest: date.earliest), Day(latest: date.latest))
        switch date.value {
        case .date(let only):
            sort = only.earliest == only.latest ? .point : .within
            soften(by: only)
        case .interval(let first, let last):
            sort = .lasting
            (startEdge, endEdge) = (Edge(first), Edge(last))
            core = Self.core(first, last)
        case .set(let kind, let members):
            sort = kind == .oneOf ? .within : .each(members.flatMap(\.days))
            if start == -.infinity { startEdge = .open }
            if end == .infinity { endEdge = .open }
        }
    }

    private mutating func soften(by date: EDTF.PartialDate) {
        guard date.isDoubtful else { return }
        (startEdge, endEdge) = (.soft, .soft)
    }

    private static func core(_ first: EDTF.End, _ last: EDTF.End) -> ClosedRange<Day>? {
        let known = (first.date ?? last.date, last.date ?? first.date)
        let start = first == .open ? -.infinity : known.0.map { Day($0.latest.daysSinceEpoch) } ?? 0
        let end = last == .open ? .infinity : known.1.map { Day($0.earliest.daysSinceEpoch + 1) } ?? 0
        return start < end ? start...end : nil
    }

    /// Where the mark stands: at the beginning of what lasted, in the middle of what is not known better.
    var head: Day {
        if case .each(let days) = sort, let first = days.first { return first }
        let middle = (start + end) / 2
        if middle.isFinite, sort != .lasting { return middle }
        let known = start.isFinite ? start : end
        guard known.isFinite else { return 0 }
        return start.isFinite ? min(start + 0.5, middle.isFinite ? middle : start + 0.5) : end - 0.5
    }

    /// The part of it in a window of time; the head is within.
    func clipped(to window: Range<Day>) -> Extent {
        var part = self
        if start < window.lowerBound {
            part.start = window.lowerBound
            if startEdge != .open { part.startEdge = .cut }
        }
        if end > window.upperBound {
            part.end = window.upperBound
            if endEdge != .open { part.endEdge = .cut }
        }
        return part
    }
}

extension Extent.Edge {
    fileprivate init(_ end: EDTF.End) {
        switch end {
        case .date(let date): self = date.isDoubtful ? .soft : .sharp
        case .open: self = .open
        case .unknown: self = .unknown
        }
    }
}

extension EDTF.PartialDate {
    /// Whether any part is uncertain or approximate.
    fileprivate var isDoubtful: Bool {
        !qualifiers.year.union(qualifiers.month).union(qualifiers.day).isEmpty
    }
}

extension EDTF.Member {
    /// The days that it names, or the first and last of those that it spans; at noon.
    fileprivate var days: [Day] {
        switch self {
        case .date(let date): [date.middle]
        case .range(let first, let last): [first, last].compactMap { $0?.middle }
        }
    }
}

extension EDTF.PartialDate {
    fileprivate var middle: Day { Day(earliest.daysSinceEpoch + latest.daysSinceEpoch + 1) / 2 }
}

extension Day {
    init(earliest bound: Bound) {
        switch bound {
        case .beforeAll: self = -.infinity
        case .day(let day): self = Day(day.daysSinceEpoch)
        case .afterAll: self = .infinity
        }
    }

    init(latest bound: Bound) {
        if case .day(let day) = bound { self = Day(day.daysSinceEpoch + 1) } else { self.init(earliest: bound) }
    }
}
