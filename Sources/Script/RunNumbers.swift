/// Numbers with signs between them.
extension RunReader {
    /// The index behind the numbers that begin at `index` and hang together by signs: `5+5`, `2020-10-23`, `4 + 2`.
    func chainEnd(at index: Int) -> Int {
        var end = index + 1
        while let next = numberBehindSign(at: end) { end = next + 1 }
        return end
    }

    /// As ``chainEnd(at:)``, for a number beside words.
    func joinableNumberEnd(at index: Int) -> Int {
        tokens[index].isArabicNumber ? index + 1 : chainEnd(at: index)
    }

    private func numberBehindSign(at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if isSign(index) { return kind(at: index + 1) == .number ? index + 1 : nil }
        let isSpaced =
            tokens[index].kind == .space && isSum(index + 1) && kind(at: index + 2) == .space
            && kind(at: index + 3) == .number
        return isSpaced ? index + 3 : nil
    }

    private func isSign(_ index: Int) -> Bool {
        kind(at: index) == .mark && ScriptClass.isSign(tokens[index].scalar)
    }

    /// A sign other than hyphen and slash.
    private func isSum(_ index: Int) -> Bool { isSign(index) && !isHyphen(index) && !tokens[index].isMark("/") }

    private func isHyphen(_ index: Int) -> Bool { kind(at: index) == .mark && tokens[index].isMark("-") }

    /// The end of a chain that reads from left to right. Two numbers with a hyphen are a range, and stay as they are.
    func chainRunEnd(at index: Int) -> Int? {
        guard tokens[index].kind == .number else { return nil }
        let end = chainEnd(at: index)
        let signs = (index..<end).filter(isSign)
        return signs.count > 1 || signs.contains { !isHyphen($0) } ? end : nil
    }

    /// The end of a number with a sign before it, or of a telephone number with its country code.
    func signedNumberEnd(at index: Int) -> Int? {
        guard kind(at: index + 1) == .number, isLeadingSign(index) else { return nil }
        let telephone = telephoneEnd(at: index + 1)
        let digits = (index..<telephone).reduce(0) { $0 + (tokens[$1].kind == .number ? tokens[$1].length : 0) }
        return tokens[index].isMark("+") && digits >= 7 ? telephone : chainEnd(at: index + 1)
    }

    private func isLeadingSign(_ index: Int) -> Bool {
        if tokens[index].isMark("+") { return kind(at: index - 1) != .number }
        guard isHyphen(index) || tokens[index].isMark("\u{2212}") else { return false }
        guard index > 0 else { return !followsLetter }
        return tokens[index - 1].kind == .space || tokens[index - 1].kind == .open
    }

    private func telephoneEnd(at index: Int) -> Int {
        var end = index + 1
        while kind(at: end + 1) == .number, tokens[end].kind == .space || isHyphen(end) { end += 2 }
        return end
    }
}
