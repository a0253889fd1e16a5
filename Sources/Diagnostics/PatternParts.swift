/// The words and numbered places of a pattern, in their order. `{1}` is a place; other braces are words. O(length).
struct PatternParts: Sequence, IteratorProtocol {
    enum Part {
        case words(Substring)
        case place(Int)
    }

    private var rest: Substring

    init(_ pattern: String) { rest = pattern[...] }

    mutating func next() -> Part? {
        guard let first = rest.utf8.first else { return nil }
        if first == UInt8(ascii: "{"), let (number, end) = place(at: rest.startIndex) {
            rest = rest[end...]
            return .place(number)
        }
        var end = rest.utf8.index(after: rest.startIndex)
        while end < rest.endIndex, rest.utf8[end] != UInt8(ascii: "{") || place(at: end) == nil {
            end = rest.utf8.index(after: end)
        }
        defer { rest = rest[end...] }
        return .words(rest[..<end])
    }

    private func place(at start: Substring.Index) -> (number: Int, end: Substring.Index)? {
        let inside = rest[start...].utf8.dropFirst().prefix { $0 != UInt8(ascii: "}") }
        guard inside.endIndex < rest.endIndex, inside.count <= 2, let number = Int(Substring(inside)), number > 0 else {
            return nil
        }
        return (number, rest.utf8.index(after: inside.endIndex))
    }
}

extension PatternParts.Part {
    /// As it stands in a pattern, with the number of a place moved on.
    func pattern(after count: Int) -> String {
        switch self {
        case .words(let words): String(words)
        case .place(let number): "{\(number + count)}"
        }
    }
}
