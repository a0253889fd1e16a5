/// A template as it was written: a tree of literals and tags, with their places.
struct Syntax: Sendable {
    let name: String
    let text: [UInt8]
    let nodes: [Node]
    let errors: [TemplateError]

    indirect enum Node: Sendable {
        case literal(Range<Int>)
        case variable(Path, isEscaped: Bool)
        case section(Path, isInverted: Bool, [Node])
        case partial(String, Range<Int>, indentation: [UInt8])
        /// `{{> *name}}`: the partial that a value names.
        case dynamicPartial(Path, indentation: [UInt8])
        case parent(String, Range<Int>, indentation: [UInt8], blocks: [Block])
        case block(Block)
    }

    struct Block: Sendable {
        let name: String
        let range: Range<Int>
        let nodes: [Node]
        /// The text between the two tags.
        let source: Range<Int>
        /// The white space before the opening tag, where that has its line to itself.
        let indentation: [UInt8]?
    }

    /// A dotted name; empty for `.`, the value itself.
    struct Path: Sendable {
        let names: [String]
        let range: Range<Int>
    }

    init(_ name: String, _ text: [UInt8]) {
        self.name = name
        self.text = text
        var scanner = TagScanner(text, template: name)
        let pieces = scanner.pieces()
        var parser = SyntaxParser(pieces: pieces, template: name)
        nodes = parser.parse()
        errors = scanner.errors + parser.errors
    }
}

/// How deep sections, blocks and parents may stand in each other, so that no template exhausts the stack.
let deepestNesting = 64

private struct SyntaxParser {
    let pieces: [Piece]
    let template: String
    var errors: [TemplateError] = []
    private var position = 0
    private var lastClosing: Tag?
    private var depth = 0

    init(pieces: [Piece], template: String) {
        self.pieces = pieces
        self.template = template
    }

    mutating func parse() -> [Syntax.Node] {
        var nodes = nodes(inside: nil)
        while position < pieces.count {
            if case .tag(let tag) = pieces[position] {
                error("template-close", tag.range, "“\(tag.content)” is closed here and was not opened")
            }
            position += 1
            nodes += self.nodes(inside: nil)
        }
        return nodes
    }

    private mutating func nodes(inside opening: Tag?) -> [Syntax.Node] {
        var nodes: [Syntax.Node] = []
        while position < pieces.count {
            switch pieces[position] {
            case .literal(let range):
                nodes.append(.literal(range))
                position += 1
            case .tag(let tag) where tag.kind == .close: return nodes
            case .tag(let tag):
                position += 1
                if let node = node(tag) { nodes.append(node) }
            }
        }
        if let opening, !errors.contains(where: { $0.id == "template-depth" }) {
            error("template-section-open", opening.range, "“\(opening.content)” is opened here and never closed")
        }
        return nodes
    }

    private mutating func node(_ tag: Tag) -> Syntax.Node? {
        switch tag.kind {
        case .comment, .delimiters, .close: return nil
        case .variable: return path(tag).map { .variable($0, isEscaped: true) }
        case .unescaped: return path(tag).map { .variable($0, isEscaped: false) }
        case .section, .inverted:
            let path = path(tag)
            let inner = contents(of: tag)
            return path.map { .section($0, isInverted: tag.kind == .inverted, inner) }
        case .partial: return partial(tag)
        case .block: return .block(block(tag))
        case .parent:
            let blocks = contents(of: tag).compactMap { node -> Syntax.Block? in
                if case .block(let block) = node { block } else { nil }
            }
            return .parent(tag.content, tag.range, indentation: tag.indentation ?? [], blocks: blocks)
        }
    }

    private mutating func block(_ tag: Tag) -> Syntax.Block {
        let nodes = contents(of: tag)
        let end = max(lastClosing?.start ?? tag.end, tag.end)
        return Syntax.Block(
            name: tag.content, range: tag.range, nodes: nodes, source: tag.end..<end, indentation: tag.indentation)
    }

    private mutating func contents(of opening: Tag) -> [Syntax.Node] {
        guard depth < deepestNesting else {
            position = pieces.count
            error("template-depth", opening.range, "“\(opening.content)” is opened more than \(deepestNesting) deep")
            return []
        }
        depth += 1
        defer { depth -= 1 }
        let nodes = nodes(inside: opening)
        guard position < pieces.count, case .tag(let closing) = pieces[position] else { return nodes }
        lastClosing = closing
        if closing.content == opening.content {
            position += 1
        } else {
            error(
                "template-section-crossed", closing.range,
                "“\(closing.content)” is closed here, while “\(opening.content)” is still open")
            position += 1
        }
        return nodes
    }

    private mutating func partial(_ tag: Tag) -> Syntax.Node? {
        let indentation = tag.indentation ?? []
        guard tag.content.hasPrefix("*") else { return .partial(tag.content, tag.range, indentation: indentation) }
        let name = tag.content.dropFirst().drop { $0 == " " || $0 == "\t" }
        return path(Tag(kind: .partial, content: String(name), range: tag.range)).map {
            .dynamicPartial($0, indentation: indentation)
        }
    }

    private mutating func path(_ tag: Tag) -> Syntax.Path? {
        if tag.content == "." { return Syntax.Path(names: [], range: tag.range) }
        let names = tag.content.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !tag.content.isEmpty, names.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) }) else {
            error("template-name", tag.range, "“\(tag.content)” is not a name")
            return nil
        }
        return Syntax.Path(names: names, range: tag.range)
    }

    private mutating func error(_ id: String, _ range: Range<Int>, _ message: String) {
        errors.append(TemplateError(id, template, range, message))
    }
}
