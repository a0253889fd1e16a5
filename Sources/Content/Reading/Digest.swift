/// What a translation is compared with: eight hexadecimal digits of the words of the original.
///
/// Only words count (title, date and text; letters, digits and their marks), so that a change of white space or
/// punctuation does not make a translation outdated. FNV-1a of 64 bits, folded to 32. O(length).
func sourceDigest(title: String, date: String, body: some Sequence<UInt8>) -> String {
    var digest = WordDigest()
    digest.add(title.utf8)
    digest.add(date.utf8)
    digest.add(body)
    return digest.hexadecimal
}

private struct WordDigest {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    private var inWord = false

    mutating func add(_ bytes: some Sequence<UInt8>) {
        endWord()
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            isWord(scalar) ? mix(scalar) : endWord()
        }
    }

    var hexadecimal: String {
        let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - text.utf8.count) + text
    }

    private mutating func endWord() {
        if inWord { mix(" ") }
        inWord = false
    }

    private mutating func mix(_ scalar: Unicode.Scalar) {
        inWord = true
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
    }
}

/// Whether a character is part of a word: a letter, a digit, or a mark on one.
@inline(__always)
func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0x2000...0x206F, 0x2E00...0x2E7F, 0x3000...0x303F: false
    case 0x0609...0x060D, 0x061B...0x061F, 0x0640, 0x066A...0x066D, 0x06D4, 0xFD3E, 0xFD3F, 0xFEFF: false
    default: true
    }
}
