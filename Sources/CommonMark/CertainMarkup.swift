import Buffers

/// Markup of a line that CommonMark reads in one way only, if all other markup up to the next blank line is of the same
/// sort: a link of plain words to a plain address, strong words, and words in brackets that lead nowhere, as citations are.
///
/// Most markup of prose is of this sort, and need not be shown to libcmark, which has a list to keep for each bracket, and
/// allocates memory for each word, address and title.
struct CertainMarkup {
    /// `nil` for words in brackets that lead nowhere: they stand in the text as they are.
    let kind: Token.Kind?
    let whole: Range<Int>
    let words: Range<Int>
    /// That of a link; else empty.
    let address: Range<Int>

    /// - Parameters:
    ///   - source: a text without HTML, backslashes and definitions of links.
    ///   - start: where there is `[` or `*`.
    /// - Returns: `nil` where there is any other markup, or where it is not certain. O(length of the markup).
    init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
        if source[start] == UInt8(ascii: "[") {
            if start > 0, source[start - 1] == UInt8(ascii: "!") { return nil }
            self.init(bracketsIn: source, at: start)
        } else {
            self.init(strongIn: source, at: start)
        }
    }

    private init?(bracketsIn source: UnsafeBufferPointer<UInt8>, at start: Int) {
        let end = endOfWords(source, from: start + 1)
        guard end < source.count, source[end] == UInt8(ascii: "]") else { return nil }
        words = start + 1..<end
        switch end + 1 < source.count ? source[end + 1] : 0x0A {
        case UInt8(ascii: "("):
            let address = end + 2..<Self.endOfAddress(source, from: end + 2)
            guard !words.isEmpty, !address.isEmpty, address.upperBound < source.count,
                source[address.upperBound] == UInt8(ascii: ")")
            else { return nil }
            (kind, whole, self.address) = (.link, start..<address.upperBound + 1, address)
        // With these, the brackets might name a link.
        case UInt8(ascii: "["), UInt8(ascii: ":"): return nil
        default: (kind, whole, address) = (nil, start..<end + 1, end..<end)
        }
    }

    /// Two stars on either side of words. The first may open something, since a word begins behind them, and the last may
    /// close something, since one ends before them, or else a sign and the line or a space follows.
    private init?(strongIn source: UnsafeBufferPointer<UInt8>, at start: Int) {
        let star = UInt8(ascii: "*")
        guard start + 2 < source.count, source[start + 1] == star, Self.isWord(source, at: start + 2) else {
            return nil
        }
        let end = endOfWords(source, from: start + 2)
        guard end + 1 < source.count, source[end] == star, source[end + 1] == star else { return nil }
        let (last, next) = (source[end - 1], end + 2 < source.count ? source[end + 2] : 0x0A)
        let endsWord = Self.isWord(source, at: last < 0x80 ? end - 1 : end - 2)
        guard next != star, endsWord || 0x21...0x7E ~= last && (next == 0x20 || next == 0x0A) else { return nil }
        (kind, whole, words, address) = (.strong, start..<end + 2, start + 2..<end, end..<end)
    }

    /// Whether a letter or digit of ASCII stands there, or a usual Arabic letter.
    private static func isWord(_ source: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        let byte = source[position]
        if 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte { return true }
        let next = position + 1 < source.count ? source[position + 1] : 0
        return byte == 0xD8 ? 0xA0...0xBF ~= next : byte == 0xD9 && 0x81...0x8A ~= next
    }

    /// Where the first character stands that would have to be escaped in an address, or ends it.
    private static func endOfAddress(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < source.count {
            switch source[end] {
            case 0x61...0x7A, 0x2B...0x3B, 0x3F...0x5A, 0x80..., 0x23, 0x25, 0x3D, 0x5F, 0x7E: end += 1
            default: return end
            }
        }
        return end
    }
}

/// Where something stands next that CommonMark may give a meaning to.
func endOfWords(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while let block = Block(of: source, at: end) {
        let first =
            ((0x00...0x1F ~= block) .| (0x21...0x2A ~= block) .| (block == 0x3C) .| (0x5B...0x60 ~= block)).first
        end += first
        if first < Block.length { return end }
    }
    while end < source.count {
        switch source[end] {
        case 0x00...0x1F, 0x21...0x2A, 0x3C, 0x5B...0x60: return end
        default: end += 1
        }
    }
    return end
}
