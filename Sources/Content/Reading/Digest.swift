/// What a translation is compared with: eight hexadecimal digits of the words of the original.
///
/// Only words count (title, date and text; letters, digits and their marks), so that a change of white space or
/// punctuation does not make a translation outdated. FNV-1a of 64 bits, folded to 32. O(length).
func sourceDigest(title: String, date: String, body: some Sequence<UInt8>) -> String {
    var digest = WordDigest()
    digest.add(Array(title.utf8))
    digest.add(Array(date.utf8))
    digest.add(Array(body))
    return digest.hexadecimal
}

private struct WordDigest {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    private var inWord = false

    /// - Parameter bytes: UTF-8 that has been checked.
    mutating func add(_ bytes: [UInt8]) {
        endWord()
        // A variable of its own can stay in registers.
        var digest = self
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = Self.scalar(bytes, at: index)
                isWord(scalar) ? digest.mix(scalar) : digest.endWord()
                index += length
            }
        }
        self = digest
    }

    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0, index + 1 < bytes.count { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = first & (0x7F >> UInt32(length))
        for next in index + 1..<min(index + length, bytes.count) { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
        return (scalar, length)
    }

    var hexadecimal: String {
        let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - text.utf8.count) + text
    }

    @inline(__always)
    private mutating func endWord() {
        if inWord { mix(0x20) }
        inWord = false
    }

    @inline(__always)
    private mutating func mix(_ scalar: UInt32) {
        inWord = true
        hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
    }
}

/// Whether a character is part of a word: a letter, a digit, or a mark on one.
@inline(__always)
func isWord(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar.value) }

@inline(__always)
private func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x61...0x7A ~= scalar | 0x20 || 0x30...0x39 ~= scalar }
    // The letters of most Arabic words, and the digits.
    if 0x641...0x669 ~= scalar || 0x620...0x63F ~= scalar { return true }
    return switch scalar {
    case 0x80..<0xC0, 0x2000...0x206F, 0x2E00...0x2E7F, 0x3000...0x303F: false
    case 0x0609...0x060D, 0x061B...0x061F, 0x0640, 0x066A...0x066D, 0x06D4, 0xFD3E, 0xFD3F, 0xFEFF: false
    default: true
    }
}
