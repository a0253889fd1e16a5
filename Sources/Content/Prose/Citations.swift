import Diagnostics

/// A stretch of running text: plain bytes, or what stands in square brackets with an `@`.
enum Stretch {
    case plain(Range<Int>)
    case citation([CitationKey], whole: Range<Int>)
    /// Looks like a citation and is not one.
    case broken(Range<Int>, reason: Message)
}

/// One `@key` with what stands before and after it, as ranges of bytes.
struct CitationKey {
    let prefix: Range<Int>
    let key: Range<Int>
    let locator: Range<Int>
}

/// Finds citations as pandoc writes them: `[@key]`, `[@key, p. 2]`, `[see @a; @b، ص 3]`. O(length).
func stretches(of text: [UInt8]) -> [Stretch] {
    var result: [Stretch] = []
    var plainStart = 0
    var index = 0
    while let open = text[index...].firstIndex(of: UInt8(ascii: "[")) {
        index = open + 1
        guard let close = text[index...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") })
        else {
            if text[index...].first == UInt8(ascii: "@") {
                result.append(.broken(open..<open + 1, reason: "is not closed"))
            }
            break
        }
        guard text[close] == UInt8(ascii: "]"), hasKey(text[index..<close]) else { continue }
        if plainStart < open { result.append(.plain(plainStart..<open)) }
        result.append(citation(text, open: open, close: close))
        index = close + 1
        plainStart = index
    }
    if plainStart < text.count { result.append(.plain(plainStart..<text.count)) }
    return result
}

/// Whether an `@` begins a word.
private func hasKey(_ text: ArraySlice<UInt8>) -> Bool { keyStart(text) != nil }

private func keyStart(_ text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { index in
        text[index] == UInt8(ascii: "@")
            && (index == text.startIndex || text[index - 1] <= 0x20 || text[index - 1] == UInt8(ascii: "-"))
    }
}

private func citation(_ text: [UInt8], open: Int, close: Int) -> Stretch {
    var keys: [CitationKey] = []
    for part in parts(text[(open + 1)..<close]) {
        guard let at = keyStart(text[part]) else {
            return .broken(open..<close + 1, reason: "holds a part without a key")
        }
        let key = keyEnd(text[(at + 1)..<part.upperBound])
        guard key.count > 0 else { return .broken(open..<close + 1, reason: "holds an “@” without a key") }
        let rest = key.upperBound..<part.upperBound
        keys.append(
            CitationKey(
                prefix: trimmed(text, part.lowerBound..<at), key: key,
                locator: trimmed(text, afterComma(text, rest))))
    }
    return .citation(keys, whole: open..<close + 1)
}

/// The parts between semicolons, Latin `;` or Arabic `؛`.
private func parts(_ text: ArraySlice<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
        let isArabic = text[index] == 0xD8 && index + 1 < text.endIndex && text[index + 1] == 0x9B
        guard text[index] == UInt8(ascii: ";") || isArabic else {
            index += 1
            continue
        }
        parts.append(start..<index)
        index += isArabic ? 2 : 1
        start = index
    }
    parts.append(start..<text.endIndex)
    return parts
}

/// A key is letters, digits and `_`, with single punctuation marks inside.
private func keyEnd(_ text: ArraySlice<UInt8>) -> Range<Int> {
    var end = text.startIndex
    for index in text.indices {
        let byte = text[index]
        let isWord =
            byte >= 0x80 && !isArabicPunctuation(text, index) || byte == 0x5F
            || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        if isWord {
            end = index + 1
        } else if !":.#$%&-+?<>~/".utf8.contains(byte) {
            break
        }
    }
    return text.startIndex..<end
}

private func isArabicPunctuation(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let lead = text[index] == 0xD8 ? index : index - 1
    guard lead >= text.startIndex, lead + 1 < text.endIndex, text[lead] == 0xD8 else { return false }
    return text[lead + 1] == 0x8C || text[lead + 1] == 0x9B
}

private func afterComma(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = trimmed(text, range)
    if start.count > 0, text[start.lowerBound] == UInt8(ascii: ",") { return start.lowerBound + 1..<start.upperBound }
    if start.count > 1, text[start.lowerBound] == 0xD8, text[start.lowerBound + 1] == 0x8C {
        return start.lowerBound + 2..<start.upperBound
    }
    return start
}

private func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
}
