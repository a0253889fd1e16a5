/// A piece of an island.
struct Token {
    enum Kind {
        /// Letters of the other direction, with their marks.
        case word
        /// Digits, with the points, commas and colons between them.
        case number
        /// White space.
        case space
        /// One neutral character that may stand inside a run.
        case mark
        /// A comma of the Latin script: it ends a run unless digits stand on both sides.
        case comma
        /// An opening or closing bracket or quotation mark.
        case open, close
        /// A character that no run spans: the paragraph's own punctuation, list signs, controls.
        case breaker
    }

    var kind: Kind
    var range: Range<Int>
    /// The first scalar.
    var scalar: UInt32
    /// How many scalars, marks above and below included.
    var length = 1
    /// The index of the bracket that closes or opens the pair.
    var partner: Int?
    /// How many words and numbers come before this token in its island.
    var wordsBefore = 0
    var numbersBefore = 0

    /// True of the digits of Arabic, which are part of Arabic words wherever they stand.
    var isArabicNumber: Bool { kind == .number && scalar >= 0x660 }

    func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark && scalar == character.value }
}

/// How a neutral character is read in a paragraph of one direction.
enum Punctuation {
    static func kind(of scalar: UInt32, base: Direction) -> Token.Kind {
        guard let character = Unicode.Scalar(scalar) else { return .breaker }
        switch character {
        case " ": return .space
        case ",": return .comma
        case ".", "-", "/", "'", ":", "!", "?": return .mark
        case ";", "|", "•", "\u{FFFD}": return .breaker
        case "،", "؛", "؟", "۔", "؞", "؝": return base == .rightToLeft ? .breaker : .mark
        case "(", "[", "{", "«", "“", "‹": return .open
        case ")", "]", "}", "»", "”", "›": return .close
        default: return character.properties.isWhitespace ? .space : controlKind(character)
        }
    }

    private static func controlKind(_ character: Unicode.Scalar) -> Token.Kind {
        switch character.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: .breaker
        default: .mark
        }
    }

    static func closing(for open: UInt32) -> UInt32? {
        guard let character = Unicode.Scalar(open) else { return nil }
        switch character {
        case "(": return Unicode.Scalar(")").value
        case "[": return Unicode.Scalar("]").value
        case "{": return Unicode.Scalar("}").value
        case "«": return Unicode.Scalar("»").value
        case "“": return Unicode.Scalar("”").value
        case "‹": return Unicode.Scalar("›").value
        case "\"": return open
        default: return nil
        }
    }

    /// True of the marks between which a run spans everything.
    static func isQuotation(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0xAB || scalar == 0x201C || scalar == 0x2039
    }

    /// Guillemets are Arabic punctuation: in a right-to-left paragraph they stand outside every run.
    static func mayStandInside(_ open: UInt32, base: Direction) -> Bool {
        base == .leftToRight || open != 0xAB && open != 0x2039
    }
}
