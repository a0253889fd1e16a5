/// A Markdown text as CommonMark reads it: a flat list of tokens in reading order, and the bytes that they name.
///
/// A container opens with one token and closes with another of the same kind, always in pairs; every other token stands
/// alone. One pass over `tokens` visits the whole document without recursion, however deep it nests.
public struct Document: Sendable {
    public let tokens: [Token]
    /// UTF-8: the running text, with a line feed for each break of a line and at the end of each paragraph and heading.
    public let text: [UInt8]
    /// UTF-8: what is no running text. Addresses, titles, code and HTML, one after the other.
    public let literals: [UInt8]

    public init(tokens: [Token], text: [UInt8], literals: [UInt8]) {
        self.tokens = tokens
        self.text = text
        self.literals = literals
    }
}

public struct Token: Equatable, Sendable {
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
    /// In `Document.text` for a text or a break of a line; else in `Document.literals`: code, HTML, or the address of a link
    /// or image.
    public internal(set) var text: Range<Int32>
    /// The title of a link or image, or the word after a code fence, in `Document.literals`.
    public let title: Range<Int32>
    /// Line and byte column in the source, from 1; 0 where libcmark does not know, or columns were not asked for.
    public let line: Int32
    public let column: Int32
}

extension Token {
    /// Whether it is part of the running text.
    public var isRunning: Bool {
        switch kind {
        case .text, .softBreak, .lineBreak: true
        default: false
        }
    }
}

extension Document {
    /// The text of a token, or its address.
    public func bytes(of token: Token) -> ArraySlice<UInt8> {
        (token.isRunning ? text : literals)[Int(token.text.lowerBound)..<Int(token.text.upperBound)]
    }

    public func string(of token: Token) -> String { String(decoding: bytes(of: token), as: UTF8.self) }
}
