/// How the words of one run hang together.
extension RunReader {
    func kind(at index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// The first word of the phrase that begins at `index`: there, or behind a number or sign attached to it
    /// (`23 October`, `5+5 Commission`, `@UNSMIL`).
    func firstWord(at index: Int) -> Int? {
        switch tokens[index].kind {
        case .word: return index
        case .mark where isTag(index) && kind(at: index + 1) == .word: return index + 1
        case .number: return wordAfterNumber(at: index)
        default: return nil
        }
    }

    private func isTag(_ index: Int) -> Bool { tokens[index].isMark("@") || tokens[index].isMark("#") }

    private func wordAfterNumber(at index: Int) -> Int? {
        let end = joinableNumberEnd(at: index)
        switch kind(at: end) {
        case .word: return end
        case .space: return isShortOrSum(index..<end) && kind(at: end + 1) == .word ? end + 1 : nil
        case .mark: return isTightJoint(end) && kind(at: end + 1) == .word ? end + 1 : nil
        default: return nil
        }
    }

    /// A year before a space belongs to the words before it more often than to those behind.
    private func isShortOrSum(_ number: Range<Int>) -> Bool {
        let first = tokens[number.lowerBound]
        return number.count > 1 || first.isArabicNumber || first.length <= 2
    }

    private func isTightJoint(_ index: Int) -> Bool {
        tokens[index].isMark("-") || tokens[index].isMark("/") || tokens[index].isMark("\u{2011}")
    }

    /// The index behind the next member of the phrase whose members so far end at `end`.
    func joined(at end: Int) -> Int? {
        if kind(at: end) == .comma { return numberBehindComma(at: end) }
        guard let next = endOfGlue(from: end) else { return nil }
        switch tokens[next].kind {
        case .word: return next + 1
        case .open: return bracketEnd(at: next)
        case .number: return mayPrecedeNumber(end..<next) ? numberEnd(at: next) : firstWord(at: next).map { $0 + 1 }
        default: return nil
        }
    }

    /// Passes over the spaces and marks that may stand inside a run; a dash with spaces beside it may not.
    private func endOfGlue(from start: Int) -> Int? {
        var index = start
        while let kind = kind(at: index), kind == .space || kind == .mark {
            if isSpacedDash(index) { return nil }
            index += 1
        }
        return index < tokens.count ? index : nil
    }

    private func isSpacedDash(_ index: Int) -> Bool {
        guard tokens[index].isMark("–") || tokens[index].isMark("—") else { return false }
        return kind(at: index - 1) == .space || kind(at: index + 1) == .space
    }

    /// A number may follow directly, after tight signs, after one space, or after an abbreviation (`No. 5`).
    private func mayPrecedeNumber(_ glue: Range<Int>) -> Bool {
        let spaces = glue.filter { tokens[$0].kind == .space }
        guard let space = spaces.first else { return true }
        guard spaces.count == 1 else { return false }
        return space == glue.lowerBound || space == glue.lowerBound + 1 && tokens[glue.lowerBound].isMark(".")
    }

    private func numberEnd(at index: Int) -> Int? {
        let end = joinableNumberEnd(at: index)
        return tokens[index].isArabicNumber || !belongsToFollowingWord(end) ? end : nil
    }

    /// In a left-to-right paragraph the 3 of `خليفة حفتر 3 events` belongs to the English word.
    private func belongsToFollowingWord(_ end: Int) -> Bool {
        guard base == .leftToRight, precedesLetter else { return false }
        return end == tokens.count || end + 1 == tokens.count && tokens[end].kind == .space
    }

    /// The comma of `October 23, 2020`.
    private func numberBehindComma(at comma: Int) -> Int? {
        guard kind(at: comma - 1) == .number else { return nil }
        let next = kind(at: comma + 1) == .space ? comma + 2 : comma + 1
        return kind(at: next) == .number ? numberEnd(at: next) : nil
    }

    /// Brackets belong to the run when both stand in it with something between.
    private func bracketEnd(at open: Int) -> Int? {
        guard let close = tokens[open].partner, close > open,
            Punctuation.mayStandInside(tokens[open].scalar, base: base)
        else { return nil }
        let hasNumber = tokens[open].scalar == 0x28 && numbers(in: open..<close) > 0
        return words(in: open..<close) > 0 || hasNumber ? close + 1 : nil
    }

    /// Takes in the marks that clearly belong to the word before them.
    func trailing(at end: Int, from start: Int) -> Int {
        var end = end
        while end < tokens.count, belongsToWord(at: end, from: start) { end += 1 }
        return end
    }

    private func belongsToWord(at index: Int, from start: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark, let mark = Unicode.Scalar(token.scalar) else { return false }
        switch mark {
        case ".": return index - 3 >= start && isAcronymDot(at: index)
        case "%", "‰", "°": return tokens[index - 1].kind == .number
        case "+", "#": return base == .rightToLeft && tokens[index - 1].kind != .number
        case "،", "؛", "؟": return base == .leftToRight
        default: return false
        }
    }

    /// The last dot of `U.N.`.
    func isAcronymDot(at index: Int) -> Bool {
        index >= 3 && tokens[index].isMark(".") && isInitial(index - 1) && tokens[index - 2].isMark(".")
            && isInitial(index - 3)
    }

    private func isInitial(_ index: Int) -> Bool { tokens[index].kind == .word && tokens[index].length == 1 }
}
