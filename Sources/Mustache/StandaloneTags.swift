/// Tags that stand alone on their lines take the lines with them, as the specification asks; the white space before a
/// partial, parent or block that does is its indentation.
struct StandaloneTags {
    private let text: [UInt8]
    private let pieces: [Piece]
    /// For the tags that are still open, whether they are of inheritance.
    private var open: [Bool] = []
    private var result: [Piece] = []
    /// The text up to here is taken.
    private var taken = 0

    init(_ text: [UInt8], _ pieces: [Piece]) {
        self.text = text
        self.pieces = pieces
    }

    /// O(length).
    mutating func marked() -> [Piece] {
        var index = 0
        while index < pieces.count {
            if case .literal(let range) = pieces[index] {
                result.append(.literal(min(max(range.lowerBound, taken), range.upperBound)..<range.upperBound))
                index += 1
            } else {
                let tags = tags(from: index)
                append(tags)
                index += tags.count
            }
        }
        return result
    }

    /// Tags without text between them.
    private func tags(from start: Int) -> [Tag] {
        var tags: [Tag] = []
        while start + tags.count < pieces.count, case .tag(let tag) = pieces[start + tags.count] { tags.append(tag) }
        return tags
    }

    /// One tag may be alone, or the tags of inheritance together, such as `{{< parent}}{{$block}}`.
    private mutating func append(_ run: [Tag]) {
        var tags = run
        var areOfInheritance = true
        for tag in tags where !isOfInheritance(tag) { areOfInheritance = false }
        let (first, last) = (tags[0], tags[tags.count - 1])
        let start = blankStart(before: first.range.lowerBound)
        if areOfInheritance || isOneWithoutOutput(tags), start == 0 || text[start - 1] == 0x0A,
            let end = lineEnd(after: last.range.upperBound)
        {
            cutLast(to: start)
            for index in tags.indices { tags[index].indentation = [] }
            tags[0].indentation = Array(text[start..<first.range.lowerBound])
            tags[0].start = start
            tags[tags.count - 1].end = end
            taken = end
        }
        result += tags.map { .tag($0) }
    }

    private func isOneWithoutOutput(_ tags: [Tag]) -> Bool {
        tags.count == 1 && tags[0].kind != .variable && tags[0].kind != .unescaped
    }

    /// Also keeps account of what is open.
    private mutating func isOfInheritance(_ tag: Tag) -> Bool {
        if tag.kind == .close { return open.popLast() ?? false }
        let answer = tag.kind == .parent || tag.kind == .block
        if tag.kind.isOpening { open.append(answer) }
        return answer
    }

    private mutating func cutLast(to end: Int) {
        guard case .literal(let range) = result.last else { return }
        result[result.count - 1] = .literal(range.lowerBound..<max(range.lowerBound, end))
    }

    private func blankStart(before place: Int) -> Int {
        var start = place
        while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
        return start
    }

    /// The end of the line, if only blanks stand before it.
    private func lineEnd(after place: Int) -> Int? {
        var end = place
        while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
        if end < text.count, text[end] == 0x0D { end += 1 }
        if end == text.count { return end }
        return text[end] == 0x0A ? end + 1 : nil
    }
}
