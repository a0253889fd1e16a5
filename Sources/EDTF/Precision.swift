extension EDTF {
    /// How exactly a date is known, from the finest unit to the coarsest.
    public enum Precision: Int, Hashable, Comparable, Sendable {
        case day, month, season, year, decade, century, millennium
        /// Coarser than a thousand years.
        case age

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

        /// For a year of which that many digits at the right are unknown.
        fileprivate init(unknownDigits: Int) {
            self = Precision(rawValue: Precision.year.rawValue + unknownDigits) ?? .age
        }
    }

    /// The coarsest precision of all the dates written: `month` for `2020-10-23/2020-11`.
    public var precision: Precision {
        value.dates.lazy.map(\.precision).max() ?? .age
    }
}

extension EDTF.Year {
    /// `year`, or coarser: `decade` for `201X` and `1950S3`. A gap as in `2X11` does not count.
    public var precision: EDTF.Precision {
        guard let significantDigits else { return EDTF.Precision(unknownDigits: digits.unspecifiedAtRight) }
        return EDTF.Precision(unknownDigits: max(0, digitCount(abs(number ?? 0)) - significantDigits))
    }
}
