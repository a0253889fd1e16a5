/// Reads the runs of one island. Every token is looked at a bounded number of times.
struct RunReader {
    let tokens: [Token]
    let base: Direction
    /// The island is the whole text.
    let isWholeText: Bool
    /// A letter of the paragraph's direction stands directly before or after the island.
    let followsLetter: Bool
    let precedesLetter: Bool
    private var found: [Run] = []

    init(tokens: [Token], base: Direction, isWholeText: Bool, followsLetter: Bool, precedesLetter: Bool) {
        self.tokens = tokens
        self.base = base
        self.isWholeText = isWholeText
        self.followsLetter = followsLetter
        self.precedesLetter = precedesLetter
    }

    mutating func runs() -> [Run] {
        if isWholeText, let sentence = sentence() { return [run(sentence, .text)] }
        var index = 0
        while index < tokens.count {
            index = takePhrase(at: index) ?? takeQuotation(at: index) ?? takeNumbers(at: index) ?? index + 1
        }
        return found
    }

    /// A sequence of words that begins at `index`.
    private mutating func takePhrase(at index: Int) -> Int? {
        guard let word = firstWord(at: index) else { return nil }
        var end = word + 1
        while let next = joined(at: end) { end = next }
        end = trailing(at: end, from: index)
        found.append(run(index..<end, .text))
        return end
    }

    /// Everything between the quotation marks of a pair.
    private mutating func takeQuotation(at index: Int) -> Int? {
        guard Punctuation.isQuotation(tokens[index].scalar), let close = tokens[index].partner, close > index,
            words(in: index..<close) > 0
        else { return nil }
        found.append(run(trimmed(index + 1..<close), .text))
        return close + 1
    }

    /// Sums, signed numbers, telephone numbers, ISO dates: runs in a right-to-left paragraph only.
    private mutating func takeNumbers(at index: Int) -> Int? {
        guard base == .rightToLeft else { return tokens[index].kind == .number ? chainEnd(at: index) : nil }
        guard let end = signedNumberEnd(at: index) ?? chainRunEnd(at: index) else { return nil }
        found.append(run(index..<end, .digits))
        return end
    }

    private func sentence() -> Range<Int>? {
        let range = trimmed(0..<tokens.count)
        guard words(in: range) >= 3, let first = range.first, let last = range.last else { return nil }
        let begins = tokens[first].kind == .word || tokens[first].kind == .number
        return begins && isSentenceEnd(last) && !isAcronymDot(at: last) ? range : nil
    }

    private func isSentenceEnd(_ index: Int) -> Bool {
        switch tokens[index].scalar {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x61F: true
        default: false
        }
    }

    private func run(_ range: Range<Int>, _ kind: Run.Kind) -> Run {
        let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return Run(range: bytes, direction: base.opposite, kind: kind)
    }

    /// A range without the spaces at its ends. The range must hold something else.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let first = range.first { tokens[$0].kind != .space } ?? range.lowerBound
        let last = range.last { tokens[$0].kind != .space } ?? first
        return first..<last + 1
    }

    func words(in range: Range<Int>) -> Int { count(of: range, kind: .word) { $0.wordsBefore } }

    func numbers(in range: Range<Int>) -> Int { count(of: range, kind: .number) { $0.numbersBefore } }

    private func count(of range: Range<Int>, kind: Token.Kind, before: (Token) -> Int) -> Int {
        guard let last = range.last else { return 0 }
        let ending = tokens[last].kind == kind ? 1 : 0
        return before(tokens[last]) + ending - before(tokens[range.lowerBound])
    }
}
