/// A tag of a template, such as `{{#name}}`.
struct Tag {
    enum Kind: Equatable {
        case variable, unescaped, section, inverted, close, partial, parent, block, comment, delimiters

        /// Whether a tag of this kind waits for one that closes it.
        var isOpening: Bool { [.section, .inverted, .parent, .block].contains(self) }
    }

    let kind: Kind
    /// What stands in the tag, without its sign and white space.
    let content: String
    /// The tag with its delimiters.
    let range: Range<Int>
    /// What follows the tag is read with these.
    let delimiters: Delimiters
    /// Where the text before the tag ends, and the text after it begins: a tag alone on its line takes it along.
    var start: Int
    var end: Int
    /// The white space before a tag that has its line to itself; `nil` for any other tag.
    var indentation: [UInt8]?

    init(kind: Kind, content: String, range: Range<Int>, delimiters: Delimiters) {
        self.kind = kind
        self.content = content
        self.range = range
        self.delimiters = delimiters
        (start, end) = (range.lowerBound, range.upperBound)
    }
}

/// A piece of a template's text: literal, or a tag.
enum Piece {
    case literal(Range<Int>)
    case tag(Tag)
}

/// The signs that tags stand between.
struct Delimiters: Equatable, Sendable {
    var open = Array("{{".utf8)
    var close = Array("}}".utf8)

    /// From the content of a tag such as `{{=<% %>=}}`; `nil` if that is not two words without equals signs.
    init?(_ content: String) {
        let words = content.utf8.split { $0.isBlank }
        guard words.count == 2, !content.utf8.contains(UInt8(ascii: "=")) else { return nil }
        (open, close) = (Array(words[0]), Array(words[1]))
    }

    init() {}
}
