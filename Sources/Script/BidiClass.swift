/// What the Unicode Bidirectional Algorithm (UAX #9, table 4) says of a character, as far as this module needs it.
enum BidiClass: UInt8 {
    /// L
    case left
    /// R and AL
    case right
    /// EN
    case europeanNumber
    /// AN
    case arabicNumber
    /// Every weak and neutral class besides the numbers.
    case neutral

    /// The class of a code point.
    ///
    /// - Complexity: O(1) in ASCII and in the block Arabic, else O(log n) in the number of ranges.
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = BidiClass.ascii[Int(scalar)]
        } else if scalar & ~0xFF == 0x600 {
            self = BidiClass.arabic[Int(scalar & 0xFF)]
        } else {
            self = BidiClass(searching: scalar)
        }
    }

    var strongDirection: Direction? {
        switch self {
        case .left: .leftToRight
        case .right: .rightToLeft
        default: nil
        }
    }

    private static let ascii = (0..<0x80).map { BidiClass(searching: $0) }
    private static let arabic = (0x600..<0x700).map { BidiClass(searching: $0) }

    /// Finds the last range that begins at or before `scalar`.
    private init(searching scalar: UInt32) {
        var low = 0
        var high = bidiRanges.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if bidiRanges[middle] >> 3 <= scalar { low = middle } else { high = middle }
        }
        self = BidiClass(rawValue: UInt8(bidiRanges[low] & 7)) ?? .neutral
    }
}
