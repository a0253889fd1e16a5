import Buffers

/// What a translation is compared with: eight hexadecimal digits of the words of the original.
///
/// Only words count (title, date and text; letters, digits and their marks), so that a change of white space or
/// punctuation does not make a translation outdated. FNV-1a of 64 bits, folded to 32. O(length).
func sourceDigest(title: String, date: String, body: some Sequence<UInt8>) -> String {
    var digest = WordDigest()
    title.utf8.withBuffer { digest.add($0) }
    date.utf8.withBuffer { digest.add($0) }
    body.withBuffer { digest.add($0) }
    return digest.hexadecimal
}

private struct WordDigest {
    private var hash = FNV.offset
    private var inWord = false

    /// What is usual takes no branch that a processor could guess wrongly at each end of a word.
    ///
    /// - Parameter bytes: UTF-8 that has been checked.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        endWord()
        // A variable of its own can stay in registers.
        var digest = self
        Self.words.withUnsafeBufferPointer { words in
            var index = 0
            while index < bytes.count {
                let first = bytes[index]
                if first < 0xE0 {
                    let isPair = first >= 0x80
                    let next = bytes[min(index + 1, bytes.count - 1)]
                    let scalar = isPair ? UInt32(first & 0x1F) << 6 | UInt32(next & 0x3F) : UInt32(first)
                    digest.add(scalar, isWord: words[Int(scalar)])
                    index += isPair ? 2 : 1
                } else {
                    let (scalar, length) = Self.scalar(bytes, at: index)
                    digest.add(scalar, isWord: isWord(scalar))
                    index += length
                }
            }
        }
        self = digest
    }

    /// Of the characters of one or two bytes, which are part of words.
    private static let words: [Bool] = (0..<0x800).map { isWord($0) }

    /// A character of a word counts as it is, and what follows a word as a space.
    @inline(__always)
    private mutating func add(_ scalar: UInt32, isWord: Bool) {
        let mixed = (hash ^ UInt64(isWord ? scalar : 0x20)) &* FNV.prime
        hash = isWord || inWord ? mixed : hash
        inWord = isWord
    }

    /// A character of three bytes or four.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let length = bytes[index] < 0xF0 ? 3 : 4
        var scalar = UInt32(bytes[index]) & (0x7F >> UInt32(length))
        for next in index + 1..<min(index + length, bytes.count) { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
        return (scalar, length)
    }

    var hexadecimal: String {
        let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - text.utf8.count) + text
    }

    private mutating func endWord() {
        if inWord { add(0x20, isWord: false) }
    }
}

/// The numbers of FNV-1a in 64 bits.
enum FNV {
    static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
    static let prime: UInt64 = 0x100_0000_01b3
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
