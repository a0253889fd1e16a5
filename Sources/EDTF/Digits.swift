extension EDTF {
    /// A number as it is written, in which `X` stands for a digit that nobody gave: `201X`, `1X`, `XX`.
    public struct Digits: Hashable, Sendable {
        /// The number with 0 for every `X`.
        public let lowest: Int
        /// How many digits are written, `X` included.
        public let count: Int
        /// Bit n is set when the digit worth 10ⁿ is an `X`.
        let unspecified: UInt8

        /// The number with 9 for every `X`.
        public var highest: Int { isSpecified ? lowest : lowest + 9 * weights }

        /// Whether there is no `X`.
        public var isSpecified: Bool { unspecified == 0 }

        /// The number, if there is no `X`.
        public var number: Int? { isSpecified ? lowest : nil }

        /// How many digits at the right are `X`, without a gap: 1 for `201X`, 0 for `2X11`.
        public var unspecifiedAtRight: Int { (~unspecified).trailingZeroBitCount }

        /// Whether the number can be this one.
        public func matches(_ number: Int) -> Bool {
            if isSpecified { return number == lowest }
            return number <= highest && number - valueUnderX(number) == lowest
        }

        /// The sum of 10ⁿ over all `X`.
        private var weights: Int { valueUnderX(11_111_111) }

        /// What the digits of a number are worth that stand where an `X` is.
        private func valueUnderX(_ number: Int) -> Int {
            var (sum, weight, rest, bits) = (0, 1, number, unspecified)
            while bits != 0 {
                if bits & 1 == 1 { sum += rest % 10 * weight }
                (weight, rest, bits) = (weight * 10, rest / 10, bits >> 1)
            }
            return sum
        }
    }
}

extension EDTF.Digits: CustomStringConvertible {
    /// The digits as they are written.
    public var description: String {
        let digits = padded(lowest, to: count).utf8
        let masked = digits.enumerated().map { place, digit in
            unspecified >> (digits.count - 1 - place) & 1 == 1 ? UInt8(ascii: "X") : digit
        }
        return String(decoding: masked, as: UTF8.self)
    }
}
