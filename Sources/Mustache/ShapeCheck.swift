/// Checks every name of a template against what its page offers, through sections, partials and parents.
struct ShapeCheck {
    let library: TemplateLibrary
    let format: OutputFormat
    private(set) var errors: [TemplateError] = []
    /// Partials being checked, with the shapes around them: the same again brings nothing new.
    private var visited: Set<String> = []

    init(library: TemplateLibrary, format: OutputFormat) {
        self.library = library
        self.format = format
    }

    mutating func check(_ name: String, _ shape: Shape) {
        guard let syntax = library.templates[name] else { return }
        check(syntax.nodes, Compiler.Frame(syntax: syntax), [shape])
    }

    private mutating func check(_ nodes: [Syntax.Node], _ frame: Compiler.Frame, _ stack: [Shape]) {
        for node in nodes {
            switch node {
            case .literal, .dynamicPartial: break
            case .variable(let path, let isEscaped): checkVariable(path, isEscaped: isEscaped, frame, stack)
            case .section(let path, let isInverted, let inner): checkSection(path, isInverted, inner, frame, stack)
            case .partial(let name, _, _):
                guard let syntax = library.templates[name] else { break }
                let key = ([name] + stack.map(\.name)).joined(separator: "\u{0}")
                if visited.insert(key).inserted { check(syntax.nodes, Compiler.Frame(syntax: syntax), stack) }
            case .parent(let name, _, _, let blocks):
                guard let syntax = library.templates[name], frame.syntax.name != name else { break }
                var inner = Compiler.Frame(syntax: syntax, blocks: frame.blocks)
                for block in blocks where inner.blocks[block.name] == nil {
                    inner.blocks[block.name] = (block, frame.syntax)
                }
                check(syntax.nodes, inner, stack)
            case .block(let block):
                if let given = frame.blocks[block.name],
                    given.block.range != block.range || given.syntax.name != frame.syntax.name
                {
                    check(given.block.nodes, Compiler.Frame(syntax: given.syntax, blocks: frame.blocks), stack)
                } else {
                    check(block.nodes, frame, stack)
                }
            }
        }
    }

    private mutating func checkVariable(
        _ path: Syntax.Path, isEscaped: Bool, _ frame: Compiler.Frame, _ stack: [Shape]
    ) {
        guard !path.names.isEmpty, let kind = find(path, frame, stack) else { return }
        switch kind {
        case .markup: break
        case .text, .url, .flag:
            if !isEscaped {
                report(
                    "template-not-markup", path, frame,
                    "“\(path.text)” is text, not markup: it is written with two braces")
            }
        case .record, .list, .texts:
            report(
                "template-not-text", path, frame,
                "“\(path.text)” holds more than one value: open it with {{#\(path.text)}}")
        }
    }

    private mutating func checkSection(
        _ path: Syntax.Path, _ isInverted: Bool, _ inner: [Syntax.Node], _ frame: Compiler.Frame, _ stack: [Shape]
    ) {
        guard !path.names.isEmpty else { return check(inner, frame, stack) }
        guard let kind = find(path, frame, stack) else { return }
        switch kind {
        case .record(let shape) where !isInverted, .list(let shape) where !isInverted:
            check(inner, frame, stack + [shape])
        default: check(inner, frame, stack)
        }
    }

    private mutating func find(_ path: Syntax.Path, _ frame: Compiler.Frame, _ stack: [Shape]) -> Shape.Kind? {
        var shapes = Array(stack.reversed())
        var kind: Shape.Kind?
        for (number, name) in path.names.enumerated() {
            let hash = Name.hash(name.utf8)
            guard let field = shapes.lazy.compactMap({ $0[hash] }).first else {
                unknown(name, path, frame, number == 0 ? stack : shapes)
                return nil
            }
            kind = field.kind
            if case .record(let shape) = field.kind { shapes = [shape] } else { shapes = [] }
        }
        return kind
    }

    private mutating func unknown(_ name: String, _ path: Syntax.Path, _ frame: Compiler.Frame, _ shapes: [Shape]) {
        let known = Set(shapes.flatMap { $0.fields.map(\.name.description) }).sorted()
        let place = shapes.last?.name ?? frame.syntax.name
        append(
            TemplateError(
                "template-unknown-name", frame.syntax.name, path.range,
                "“\(name)” is not a name that “\(place)” offers",
                word: name, known: known))
    }

    private mutating func report(_ id: String, _ path: Syntax.Path, _ frame: Compiler.Frame, _ message: String) {
        append(TemplateError(id, frame.syntax.name, path.range, message))
    }

    private mutating func append(_ error: TemplateError) {
        if !errors.contains(error) { errors.append(error) }
    }
}

extension Syntax.Path {
    fileprivate var text: String { names.isEmpty ? "." : names.joined(separator: ".") }
}
