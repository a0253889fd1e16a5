/// A text as the words that a digest counts: runs of letters and digits. Punctuation and white space lie between them.
struct WordRuns {
    let bytes: [UInt8]
    /// Where each word stands in `bytes`.
    let words: [Range<Int>]

    /// O(n).
    init(_ text: some Sequence<UInt8>) {
        bytes = Array(text)
        var words: [Range<Int>] = []
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var position = 0
        var start: Int?
        while case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
            if isWord(Unicode.UTF8.decode(encoded)) {
                start = start ?? position
            } else if let begun = start {
                words.append(begun..<position)
                start = nil
            }
            position += encoded.count
        }
        if let start { words.append(start..<position) }
        self.words = words
    }

    subscript(word: Int) -> ArraySlice<UInt8> { bytes[words[word]] }

    /// The text of some words and of what lies between them.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return singleSpaced(words[range.lowerBound].lowerBound..<words[range.upperBound - 1].upperBound)
    }

    /// The text before some words, as far back as `count` words.
    func text(before range: Range<Int>, words count: Int) -> String {
        let first = range.lowerBound - count
        let start = first <= 0 ? 0 : words[first].lowerBound
        return singleSpaced(start..<(range.lowerBound < words.count ? words[range.lowerBound].lowerBound : bytes.count))
    }

    /// The text after some words, as far as `count` words. Where there are none, it begins with the next word.
    func text(after range: Range<Int>, words count: Int) -> String {
        let next = range.upperBound
        guard next < words.count else {
            return range.isEmpty ? "" : singleSpaced(words[next - 1].upperBound..<bytes.count)
        }
        let start = range.isEmpty ? words[next].lowerBound : words[next - 1].upperBound
        let isLast = next + count >= words.count
        return singleSpaced(start..<(isLast ? bytes.count : words[next + count - 1].upperBound))
    }

    /// White space made single. A space at either end stays, but not at the ends of the text.
    private func singleSpaced(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        for byte in bytes[range] where byte > 0x20 || result.last != 0x20 { result.append(max(byte, 0x20)) }
        if range.upperBound == bytes.count, result.last == 0x20 { result.removeLast() }
        return String(decoding: range.lowerBound == 0 ? result.drop { $0 == 0x20 } : result[...], as: UTF8.self)
    }
}
