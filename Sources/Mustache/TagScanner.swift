import Diagnostics

/// Cuts a template into literals and tags.
struct TagScanner {
    private let text: [UInt8]
    private let template: String
    private var delimiters: Delimiters
    private(set) var errors: [TemplateError] = []

    init(_ text: [UInt8], template: String, delimiters: Delimiters) {
        self.text = text
        self.template = template
        self.delimiters = delimiters
    }

    /// O(length).
    mutating func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var position = 0
        while let start = find(delimiters.open, from: position) {
            guard let tag = tag(at: start) else {
                unclosed(start..<start + delimiters.open.count)
                break
            }
            if position < tag.start { pieces.append(.literal(position..<tag.start)) }
            pieces.append(.tag(tag))
            position = tag.range.upperBound
        }
        if position < text.count { pieces.append(.literal(position..<text.count)) }
        return pieces
    }

    private mutating func tag(at start: Int) -> Tag? {
        let inner = start + delimiters.open.count
        switch inner < text.count ? text[inner] : 0 {
        case UInt8(ascii: "{") where delimiters == Delimiters():
            return closedTag(.unescaped, start, inner + 1, by: Array("}}}".utf8))
        case UInt8(ascii: "="):
            return delimitersTag(start, inner + 1)
        case UInt8(ascii: "!"):
            return find(delimiters.close, from: inner).map { end in
                Tag(
                    kind: .comment, content: "", range: start..<end + delimiters.close.count, delimiters: delimiters)
            }
        case let sign:
            let kind = Self.kinds[sign]
            return closedTag(kind ?? .variable, start, kind == nil ? inner : inner + 1, by: delimiters.close)
        }
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
        UInt8(ascii: "&"): .unescaped,
    ]

    /// A tag up to its closing sign. If another tag opens before that, this one was not closed, and the other is read.
    private mutating func closedTag(_ kind: Tag.Kind, _ start: Int, _ inner: Int, by close: [UInt8]) -> Tag? {
        guard let end = find(close, from: inner) else { return nil }
        if let other = findLast(delimiters.open, in: inner..<end) {
            unclosed(start..<start + delimiters.open.count)
            return tag(at: other)
        }
        return Tag(
            kind: kind, content: trimmed(inner..<end), range: start..<end + close.count, delimiters: delimiters)
    }

    private mutating func delimitersTag(_ start: Int, _ inner: Int) -> Tag? {
        guard let end = find([UInt8(ascii: "=")] + delimiters.close, from: inner) else { return nil }
        let range = start..<end + 1 + delimiters.close.count
        if let new = Delimiters(trimmed(inner..<end)) {
            delimiters = new
        } else {
            errors.append(
                TemplateError(
                    "template-delimiters", template, range, "new delimiters are two words, such as {{=<% %>=}}"))
        }
        return Tag(kind: .delimiters, content: "", range: range, delimiters: delimiters)
    }

    private mutating func unclosed(_ range: Range<Int>) {
        errors.append(TemplateError("template-tag-open", template, range, "this tag is not closed"))
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard start + needle.count <= text.count else { return nil }
        return (start...text.count - needle.count).first { text[$0] == needle[0] && text[$0...].starts(with: needle) }
    }

    private func findLast(_ needle: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= needle.count else { return nil }
        return (range.lowerBound...range.upperBound - needle.count).last {
            text[$0] == needle[0] && text[$0...].starts(with: needle)
        }
    }
}
