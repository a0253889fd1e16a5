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
        case parent(Parent)
        case block(Block)
    }

    struct Parent: Sendable {
        let name: String
        let range: Range<Int>
        let indentation: [UInt8]
        let blocks: [Block]
    }

    struct Block: Sendable {
        let name: String
        let range: Range<Int>
        let nodes: [Node]
        /// The text between the two tags, and the delimiters that it begins with.
        let source: Range<Int>
        let delimiters: Delimiters
        /// The white space before the opening tag, where that has its line to itself.
        let indentation: [UInt8]?
    }

    /// A dotted name; empty for `.`, the value itself.
    struct Path: Sendable {
        let names: [String]
        let range: Range<Int>

        var text: String { names.isEmpty ? "." : names.joined(separator: ".") }
    }

    /// Never fails: what cannot be read is left out and stands in `errors`. O(length).
    init(_ name: String, _ text: [UInt8], delimiters: Delimiters = Delimiters()) {
        self.name = name
        self.text = text
        var scanner = TagScanner(text, template: name, delimiters: delimiters)
        var lines = StandaloneTags(text, scanner.pieces())
        var parser = SyntaxParser(text: text, template: name)
        nodes = parser.parse(lines.marked())
        errors = scanner.errors + parser.errors
    }
}
