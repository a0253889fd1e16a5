extension EDTF {
    /// What a text says, in the shapes that wording it needs.
    ///
    /// Intervals lie in boxes of their own, so that a single date, which most are, is held in half of the room.
    public enum Value: Hashable, Sendable {
        /// A single date: `2020-10~`.
        case date(PartialDate)
        /// From the first to the second: `2020-11-02/2020-11-04`. One of the two is a date at least.
        indirect case interval(End, End)
        /// `[a,b]` or `{a,b}`, with at least one member.
        case set(SetKind, [Member])
    }

    /// One end of an interval.
    public enum End: Hashable, Sendable {
        case date(PartialDate)
        /// `..`: the interval has no end on this side.
        case open
        /// Nothing written: there is an end, but nobody knows when.
        case unknown
    }

    /// What a set means.
    public enum SetKind: Hashable, Sendable {
        /// `[…]`: one of the members is the date.
        case oneOf
        /// `{…}`: all the members are meant.
        case allOf
    }

    /// What stands between the commas of a set.
    public enum Member: Hashable, Sendable {
        case date(PartialDate)
        /// `a..b`; nil stands for the missing side of `..b` and `a..`. One of the two is a date at least.
        indirect case range(PartialDate?, PartialDate?)
    }
}

extension EDTF.Value {
    /// Every date written, in the order of the text.
    public var dates: [EDTF.PartialDate] {
        switch self {
        case .date(let date): [date]
        case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
        case .set(_, let members): members.flatMap(\.dates)
        }
    }

    var earliest: Bound {
        switch self {
        case .date(let date): .day(date.earliest)
        case .interval(.open, _): .beforeAll
        case .interval(let start, let end): bound((start.date ?? end.date)?.earliest, else: .beforeAll)
        case .set(_, let members): members.lazy.map(\.earliest).min() ?? .beforeAll
        }
    }

    var latest: Bound {
        switch self {
        case .date(let date): .day(date.latest)
        case .interval(_, .open): .afterAll
        case .interval(let start, let end): bound((end.date ?? start.date)?.latest, else: .afterAll)
        case .set(_, let members): members.lazy.map(\.latest).max() ?? .afterAll
        }
    }
}

extension EDTF.End {
    /// The date, if this end has one.
    public var date: EDTF.PartialDate? {
        if case .date(let date) = self { date } else { nil }
    }
}

extension EDTF.Member {
    var dates: [EDTF.PartialDate] {
        switch self {
        case .date(let date): [date]
        case .range(let first, let last): [first, last].compactMap { $0 }
        }
    }

    var earliest: Bound {
        switch self {
        case .date(let date): .day(date.earliest)
        case .range(let first, _): bound(first?.earliest, else: .beforeAll)
        }
    }

    var latest: Bound {
        switch self {
        case .date(let date): .day(date.latest)
        case .range(_, let last): bound(last?.latest, else: .afterAll)
        }
    }
}

private func bound(_ day: CivilDay?, else missing: Bound) -> Bound {
    day.map { .day($0) } ?? missing
}
