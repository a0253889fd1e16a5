import Buffers

/// Cuts a text at the letters of the paragraph's own direction. No run can span such a letter, so each stretch between
/// two of them (an *island*) is read by itself, and most hold nothing but a space.
struct IslandScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: Direction
    private var found: [Run] = []
    private var island = Island()

    /// Where the current island begins, and what has been seen in it.
    private struct Island {
        var start = 0
        var hasOpposite = false
        var hasDigit = false
        var hasSign = false

        var isWorthReading: Bool { hasOpposite || hasDigit && hasSign }
    }

    static func runs(of bytes: UnsafeBufferPointer<UInt8>, base: Direction) -> [Run] {
        guard base == .rightToLeft || mayHoldRightToLeft(bytes) else { return [] }
        var scan = IslandScan(bytes: bytes, base: base)
        return scan.runs()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, base: Direction) {
        self.bytes = bytes
        self.base = base
    }

    private mutating func runs() -> [Run] {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                noteASCII(byte, at: position)
                position += 1
            } else if base == .rightToLeft, byte & 0xFE == 0xD8, isArabicLetter(at: position) {
                position = noteArabicLetters(from: position)
            } else {
                position += note(at: position)
            }
        }
        readIsland(upTo: bytes.count)
        return found
    }

    /// - Returns: the end of the Arabic text that goes on from here.
    @inline(__always)
    private mutating func noteArabicLetters(from start: Int) -> Int {
        readIsland(upTo: start)
        var position = endOfArabicBlocks(from: start)
        if position > start {
            island = Island(start: endOfLastLetter(in: start..<position))
        } else {
            position = start + 2
            while isArabicLetter(at: position) { position += 2 }
            island = Island(start: position)
        }
        return position
    }

    /// Passes over Arabic letters, marks and digits, spaces and points: over all that leaves an island empty.
    @inline(__always)
    private func endOfArabicBlocks(from start: Int) -> Int {
        let position = Block.pass(bytes, from: start) { block in
            .!(block.arabicLeads .| (block & 0xC0 == 0x80) .| (0x20...0x29 ~= block) .| (block & 0xFD == 0x2C))
        }
        // The first byte of a character whose second lies behind.
        return position > start && bytes[position - 1] & 0xFE == 0xD8 ? position - 1 : position
    }

    /// - Parameter range: begins with a letter, and ends where a character does.
    private func endOfLastLetter(in range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound + 2 {
            let length = bytes[end - 1] < 0x80 ? 1 : 2
            let (scalar, _) = decodeScalar(bytes, at: end - length)
            if length == 2, ScriptClass(scalar, base: base) == .base { break }
            end -= length
        }
        return end
    }

    /// Whether one of the letters that make up most Arabic texts begins here: U+0620–063F and U+0640–064A.
    @inline(__always)
    private static func isArabicLetter(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        guard position + 1 < bytes.count else { return false }
        let (lead, next) = (bytes[position], bytes[position + 1])
        return lead == 0xD8 ? 0xA0...0xBF ~= next : lead == 0xD9 && 0x80...0x8A ~= next
    }

    @inline(__always)
    private func isArabicLetter(at position: Int) -> Bool { Self.isArabicLetter(bytes, at: position) }

    /// What ``ScriptClass`` says of ASCII.
    @inline(__always)
    private mutating func noteASCII(_ byte: UInt8, at position: Int) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            if base == .rightToLeft { island.hasOpposite = true } else { _ = noteLetter(at: position, length: 1) }
        case UInt8(ascii: "0")...UInt8(ascii: "9"): island.hasDigit = true
        default: if ScriptClass.isSign(UInt32(byte)) { island.hasSign = true }
        }
    }

    /// Whether there is a byte that can lead a right-to-left letter: of the blocks from Hebrew to Arabic Extended-A, of
    /// the presentation forms or the supplementary planes.
    private static func mayHoldRightToLeft(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let position = Block.pass(bytes) { (0xD6...0xE0 ~= $0) .| (0xEF...0xFF ~= $0) }
        return bytes[position...].contains { 0xD6...0xE0 ~= $0 || $0 >= 0xEF }
    }

    @inline(__always)
    private mutating func noteLetter(at position: Int, length: Int) -> Int {
        readIsland(upTo: position)
        island = Island(start: position + length)
        return length
    }

    /// - Returns: The length of the character at `position`.
    private mutating func note(at position: Int) -> Int {
        let (scalar, length) = decodeScalar(bytes, at: position)
        switch ScriptClass(scalar, base: base) {
        case .base: return noteLetter(at: position, length: length)
        case .opposite: island.hasOpposite = true
        case .digit: island.hasDigit = true
        case .sign: island.hasSign = true
        case .other: break
        }
        return length
    }

    @inline(__always)
    private mutating func readIsland(upTo end: Int) {
        if island.isWorthReading { read(island.start..<end) }
    }

    private mutating func read(_ range: Range<Int>) {
        let tokens = Tokenizer.tokens(of: bytes, in: range, base: base)
        var reader = RunReader(
            tokens: tokens, base: base, isWholeText: range == bytes.indices,
            followsLetter: range.lowerBound > 0, precedesLetter: range.upperBound < bytes.count)
        found += reader.runs()
    }
}

