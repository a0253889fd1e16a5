/// A piece of a template's text: literal, or a tag.
struct Tag {
    enum Kind: Equatable {
        case variable, unescaped, section, inverted, close, partial, parent, block, comment, delimiters
    }

    let kind: Kind
    /// What stands in the tag, without its sign and white space.
    let content: String
    /// The tag with its delimiters.
    let range: Range<Int>
    /// Where the text after the tag begins, and where the text before it ends: a tag alone on its line takes it along.
    var end: Int
    var start: Int
    /// The white space before a tag that has its line to itself; `nil` for any other tag.
    var indentation: [UInt8]?

    init(kind: Kind, content: String, range: Range<Int>) {
        self.kind = kind
        self.content = content
        self.range = range
        (start, end) = (range.lowerBound, range.upperBound)
    }
}

enum Piece {
    case literal(Range<Int>)
    case tag(Tag)
}

/// Cuts a template into literals and tags. A tag that stands alone on its line takes the line with it, as the
/// specification asks; for a partial, the white space before it is its indentation.
struct TagScanner {
    private let text: [UInt8]
    private let template: String
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    private(set) var errors: [TemplateError] = []

    init(_ text: [UInt8], template: String) {
        self.text = text
        self.template = template
    }

    /// O(length).
    mutating func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var position = 0
        while let start = find(open, from: position) {
            if position < start { pieces.append(.literal(position..<start)) }
            guard let tag = tag(at: start) else {
                errors.append(
                    TemplateError("template-tag-open", template, start..<start + open.count, "this tag is not closed"))
                return pieces
            }
            pieces.append(.tag(tag))
            position = tag.range.upperBound
        }
        if position < text.count { pieces.append(.literal(position..<text.count)) }
        return standingAlone(pieces)
    }

    private mutating func tag(at start: Int) -> Tag? {
        let inner = start + open.count
        if inner < text.count, text[inner] == UInt8(ascii: "{"), open == Array("{{".utf8) {
            guard let end = find(Array("}}}".utf8), from: inner) else { return nil }
            return Tag(kind: .unescaped, content: trimmed(inner + 1..<end), range: start..<end + 3)
        }
        if inner < text.count, text[inner] == UInt8(ascii: "=") {
            guard let end = find([UInt8(ascii: "=")] + close, from: inner + 1) else { return nil }
            let range = start..<end + 1 + close.count
            setDelimiters(trimmed(inner + 1..<end), range)
            return Tag(kind: .delimiters, content: "", range: range)
        }
        guard let end = find(close, from: inner) else { return nil }
        let range = start..<end + close.count
        let kind = inner < end ? Self.kinds[text[inner]] : nil
        return Tag(kind: kind ?? .variable, content: trimmed((kind == nil ? inner : inner + 1)..<end), range: range)
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
        UInt8(ascii: "!"): .comment, UInt8(ascii: "&"): .unescaped,
    ]

    private mutating func setDelimiters(_ content: String, _ range: Range<Int>) {
        let parts = content.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
        guard parts.count == 2, !content.contains("=") else {
            errors.append(
                TemplateError(
                    "template-delimiters", template, range, "new delimiters are two words, such as {{=<% %>=}}"))
            return
        }
        (open, close) = (Array(parts[0].utf8), Array(parts[1].utf8))
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, start <= text.count else { return nil }
        var index = start
        while index + needle.count <= text.count {
            if text[index] == first, text[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}

extension TagScanner {
    private func standingAlone(_ pieces: [Piece]) -> [Piece] {
        let alone = tagsAlone(among: pieces)
        var result: [Piece] = []
        var cut = 0
        for (number, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let range):
                let start = max(range.lowerBound, cut)
                let end = alone.contains(number + 1) ? lineStart(before: range.upperBound) : range.upperBound
                if start < end { result.append(.literal(start..<end)) }
            case .tag(var tag):
                if alone.contains(number) {
                    tag.start = lineStart(before: tag.range.lowerBound)
                    tag.end = lineEnd(after: tag.range.upperBound)
                    tag.indentation = Array(text[tag.start..<tag.range.lowerBound])
                    cut = tag.end
                }
                result.append(.tag(tag))
            }
        }
        return result
    }

    /// The numbers of the tags that have a line to themselves, or share it only with tags of inheritance.
    private func tagsAlone(among pieces: [Piece]) -> Set<Int> {
        var first: Set<Int> = []
        for (number, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece else { continue }
            let isChained = isChained(pieces, number - 1) && isChained(pieces, number)
            if beginsLine(tag) || isChained && first.contains(number - 1) { first.insert(number) }
        }
        var last: Set<Int> = []
        for (number, piece) in pieces.enumerated().reversed() {
            guard case .tag(let tag) = piece else { continue }
            let isChained = isChained(pieces, number) && isChained(pieces, number + 1)
            if endsLine(tag) || isChained && last.contains(number + 1) { last.insert(number) }
        }
        return first.intersection(last).filter { number in
            guard case .tag(let tag) = pieces[number] else { return false }
            return tag.kind != .variable && tag.kind != .unescaped
        }
    }

    private func beginsLine(_ tag: Tag) -> Bool {
        let start = lineStart(before: tag.range.lowerBound)
        return start == 0 || text[start - 1] == 0x0A
    }

    private func endsLine(_ tag: Tag) -> Bool {
        let end = blankEnd(after: tag.range.upperBound)
        return end == text.count || text[end] == 0x0A || text[end] == 0x0D
    }

    /// Tags of inheritance share a line: `{{< parent}}{{$block}}`.
    private func isChained(_ pieces: [Piece], _ number: Int) -> Bool {
        guard pieces.indices.contains(number), case .tag(let tag) = pieces[number] else { return false }
        return tag.kind == .parent || tag.kind == .block || tag.kind == .close
    }

    /// The beginning of the blanks before a place.
    private func lineStart(before place: Int) -> Int {
        var start = place
        while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
        return start
    }

    private func blankEnd(after place: Int) -> Int {
        var end = place
        while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
        return end
    }

    private func lineEnd(after place: Int) -> Int {
        var end = blankEnd(after: place)
        if end < text.count, text[end] == 0x0D { end += 1 }
        if end < text.count, text[end] == 0x0A { end += 1 }
        return end
    }
}
