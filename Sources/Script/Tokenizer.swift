/// Cuts an island into tokens and pairs its brackets. O(n).
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: Direction
    private var tokens: [Token] = []
    private var openBrackets: [Int] = []
    private var words = 0
    private var numbers = 0

    static func tokens(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, base: Direction) -> [Token] {
        var tokenizer = Tokenizer(bytes: bytes, base: base)
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = decodeScalar(bytes, at: position)
            tokenizer.take(scalar, position..<position + length, end: range.upperBound)
            position += length
        }
        return tokenizer.tokens
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, base: Direction) {
        self.bytes = bytes
        self.base = base
    }

    private mutating func take(_ scalar: UInt32, _ range: Range<Int>, end: Int) {
        let kind = self.kind(of: scalar)
        if extendsLast(kind, scalar, nextByte: range.upperBound < end ? bytes[range.upperBound] : 0) {
            tokens[tokens.count - 1].range = tokens[tokens.count - 1].range.lowerBound..<range.upperBound
            tokens[tokens.count - 1].length += 1
        } else {
            append(Token(kind: kind, range: range, scalar: scalar, wordsBefore: words, numbersBefore: numbers))
        }
    }

    private func kind(of scalar: UInt32) -> Token.Kind {
        switch ScriptClass(scalar, base: base) {
        case .opposite, .base: return .word
        case .digit: return .number
        case .sign: return .mark
        case .other: break
        }
        if BidiClass(scalar) == .arabicNumber { return base == .leftToRight ? .number : .breaker }
        return scalar == 0x22 ? quoteKind : Punctuation.kind(of: scalar, base: base)
    }

    /// A straight quotation mark closes the innermost pair if that is its own, else it opens one.
    private var quoteKind: Token.Kind {
        guard let open = openBrackets.last else { return .open }
        return tokens[open].scalar == 0x22 ? .close : .open
    }

    private func extendsLast(_ kind: Token.Kind, _ scalar: UInt32, nextByte: UInt8) -> Bool {
        guard let last = tokens.last else { return false }
        switch (last.kind, kind) {
        case (.word, .word), (.number, .number), (.space, .space): return true
        case (.word, .mark), (.word, .breaker): return isPartOfWord(scalar)
        case (.number, .mark), (.number, .comma):
            return UInt8(ascii: "0")...UInt8(ascii: "9") ~= nextByte && isDecimalMark(scalar)
        default: return false
        }
    }

    /// Marks above and below, and the invisible characters that shape a word.
    private func isPartOfWord(_ scalar: UInt32) -> Bool {
        if scalar == 0xAD || scalar == 0x200C || scalar == 0x200D { return true }
        guard scalar >= 0x300, let character = Unicode.Scalar(scalar) else { return false }
        return character.properties.generalCategory == .nonspacingMark
    }

    private func isDecimalMark(_ scalar: UInt32) -> Bool {
        scalar == 0x2C || scalar == 0x2E || scalar == 0x3A
    }

    private mutating func append(_ token: Token) {
        switch token.kind {
        case .word: words += 1
        case .number: numbers += 1
        case .open: openBrackets.append(tokens.count)
        case .close: return appendClosing(token)
        default: break
        }
        tokens.append(token)
    }

    private mutating func appendClosing(_ token: Token) {
        var token = token
        if let open = openBrackets.last, Punctuation.closing(for: tokens[open].scalar) == token.scalar {
            openBrackets.removeLast()
            tokens[open].partner = tokens.count
            token.partner = open
        }
        tokens.append(token)
    }
}
