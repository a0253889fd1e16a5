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
        if isUTF8, !hasColumns, let document = PlainMarkdown.read(markdown) {
            self = document
        } else {
            var draft = DocumentDraft(length: markdown.count)
            draft.add(parsing: markdown, isUTF8: isUTF8, hasColumns: hasColumns)
            self = draft.document
        }
    }
}

extension DocumentDraft {
    /// Adds what libcmark reads in a text.
    ///
    /// - Parameter linesBefore: how many lines of the source stand before the text.
    mutating func add(
        parsing markdown: UnsafeBufferPointer<UInt8>, isUTF8: Bool, hasColumns: Bool = false, linesBefore: Int32 = 0
    ) {
        if isUTF8, !hasColumns, let abridgement = Abridgement.of(markdown) {
            let reader = TreeReader(leftOut: abridgement.leftOut, hasColumns: hasColumns, linesBefore: linesBefore)
            abridgement.text.withValues { reader.add(Tree(parsing: $0, isUTF8: true), to: &self) }
        } else {
            let reader = TreeReader(
                leftOut: LeftOut(of: markdown), hasColumns: hasColumns, linesBefore: linesBefore)
            reader.add(Tree(parsing: markdown, isUTF8: isUTF8), to: &self)
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

/// Adds libcmark's trees to documents.
private struct TreeReader {
    /// What libcmark does not see of a text.
    let leftOut: LeftOut
    let hasColumns: Bool
    let linesBefore: Int32

    /// Walks without recursion, so that nesting costs no stack.
    func add(_ tree: borrowing Tree, to draft: inout DocumentDraft) {
        guard let root = tree.root else { return }
        var node = cmark_node_first_child(root)
        while let current = node {
            let isContainer = enter(current, &draft)
            if isContainer, let child = cmark_node_first_child(current) {
                node = child
                continue
            }
            if isContainer { leave(current, &draft) }
            node = next(after: current, root: root, &draft)
        }
    }

    private func next(
        after node: OpaquePointer, root: OpaquePointer, _ draft: inout DocumentDraft
    ) -> OpaquePointer? {
        var current = node
        while true {
            if let sibling = cmark_node_next(current) { return sibling }
            guard let parent = cmark_node_parent(current), parent != root else { return nil }
            leave(parent, &draft)
            current = parent
        }
    }

    private func leave(_ node: OpaquePointer, _ draft: inout DocumentDraft) {
        guard let kind = kind(of: node) else { return }
        add(node, kind, .close, to: &draft)
        if kind == .paragraph || kind == .heading { draft.endLine() }
    }

    /// Whether the node has children to visit and a closing token to write.
    private func enter(_ node: OpaquePointer, _ draft: inout DocumentDraft) -> Bool {
        guard let kind = kind(of: node) else { return false }
        let isContainer = kind.rawValue <= Token.Kind.image.rawValue
        switch kind {
        case .link, .image:
            add(node, kind, .open, text: cmark_node_get_url(node), title: cmark_node_get_title(node), to: &draft)
        case .codeBlock:
            add(
                node, kind, .single, text: cmark_node_get_literal(node), title: cmark_node_get_fence_info(node),
                to: &draft)
        case .text:
            guard let words = bytes(cmark_node_get_literal(node)), !words.isEmpty else { break }
            draft.addWords(place(of: node, .text)) { leftOut.write(words, to: &$0) }
        case .softBreak, .lineBreak: draft.addBreak(kind, place(of: node, kind))
        case .code, .htmlBlock, .htmlInline:
            add(node, kind, .single, text: cmark_node_get_literal(node), to: &draft)
        default: add(node, kind, isContainer ? .open : .single, to: &draft)
        }
        return isContainer
    }

    private func add(
        _ node: OpaquePointer, _ kind: Token.Kind, _ role: Token.Role, text: UnsafePointer<CChar>? = nil,
        title: UnsafePointer<CChar>? = nil, to draft: inout DocumentDraft
    ) {
        let (text, title) = (add(text, to: &draft), add(title, to: &draft))
        draft.add(
            kind, role, level: level(of: node, kind),
            start: kind == .orderedList ? Int32(cmark_node_get_list_start(node)) : 0, text: text, title: title,
            place(of: node, kind))
    }

    /// Adds characters of libcmark's as they stand in the source.
    private func add(_ characters: UnsafePointer<CChar>?, to draft: inout DocumentDraft) -> Range<Int32> {
        draft.addLiteral { if let bytes = bytes(characters) { leftOut.write(bytes, to: &$0) } }
    }

    private func place(of node: OpaquePointer, _ kind: Token.Kind) -> DocumentDraft.Place {
        let line = line(of: node, kind)
        return DocumentDraft.Place(
            line: line > 0 ? line + linesBefore : 0, column: hasColumns ? Int32(cmark_node_get_start_column(node)) : 0)
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

/// Characters of libcmark's, which end with a zero.
private func bytes(_ characters: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8>? {
    characters.map {
        UnsafeRawBufferPointer(start: $0, count: strlen($0)).bindMemory(to: UInt8.self)
    }
}
