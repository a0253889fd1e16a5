extension EDTF {
    /// A year as it is written: `2020`, `201X`, `-0044`, `Y17000`, `Y-17E7`, `1950S2`.
    ///
    /// Years are astronomical: year 0 is 1 BC and year -1 is 2 BC. They are kept within ±``CivilDay/yearLimit``.
    public struct Year: Hashable, Sendable {
        /// The digits after `Y` and the sign, before `E` and `S`.
        public let digits: Digits
        /// Whether there is a minus sign.
        public let isNegative: Bool
        /// The power of ten of `Y-17E7`, which is 7.
        public let exponent: Int?
        /// How many of the first digits can be relied on: 2 for `1950S2`, which is 1900 to 1999 and perhaps 1950.
        public let significantDigits: Int?
        /// The year alone, or every year that the digits allow.
        public let range: ClosedRange<Int>

        init(_ digits: Digits, isNegative: Bool, exponent: Int? = nil, significantDigits: Int? = nil) {
            self.digits = digits
            self.isNegative = isNegative
            self.exponent = exponent
            self.significantDigits = significantDigits
            let low = scaled(digits.lowest, by: exponent ?? 0)
            let high = digits.isSpecified ? low : digits.highest
            let span = significantDigits.map { rounded(low, to: $0) } ?? low...high
            range = isNegative ? -span.upperBound ... -span.lowerBound : span
        }

        /// The year that is written, the best guess for one with significant digits; nil when a digit is `X`.
        public var number: Int? {
            guard let number = digits.number else { return nil }
            let size = scaled(number, by: exponent ?? 0)
            return isNegative ? -size : size
        }

        /// Whether the year can be this one.
        public func matches(_ year: Int) -> Bool {
            range.contains(year) && (digits.isSpecified || digits.matches(abs(year)))
        }
    }
}

/// `number` times 10 to the power of `exponent`, up to the limit.
func scaled(_ number: Int, by exponent: Int) -> Int {
    var (scaled, left) = (min(number, CivilDay.yearLimit), exponent)
    while left > 0, scaled > 0, scaled < CivilDay.yearLimit {
        (scaled, left) = (min(scaled * 10, CivilDay.yearLimit), left - 1)
    }
    return scaled
}

/// Every number that begins with the same digits.
private func rounded(_ number: Int, to significantDigits: Int) -> ClosedRange<Int> {
    var unit = 1
    for _ in 0..<max(0, digitCount(number) - significantDigits) { unit *= 10 }
    let low = number / unit * unit
    return low...min(low + unit - 1, CivilDay.yearLimit)
}

/// How many digits a number has that is not negative: 1 for 0, 4 for 2020.
func digitCount(_ number: Int) -> Int {
    var (count, rest) = (1, number / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count
}
