extension EDTF {
    /// A day, a month, a season or a year, of which digits may be missing and parts may be doubtful.
    public struct PartialDate: Hashable, Sendable {
        /// Every date has one.
        public let year: Year
        /// 01 to 12, perhaps with `X`.
        public let month: Digits?
        /// 01 to 31, perhaps with `X`. There is a month when there is a day.
        public let day: Digits?
        /// Written where a month would be; then there is neither month nor day.
        public let season: Season?
        /// How sure each part is.
        public let qualifiers: Qualifiers
        /// The first day that it can be.
        public let earliest: CivilDay
        /// The last day that it can be.
        public let latest: CivilDay
    }

    /// How sure a part of a date is.
    public struct Qualifier: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        /// Prefer the constants, or an array of them: `[.uncertain, .approximate]` is `%`.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `?`: the source is in doubt.
        public static let uncertain = Qualifier(rawValue: 1)
        /// `~`: about then.
        public static let approximate = Qualifier(rawValue: 2)
    }

    /// The qualifier of every part. A sign at the right of a part holds for it and for all before it; a sign at the
    /// left holds for that part alone: `2004-06~-11` is an approximate year and month, `2004-~06` a month only.
    public struct Qualifiers: Hashable, Sendable {
        public internal(set) var year: Qualifier = []
        /// Of the month, or of the season.
        public internal(set) var month: Qualifier = []
        public internal(set) var day: Qualifier = []
    }
}

extension EDTF.PartialDate {
    /// What holds for every part that is written: `~` of `2004-06-11~`, nothing for `2004-06~-11`.
    public var qualifier: EDTF.Qualifier {
        guard month != nil || season != nil else { return qualifiers.year }
        let both = qualifiers.year.intersection(qualifiers.month)
        return day == nil ? both : both.intersection(qualifiers.day)
    }

    /// The finest unit that is known.
    public var precision: EDTF.Precision {
        if day?.isSpecified == true { return .day }
        if month?.isSpecified == true { return .month }
        return season == nil ? year.precision : .season
    }
}
