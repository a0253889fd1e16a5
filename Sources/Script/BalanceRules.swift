import Diagnostics

/// Brackets, guillemets and isolates come in pairs, within a paragraph.
struct BalanceRules {
    let characters: [PlacedScalar]
    private var brackets: [PlacedScalar] = []
    private var isolates: [PlacedScalar] = []
    private var found: [Finding] = []
    /// Where the current line begins.
    private var lineStart = 0

    init(characters: [PlacedScalar]) {
        self.characters = characters
    }

    func findings() -> [Finding] {
        var rules = self
        for index in characters.indices { rules.take(characters[index], at: index) }
        rules.endParagraph()
        return rules.found
    }

    private mutating func take(_ character: PlacedScalar, at index: Int) {
        switch character.scalar {
        case "\n": endLine(at: index)
        case "\u{2066}"..."\u{2068}": isolates.append(character)
        case "\u{2069}": closeIsolate(character)
        case "(", "[", "{", "«", "“", "‹": brackets.append(character)
        case ")": closeBracket(character, "(", at: index)
        case "]": closeBracket(character, "[", at: index)
        case "}": closeBracket(character, "{", at: index)
        case "»": closeBracket(character, "«", at: index)
        case "”": closeBracket(character, "“", at: index)
        case "›": closeBracket(character, "‹", at: index)
        default: break
        }
    }

    private mutating func endLine(at index: Int) {
        let isBlank = characters[lineStart..<index].allSatisfy { $0.scalar.properties.isWhitespace }
        lineStart = index + 1
        if isBlank { endParagraph() }
    }

    private mutating func endParagraph() {
        for bracket in brackets { reportUnclosed(bracket) }
        for isolate in isolates { reportIsolate(isolate, "is never closed by U+2069") }
        brackets = []
        isolates = []
    }

    private mutating func closeIsolate(_ character: PlacedScalar) {
        if isolates.popLast() == nil { reportIsolate(character, "closes an isolate that was never opened") }
    }

    /// A bracket that does not close the innermost one closes the one before it, if that is its own; the innermost is then
    /// the one that was left open.
    private mutating func closeBracket(_ character: PlacedScalar, _ open: Unicode.Scalar, at index: Int) {
        if brackets.last?.scalar == open {
            brackets.removeLast()
        } else if brackets.dropLast().last?.scalar == open {
            reportUnclosed(brackets.removeLast())
            brackets.removeLast()
        } else if !isListNumber(closedAt: index) {
            report(
                character, .unbalancedBracket, "“\(character.scalar)” closes nothing: there is no “\(open)” before it")
        }
    }

    /// The bracket of `1)` or `أ)` at the start of a line.
    private func isListNumber(closedAt index: Int) -> Bool {
        guard characters[index].scalar == ")", index - lineStart <= 12 else { return false }
        let label = characters[lineStart..<index].drop { $0.scalar.properties.isWhitespace }
        return 1...3 ~= label.count && label.allSatisfy { $0.scalar.properties.isAlphabetic || isDigit($0.scalar) }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

    private mutating func reportUnclosed(_ bracket: PlacedScalar) {
        report(bracket, .unbalancedBracket, "“\(bracket.scalar)” is never closed in this paragraph")
    }

    private mutating func reportIsolate(_ character: PlacedScalar, _ flaw: Message) {
        report(character, .unbalancedIsolate, "\(character.scalar.notation) \(flaw)", fix: "")
    }

    private mutating func report(
        _ character: PlacedScalar, _ rule: Finding.Rule, _ message: Message, fix: String? = nil
    ) {
        found.append(Finding(range: character.range, rule: rule, message: message, fix: fix))
    }
}
