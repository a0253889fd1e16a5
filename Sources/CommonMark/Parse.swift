// The one file of the program that touches libcmark's pointers: its tree becomes a `Document`.
import Buffers
import CCmark

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Document {
    /// Reads CommonMark (version 0.30 of its specification). Bytes that are not UTF-8 become U+FFFD; no text is refused.
    ///
    /// O(length), on hostile input as well.
    ///
    /// - Parameters:
    ///   - isUTF8: whether the text is known to be UTF-8, and need not be looked at for that. One that is not then stays as
    ///     it is.
    ///   - hasColumns: whether tokens are to tell their columns. Without them libcmark need not see most of a text that is
    ///     UTF-8, and takes a third of the time.
    public init(parsing markdown: some Sequence<UInt8>, isUTF8: Bool = false, hasColumns: Bool = true) {
        self = markdown.withBuffer { Document($0, isUTF8, hasColumns) }
    }

    private init(_ markdown: UnsafeBufferPointer<UInt8>, _ isUTF8: Bool, _ hasColumns: Bool) {
        if isUTF8, !hasColumns, let abridgement = Abridgement.of(markdown) {
            var builder = DocumentBuilder(length: markdown.count, abridgement.leftOut, hasColumns)
            abridgement.text.withValues { builder.add(Tree(parsing: $0, isUTF8: true)) }
            self = builder.document
        } else {
            var builder = DocumentBuilder(length: markdown.count, LeftOut(of: markdown), hasColumns)
            builder.add(Tree(parsing: markdown, isUTF8: isUTF8))
            self = builder.document
        }
    }
}

/// A tree of libcmark's that frees itself.
private struct Tree: ~Copyable {
    let root: OpaquePointer?

    init(parsing markdown: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
        let characters = UnsafeRawBufferPointer(markdown).bindMemory(to: CChar.self)
        let options = isUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
        root = cmark_parse_document(characters.baseAddress, characters.count, options)
    }

    deinit { if let root { cmark_node_free(root) } }
}

private struct DocumentBuilder: ~Copyable {
    private var tokens: [Token] = []
    private var text: Buffer<UInt8>
    private var literals: Buffer<UInt8>
    private let leftOut: LeftOut
    private let hasColumns: Bool

    /// Without the room that it was built in.
    var document: Document { Document(tokens: tokens, text: text.copy(), literals: literals.copy()) }

    /// - Parameters:
    ///   - length: of the Markdown.
    ///   - leftOut: what libcmark does not see of it.
    init(length: Int, _ leftOut: LeftOut, _ hasColumns: Bool) {
        (self.leftOut, self.hasColumns) = (leftOut, hasColumns)
        text = Buffer(capacity: length + 1)
        literals = Buffer(capacity: length / 16 + 1)
        tokens.reserveCapacity(length / 48 + 8)
    }

    /// Walks without recursion, so that nesting costs no stack.
    mutating func add(_ tree: borrowing Tree) {
        guard let root = tree.root else { return }
        var node = cmark_node_first_child(root)
        while let current = node {
            let isContainer = enter(current)
            if isContainer, let child = cmark_node_first_child(current) {
                node = child
                continue
            }
            if isContainer { leave(current) }
            node = next(after: current, root: root)
        }
    }

