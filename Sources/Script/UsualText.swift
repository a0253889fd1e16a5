import Buffers

/// Whether a text holds nothing but the usual characters of Latin and Arabic prose, every bracket closed in its turn.
///
/// No rule has anything to say of such a text, so that most texts are told sound by one pass over their bytes. Of any
/// other text nothing is said here: the rules look at it character by character.
struct UsualText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The brackets that are open, four bits each, the innermost lowest.
    private var open: UInt64 = 0

    /// - Complexity: O(n), and no memory.
    static func holds(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.withBuffer {
            var text = UsualText(bytes: $0)
            return text.isSound()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func isSound() -> Bool {
        while true {
            position = endOfWords(from: position)
            guard position < bytes.count else { return open == 0 }
            let lead = bytes[position]
            let length =
                switch lead {
                case 0..<0x80: lengthOfASCII(lead)
                case 0xC3...0xCB: next & 0xC0 == 0x80 ? 2 : 0
                case 0xD8, 0xD9: lengthOfArabic(lead)
                case 0xC2: lengthOfLatinSign()
                case 0xE2: lengthOfPunctuation()
                default: 0
                }
            if length == 0 || position + length > bytes.count { return false }
            position += length
        }
    }

    /// Passes over letters, the letters of most Arabic words, and the usual signs between them.
    @inline(__always)
    private func endOfWords(from start: Int) -> Int {
        var position = endOfBlocks(from: start)
        while position < bytes.count {
            let byte = bytes[position]
            if 0x61...0x7A ~= byte || byte == 0x20 {
                position += 1
            } else if byte & 0xFE == 0xD8, position + 1 < bytes.count, isArabicLetter(byte, bytes[position + 1]) {
                position += 2
            } else {
                break
            }
        }
        return position
    }

    /// Each block is looked at together with the bytes before it: whether the second byte of a letter is one depends on the
    /// first.
    @inline(__always)
    private func endOfBlocks(from start: Int) -> Int {
        let position = Block.pass(bytes, from: start) { block, before in
            .!(block.isASCII && before.isASCII ? Self.usualASCII(block) : Self.usual(block, after: before))
        }
        return position > start && bytes[position - 1] & 0xFE == 0xD8 ? position - 1 : position
    }

    @inline(__always)
    private static func usual(_ block: Block, after before: Block) -> Block.Places {
        let (isAfterD8, isAfterD9) = (before == 0xD8, before == 0xD9)
        // The second bytes of U+0620–063F, and of the signs ، ؛ ؟.
        let endsAfterD8 = (block & 0xE0 == 0xA0) .| (block == 0x8C) .| (block & 0xFB == 0x9B)
        let endsCharacter = isAfterD8 .& endsAfterD8 .| isAfterD9 .& (0x81...0x8A ~= block)
        let isSign = (block & 0xF8 == 0x20) .| (0x2D...0x3A ~= block) .| (0x60...0x7A ~= block.lowered)
        let isMark = ((block == 0x2C) .| (block & 0xFB == 0x3B)) .& (0x00...0x7F ~= before)
        return endsCharacter .| .!(isAfterD8 .| isAfterD9) .& (block.arabicLeads .| isSign .| isMark)
    }

    /// The same where all is ASCII, and so is the byte before.
    @inline(__always)
    private static func usualASCII(_ block: Block) -> Block.Places {
        (0x20...0x27 ~= block) .| (0x2C...0x3B ~= block) .| (0x60...0x7A ~= block.lowered) .| (block == 0x3F)
    }

    private mutating func lengthOfASCII(_ byte: UInt8) -> Int {
        switch byte {
        case 0x21...0x27, 0x2A, 0x2B, 0x2D...0x3A, 0x3C...0x3E, 0x40...0x5A, 0x5C, 0x5E...0x60, 0x7C, 0x7E, 0x09: 1
        // After an Arabic letter these may be the wrong ones.
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"): before < 0x80 ? 1 : 0
        // A blank line would end a paragraph, and with it what is open.
        case 0x0A: open == 0 ? 1 : 0
        case UInt8(ascii: "("): opened(1, 1)
        case UInt8(ascii: ")"): closed(1, 1)
        case UInt8(ascii: "["): opened(2, 1)
        case UInt8(ascii: "]"): closed(2, 1)
        case UInt8(ascii: "{"): opened(3, 1)
        case UInt8(ascii: "}"): closed(3, 1)
        default: 0
        }
    }

    /// U+060B–060F, 061B, 061D–061F, a single vowel mark on a letter, digits and their signs.
    private func lengthOfArabic(_ lead: UInt8) -> Int {
        switch (lead, next) {
        case (0xD8, 0x8B...0x8F), (0xD8, 0x9B), (0xD8, 0x9D...0x9F), (0xD9, 0xA0...0xAF): 2
        case (0xD9, 0x8B...0x92): isOnLetter ? 2 : 0
        default: 0
        }
    }

    /// Whether a plain Arabic letter stands directly before.
    private var isOnLetter: Bool {
        position >= 2 && isArabicLetter(bytes[position - 2], bytes[position - 1])
    }

    /// U+0620–063F and U+0641–064A: all but the tatweel between them.
    @inline(__always)
    private func isArabicLetter(_ lead: UInt8, _ next: UInt8) -> Bool {
        lead == 0xD8 ? 0xA0...0xBF ~= next : lead == 0xD9 && 0x81...0x8A ~= next
    }

    /// U+00A0–00BF but for the soft hyphen.
    private mutating func lengthOfLatinSign() -> Int {
        switch next {
        case 0xAB: opened(4, 2)
        case 0xBB: closed(4, 2)
        case 0xA0...0xAC, 0xAE...0xBF: 2
        default: 0
        }
    }

    /// Spaces, dashes, quotation marks, bullets and dots of U+2000–2027 and U+2030–203D.
    private mutating func lengthOfPunctuation() -> Int {
        guard next == 0x80, position + 2 < bytes.count else { return 0 }
        return switch bytes[position + 2] {
        case 0x9C: opened(5, 3)
        case 0x9D: closed(5, 3)
        case 0xB9: opened(6, 3)
        case 0xBA: closed(6, 3)
        case 0x90...0xA7, 0xB0...0xBD: 3
        default: 0
        }
    }

    private mutating func opened(_ bracket: UInt64, _ length: Int) -> Int {
        guard open >> 60 == 0 else { return 0 }
        open = open << 4 | bracket
        return length
    }

    private mutating func closed(_ bracket: UInt64, _ length: Int) -> Int {
        guard open & 15 == bracket else { return 0 }
        open >>= 4
        return length
    }

    /// The byte before; that of a space at the beginning.
    private var before: UInt8 { position > 0 ? bytes[position - 1] : 0x20 }
    /// The second byte of the character, 0 where there is none.
    private var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }
}