/// How a character bears on the search for runs.
enum ScriptClass {
    case base, opposite, digit, sign, other

    @inline(__always)
    init(_ scalar: UInt32, base: Direction) {
        switch BidiClass(scalar) {
        case .left: self = ScriptClass.isMark(scalar) ? .other : base == .leftToRight ? .base : .opposite
        case .right: self = ScriptClass.isMark(scalar) ? .other : base == .rightToLeft ? .base : .opposite
        case .europeanNumber: self = .digit
        case .arabicNumber: self = .other
        case .neutral: self = ScriptClass.isSign(scalar) ? .sign : .other
        }
    }

    /// Punctuation and invisible marks that have a strong class without being letters.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200E, 0x200F, 0x061C, 0x061B, 0x061D...0x061F, 0x066D, 0x06D4: true
        default: false
        }
    }

    /// Signs that reverse a sum, a date or a number when they stand in a right-to-left paragraph.
    static func isSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case UInt32(UInt8(ascii: "+")), UInt32(UInt8(ascii: "-")), UInt32(UInt8(ascii: "/")), UInt32(UInt8(ascii: "*")),
            UInt32(UInt8(ascii: "=")), 0xD7, 0xF7, 0x2212:
            true
        default: false
        }
    }
}

extension IslandScan {
    /// Whether a text stands in HTML as it is: nothing in it is escaped, and nothing runs the other way. Of a few such texts,
    /// and of all that are shorter than a block, it says no, and they are looked at more closely.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, base: Direction) -> Bool {
        guard base == .rightToLeft else { return Block.areAll(bytes) { $0.plainASCII } }
        // What comes before the first letter might be an island.
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
            isArabicLetter(bytes, at: first)
        else { return false }
        return Block.areAll(bytes) { $0.plainArabic }
    }
}

extension Block {
    /// Where a byte leads a character of U+0600–067F, the letters, marks and digits of Arabic.
    @inline(__always)
    var arabicLeads: Places { self & 0xFE == 0xD8 }

    /// Where a byte is ASCII, and not escaped.
    @inline(__always)
    fileprivate var plainASCII: Places {
        let isEscaped = (self == 0x22) .| (self == 0x26) .| (self == 0x3C) .| (self == 0x3E)
        return (0x00...0x7F ~= self) .& .!isEscaped
    }

    /// Where a byte belongs to Arabic letters, marks and digits, spaces and points, and is not escaped.
    @inline(__always)
    fileprivate var plainArabic: Places {
        let isPoint = (0x27...0x29 ~= self) .| (self & 0xFD == 0x2C)
        return arabicLeads .| (self & 0xC0 == 0x80) .| (self & 0xFE == 0x20) .| isPoint
    }
}