    private mutating func next(after node: OpaquePointer, root: OpaquePointer) -> OpaquePointer? {
        var current = node
        while true {
            if let sibling = cmark_node_next(current) { return sibling }
            guard let parent = cmark_node_parent(current), parent != root else { return nil }
            leave(parent)
            current = parent
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        guard let kind = kind(of: node) else { return }
        append(node, kind, .close)
        if kind == .paragraph || kind == .heading { text.append(0x0A) }
    }

    /// Whether the node has children to visit and a closing token to write.
    private mutating func enter(_ node: OpaquePointer) -> Bool {
        guard let kind = kind(of: node) else { return false }
        let isContainer = kind.rawValue <= Token.Kind.image.rawValue
        switch kind {
        case .link, .image:
            append(node, kind, .open, text: cmark_node_get_url(node), title: cmark_node_get_title(node))
        case .codeBlock:
            append(node, kind, .single, text: cmark_node_get_literal(node), title: cmark_node_get_fence_info(node))
        case .text: addText(of: node)
        case .softBreak, .lineBreak:
            text.append(0x0A)
            append(node, kind, .single, running: Int32(text.count - 1)..<Int32(text.count))
        case .code, .htmlBlock, .htmlInline:
            append(node, kind, .single, text: cmark_node_get_literal(node))
        default:
            append(node, kind, isContainer ? .open : .single)
        }
        return isContainer
    }

    private mutating func addText(of node: OpaquePointer) {
        guard let literal = bytes(cmark_node_get_literal(node)) else { return }
        let place = place(of: node, .text)
        leftOut.read(literal) { piece in
            switch piece {
            case .words(let words): addRunning(words, place)
            case .opening(let kind, let address):
                let start = Int32(literals.count)
                literals.append(address)
                append(kind, .open, text: start..<Int32(literals.count), place)
            case .closing(let kind): append(kind, .close, place)
            }
        }
    }

    /// libcmark parts a text at each bracket.
    private mutating func addRunning(_ words: Slice<UnsafeBufferPointer<UInt8>>, _ place: Place) {
        guard !words.isEmpty else { return }
        let start = Int32(text.count)
        text.append(words)
        if tokens.last?.kind == .text {
            tokens[tokens.count - 1].text = tokens[tokens.count - 1].text.lowerBound..<Int32(text.count)
        } else {
            append(.text, .single, text: start..<Int32(text.count), place)
        }
    }

    private mutating func append(
        _ node: OpaquePointer, _ kind: Token.Kind, _ role: Token.Role,
        running: Range<Int32>? = nil, text: UnsafePointer<CChar>? = nil, title: UnsafePointer<CChar>? = nil
    ) {
        append(
            kind, role, level: level(of: node, kind),
            start: kind == .orderedList ? Int32(cmark_node_get_list_start(node)) : 0,
            text: running ?? leftOut.add(text, to: &literals), title: leftOut.add(title, to: &literals),
            place(of: node, kind))
    }

    private mutating func append(
        _ kind: Token.Kind, _ role: Token.Role, level: UInt8 = 0, start: Int32 = 0, text: Range<Int32>? = nil,
        title: Range<Int32>? = nil, _ place: Place
    ) {
        let none = Int32(literals.count)..<Int32(literals.count)
        tokens.append(
            Token(
                kind: kind, role: role, level: level, start: start, text: text ?? none, title: title ?? none,
                line: place.line, column: place.column))
    }

    /// Line and byte column in the source.
    private struct Place {
        let line: Int32
        let column: Int32
    }

    private func place(of node: OpaquePointer, _ kind: Token.Kind) -> Place {
        Place(
            line: line(of: node, kind), column: hasColumns ? Int32(cmark_node_get_start_column(node)) : 0)
    }

    /// libcmark gives a link the line where it ends, and the column where it begins.
    private func line(of node: OpaquePointer, _ kind: Token.Kind) -> Int32 {
        let isLink = kind == .link || kind == .image
        let first = isLink ? cmark_node_first_child(node).map { cmark_node_get_start_line($0) } ?? 0 : 0
        return Int32(first > 0 ? first : cmark_node_get_start_line(node))
    }

    private func level(of node: OpaquePointer, _ kind: Token.Kind) -> UInt8 {
        switch kind {
        case .heading: UInt8(clamping: cmark_node_get_heading_level(node))
        case .bulletList, .orderedList: cmark_node_get_list_tight(node) == 0 ? 0 : 1
        default: 0
        }
    }

    private func kind(of node: OpaquePointer) -> Token.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HTML_INLINE: .htmlInline
        default: nil
        }
    }
}

extension LeftOut {
    /// Adds characters of libcmark's as they stand in the source.
    ///
    /// - Returns: where they stand then.
    fileprivate func add(_ characters: UnsafePointer<CChar>?, to text: inout Buffer<UInt8>) -> Range<Int32> {
        let start = Int32(text.count)
        if let bytes = bytes(characters) { write(bytes, to: &text) }
        return start..<Int32(text.count)
    }
}

/// Characters of libcmark's, which end with a zero.
private func bytes(_ characters: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8>? {
    characters.map {
        UnsafeRawBufferPointer(start: $0, count: strlen($0)).bindMemory(to: UInt8.self)
    }
}
