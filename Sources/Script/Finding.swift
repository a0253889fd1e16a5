public import Diagnostics

/// A flaw in the characters of a source text, with its cure where one is certain.
public struct Finding: Sendable, Hashable {
    /// What is wrong. The raw value is the stable identifier.
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        case embeddingControl = "bidi-embedding"
        case unbalancedIsolate = "bidi-unbalanced-isolate"
        case directionalMark = "bidi-mark"
        case invisibleCharacter = "invisible-character"
        case lookAlike = "look-alike-letter"
        case latinPunctuation = "latin-punctuation"
        case unbalancedBracket = "unbalanced-bracket"
        case tatweel
        case presentationForm = "presentation-form"
        case notNormalised = "not-nfc"
    }

    /// Offsets in bytes from the start of the text.
    public var range: Range<Int>
    public var rule: Rule
    /// One sentence for the writer, without a full stop.
    public var message: Message
    /// What to put in place of the range: empty to delete it, `nil` where only the writer can know.
    public var fix: String?
}

/// The flaws of a text, by position.
///
/// Rules that hold in Arabic only (look-alike letters, Latin punctuation, zero width non-joiners) apply when `language` is
/// Arabic or, where it is `nil`, when the first strong character runs from right to left. In Persian, Urdu and the like
/// give the language: a zero width non-joiner and the letters ی and ک are right there.
///
/// Brackets and isolates are balanced within a paragraph: a blank line ends one.
///
/// - Parameters:
///   - text: UTF-8. Malformed bytes are passed over.
///   - language: A BCP 47 tag.
/// - Complexity: O(n).
public func hygieneFindings(in text: some Collection<UInt8>, language: String? = nil) -> [Finding] {
    UsualText.holds(text) ? [] : findings(in: Array(text), language)
}

/// Whether none of the rules has anything to say of a text of many lines, in any language, nor of any of its lines by itself.
///
/// Few texts of Latin or Arabic prose are of another kind; what is wrong with those ``hygieneFindings(in:language:)`` tells.
///
/// - Parameter text: UTF-8.
/// - Complexity: O(n), and no memory.
public func isUsualText(_ text: [UInt8]) -> Bool { UsualText.holds(text) }

/// What the rules say, character by character.
func findings(in bytes: [UInt8], _ language: String?) -> [Finding] {
    let characters = PlacedScalar.all(of: bytes)
    let isArabic = language.map(isArabicTag) ?? (Direction.firstStrong(in: bytes) == .rightToLeft)
    var findings = CharacterRules(characters: characters, isArabic: isArabic).findings()
    findings += BalanceRules(characters: characters).findings()
    findings += NormalForm.findings(in: characters)
    return findings.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
}

private func isArabicTag(_ tag: String) -> Bool {
    tag.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("ar".utf8)
}

/// A scalar and where it stands.
struct PlacedScalar {
    var scalar: Unicode.Scalar
    var range: Range<Int>

    static func all(of bytes: [UInt8]) -> [PlacedScalar] {
        var all: [PlacedScalar] = []
        all.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let (value, length) = decodeScalar(bytes, at: position)
            let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            all.append(PlacedScalar(scalar: scalar, range: position..<position + length))
            position += length
        }
        return all
    }
}

extension Unicode.Scalar {
    /// A letter of the blocks Arabic, Arabic Supplement, Extended-A and the presentation forms.
    var isArabicLetter: Bool {
        switch value {
        case 0x620...0x63F, 0x641...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF: value != 0x670
        case 0x750...0x77F, 0x8A0...0x8C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDF9, 0xFE70...0xFEFC: true
        default: false
        }
    }

    /// A mark above or below a letter.
    var isNonspacingMark: Bool {
        switch value {
        case ..<0x300: false
        case 0x620...0x64A, 0x660...0x66F, 0x671...0x6D5: false
        default: properties.generalCategory == .nonspacingMark
        }
    }

    /// The usual notation of a code point: `U+064B`.
    var notation: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
