/// A Markdown text as CommonMark reads it: a flat list of tokens in reading order, and the bytes that they name.
///
/// A container opens with one token and closes with another of the same kind, always in pairs; every other token stands
/// alone. One pass over `tokens` visits the whole document without recursion, however deep it nests.
public struct Document: Sendable {
    public let tokens: [Token]
    /// UTF-8: the text of all tokens, one after the other.
    public let text: [UInt8]

    public init(tokens: [Token], text: [UInt8]) {
        self.tokens = tokens
        self.text = text
    }
}

public struct Token: Sendable {
    public enum Kind: UInt8, Sendable {
        case paragraph, heading, blockQuote, bulletList, orderedList, item
        case emphasis, strong, link, image
        case text, softBreak, lineBreak, code, codeBlock, thematicBreak, htmlBlock, htmlInline
    }

    public enum Role: UInt8, Sendable { case open, close, single }

    public let kind: Kind
    public let role: Role
    /// A heading's level (1–6); 1 for a list whose items stand close together; else 0.
    public let level: UInt8
    /// The number that an ordered list starts with; else 0.
    public let start: Int32
    /// Literal text, or the address of a link or image, in `Document.text`.
    public internal(set) var text: Range<Int32>
    /// The title of a link or image, or the word after a code fence, in `Document.text`.
    public let title: Range<Int32>
    /// Line and byte column in the source, from 1; 0 where libcmark does not know.
    public let line: Int32
    public let column: Int32
}

extension Document {
    public func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        text[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    public func string(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }
}
