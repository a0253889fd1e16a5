extension Message {
    /// The message with the pattern of this one that says a text: its places are filled with what stands there.
    ///
    /// For words that come from a library in English and nowhere else. `nil` where the pattern does not fit. A place
    /// ends where the words after it stand first, the last words of the pattern where the text ends.
    /// O(length of the text × words of the pattern).
    ///
    ///     let unknown: Message = "Unknown option '\("")'"
    ///     unknown.recognized(in: "Unknown option '--wrong'")  // with “--wrong” in its place
    public func recognized(in text: some StringProtocol) -> Message? {
        var rest = Substring(text)
        var values: [Value] = []
        var isInPlace = false
        let parts = Array(PatternParts(pattern))
        for (number, part) in parts.enumerated() {
            guard case .words(let words) = part else {
                isInPlace = true
                continue
            }
            let isLast = number == parts.count - 1
            let place = isLast ? rest.end(words) : isInPlace ? rest.firstRange(of: words) : rest.beginning(words)
            guard let range = place, isInPlace || range.lowerBound == rest.startIndex else { return nil }
            if isInPlace { values.append(.text(String(rest[..<range.lowerBound]))) }
            rest = rest[range.upperBound...]
            isInPlace = false
        }
        if isInPlace { values.append(.text(String(rest))) }
        return isInPlace || rest.isEmpty ? Message(pattern: pattern, values: values) : nil
    }

    /// The same with the words in its places said by messages, where there are such.
    public func replacingWords(by message: (String) -> Message?) -> Message {
        let new = values.map { value -> Value in
            guard case .text(let text) = value, let message = message(text) else { return value }
            return .message(message)
        }
        return Message(pattern: pattern, values: new)
    }
}

extension Substring {
    fileprivate func beginning(_ words: Substring) -> Range<Index>? {
        hasPrefix(words) ? startIndex..<index(startIndex, offsetBy: words.count) : nil
    }

    fileprivate func end(_ words: Substring) -> Range<Index>? {
        hasSuffix(words) ? index(endIndex, offsetBy: -words.count)..<endIndex : nil
    }
}
