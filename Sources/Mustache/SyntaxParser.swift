import Diagnostics

/// Puts pieces together to a tree. After a mistake it goes on as the author most likely meant.
struct SyntaxParser {
    private let text: [UInt8]
    private let template: String
    private(set) var errors: [TemplateError] = []
    private var nodes: [Syntax.Node] = []
    private var open: [Open] = []

    /// Sections deeper than this are a mistake, before they become a danger to the program's own stack.
    static let depth = 64

    /// A tag that is not closed yet, and the nodes before it.
    private struct Open {
        let tag: Tag
        let before: [Syntax.Node]
    }

    init(text: [UInt8], template: String) {
        self.text = text
        self.template = template
    }

    mutating func parse(_ pieces: [Piece]) -> [Syntax.Node] {
        for piece in pieces {
            switch piece {
            case .literal(let range): nodes.append(.literal(range))
            case .tag(let tag) where tag.kind == .close: close(tag)
            case .tag(let tag) where tag.kind.isOpening:
                if open.count == Self.depth {
                    error("template-depth", tag, "sections stand more than \(Self.depth) deep in each other")
                    return []
                }
                open.append(Open(tag: tag, before: nodes))
                nodes = []
            case .tag(let tag): if let node = leaf(tag) { nodes.append(node) }
            }
        }
        while let last = open.last { closeMissing(last.tag, end: text.count) }
        return nodes
    }

    private mutating func close(_ tag: Tag) {
        guard let last = open.last else {
            return error("template-close", tag, "“\(tag.content)” is closed here and was not opened")
        }
        if let match = open.lastIndex(where: { $0.tag.content == tag.content }) {
            while open.count - 1 > match { closeMissing(open[open.count - 1].tag, end: tag.start) }
        } else {
            let line = TextPosition(of: last.tag.range.lowerBound, in: text).line
            error(
                "template-section-crossed", tag,
                "“\(tag.content)” is closed here, while “\(last.tag.content)” of line \(line) is still open")
        }
        closeLast(end: tag.start)
    }

    private mutating func closeMissing(_ tag: Tag, end: Int) {
        error("template-section-open", tag, "“\(tag.content)” is opened here and never closed")
        closeLast(end: end)
    }

    private mutating func closeLast(end: Int) {
        let last = open.removeLast()
        let inner = nodes
        nodes = last.before
        if let node = node(last.tag, inner, end: max(end, last.tag.end)) { nodes.append(node) }
    }

    private mutating func node(_ tag: Tag, _ inner: [Syntax.Node], end: Int) -> Syntax.Node? {
        switch tag.kind {
        case .block:
            return .block(
                Syntax.Block(
                    name: tag.content, range: tag.range, nodes: inner, source: tag.end..<end,
                    delimiters: tag.delimiters, indentation: tag.indentation))
        case .parent:
            let blocks = inner.compactMap { if case .block(let block) = $0 { block } else { nil } }
            return .parent(
                Syntax.Parent(
                    name: tag.content, range: tag.range, indentation: tag.indentation ?? [], blocks: blocks))
        default:
            return path(tag).map { .section($0, isInverted: tag.kind == .inverted, inner) }
        }
    }

    private mutating func leaf(_ tag: Tag) -> Syntax.Node? {
        switch tag.kind {
        case .variable: path(tag).map { .variable($0, isEscaped: true) }
        case .unescaped: path(tag).map { .variable($0, isEscaped: false) }
        case .partial: partial(tag)
        default: nil
        }
    }

    private mutating func partial(_ tag: Tag) -> Syntax.Node? {
        let indentation = tag.indentation ?? []
        guard tag.content.utf8.first == UInt8(ascii: "*") else {
            return .partial(tag.content, tag.range, indentation: indentation)
        }
        let name = tag.content.utf8.dropFirst().drop { $0.isBlank }
        return path(tag, String(Substring(name))).map { .dynamicPartial($0, indentation: indentation) }
    }

    private mutating func path(_ tag: Tag, _ name: String? = nil) -> Syntax.Path? {
        let content = name ?? tag.content
        if content == "." { return Syntax.Path(names: [], range: tag.range) }
        let names = content.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard names.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isBlank) }) else {
            error("template-name", tag, "“\(tag.content)” is not a name")
            return nil
        }
        return Syntax.Path(names: names.map { String(Substring($0)) }, range: tag.range)
    }

    private mutating func error(_ id: String, _ tag: Tag, _ message: Message) {
        errors.append(TemplateError(id, template, tag.range, message))
    }
}
