import Buffers

/// A document that is being put together, token by token.
struct DocumentDraft: ~Copyable {
    private var tokens: [Token] = []
    private var text: Buffer<UInt8>
    private var literals: Buffer<UInt8>

    /// Line and byte column in the source, 0 where they are not known.
    struct Place {
        var line: Int32 = 0
        var column: Int32 = 0
    }

    /// How much there is of it.
    struct Length {
        fileprivate let tokens, text, literals: Int
    }

    /// - Parameter length: of the Markdown.
    init(length: Int) {
        text = Buffer(capacity: length + 1)
        literals = Buffer(capacity: length / 16 + 1)
        tokens.reserveCapacity(length / 48 + 8)
    }

    /// Without the room that it was put together in.
    var document: Document { Document(tokens: tokens, text: text.copy(), literals: literals.copy()) }

    var length: Length { Length(tokens: tokens.count, text: text.count, literals: literals.count) }

    /// Takes away what was added since.
    mutating func cut(to length: Length) {
        tokens.removeLast(tokens.count - length.tokens)
        text.cut(to: length.text)
        literals.cut(to: length.literals)
    }

    /// Adds running text, to the text that stands at the end if there is one.
    mutating func addWords(_ words: Slice<UnsafeBufferPointer<UInt8>>, _ place: Place) {
        if !words.isEmpty { addWords(place) { $0.append(words) } }
    }

    /// - Parameter write: writes one byte or more.
    mutating func addWords(_ place: Place, _ write: (inout Buffer<UInt8>) -> Void) {
        let start = Int32(text.count)
        write(&text)
        if tokens.last?.kind == .text {
            tokens[tokens.count - 1].text = tokens[tokens.count - 1].text.lowerBound..<Int32(text.count)
        } else {
            add(.text, .single, text: start..<Int32(text.count), place)
        }
    }

    /// Adds a break of a line within a paragraph.
    mutating func addBreak(_ kind: Token.Kind, _ place: Place) {
        endLine()
        add(kind, .single, text: Int32(text.count - 1)..<Int32(text.count), place)
    }

    /// Ends a line of running text.
    mutating func endLine() { text.append(0x0A) }

    mutating func add(
        _ kind: Token.Kind, _ role: Token.Role, literal: Slice<UnsafeBufferPointer<UInt8>>, _ place: Place
    ) {
        let range = addLiteral { $0.append(literal) }
        add(kind, role, text: range, place)
    }

    /// - Returns: where what was written stands among the literals.
    mutating func addLiteral(_ write: (inout Buffer<UInt8>) -> Void) -> Range<Int32> {
        let start = Int32(literals.count)
        write(&literals)
        return start..<Int32(literals.count)
    }

    mutating func add(
        _ kind: Token.Kind, _ role: Token.Role, level: UInt8 = 0, start: Int32 = 0, text: Range<Int32>? = nil,
        title: Range<Int32>? = nil, _ place: Place
    ) {
        let none = Int32(literals.count)..<Int32(literals.count)
        tokens.append(
            Token(
                kind: kind, role: role, level: level, start: start, text: text ?? none, title: title ?? none,
                line: place.line, column: place.column))
    }
}
