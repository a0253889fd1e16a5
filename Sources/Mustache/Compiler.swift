/// Turns the syntax of one page's template, with its parents and partials, into programs.
///
/// A partial is compiled once for each place in HTML that it is called from. Only data that
/// nests lets one include itself; and all that one page includes has an end.
struct Compiler {
    let library: TemplateLibrary
    let format: OutputFormat
    let allowsRecursion: Bool
    private(set) var programs: [Program] = []
    private(set) var tables: [[UInt64: Int]] = []
    private(set) var errors: [TemplateError] = []
    private var tableNumbers: [Key: Int] = [:]
    private var compiled: [Key: (program: Int, end: HTMLContext)] = [:]

    /// How many times nodes stand in each other now, and how many lists of nodes were compiled so far.
    private var depth = 0
    private var expansions = 0
    private static let mostExpansions = 100_000
    /// Whether something includes itself, so that compiling was given up.
    private(set) var isEndless = false
    /// The partials being compiled.
    private var open: Set<String> = []

    private struct Key: Hashable {
        let name: String
        let context: HTMLContext
        let indentation: [UInt8]
    }

    /// What a template is being compiled with: the blocks that its children give.
    struct Frame {
        let syntax: Syntax
        var blocks: [String: (block: Syntax.Block, syntax: Syntax)] = [:]
    }

    /// - Parameter allowsRecursion: a partial may include itself, for data that nests; rendering ends where the data does.
    init(library: TemplateLibrary, format: OutputFormat, allowsRecursion: Bool) {
        self.library = library
        self.format = format
        self.allowsRecursion = allowsRecursion
    }

    mutating func compile(_ name: String) {
        guard let syntax = library.templates[name] else {
            errors.append(
                TemplateError(
                    "template-missing", name, 0..<0, "there is no template “\(name)”", word: name, known: library.names)
            )
            return
        }
        _ = program(for: syntax, HTMLContext(), indentation: [])
        if isEndless {
            errors.append(
                TemplateError("template-recursion", name, 0..<0, "a template, parent or block includes itself"))
        }
    }

    private mutating func program(
        for syntax: Syntax, _ context: HTMLContext, indentation: [UInt8]
    ) -> (program: Int, end: HTMLContext) {
        let key = Key(name: syntax.name, context: context, indentation: indentation)
        if let known = compiled[key] { return known }
        let number = programs.count
        programs.append(Program())
        // A partial that calls itself is taken to end where it began; the check below proves it.
        compiled[key] = (number, context)
        let source = indentation.isEmpty ? syntax : Syntax(syntax.name, syntax.text.indented(by: indentation))
        var program = Program()
        var end = context
        compile(source.nodes, Frame(syntax: source), &end, into: &program)
        programs[number] = program
        compiled[key] = (number, end)
        return (number, end)
    }

    private mutating func compile(
        _ nodes: [Syntax.Node], _ frame: Frame, _ context: inout HTMLContext, into program: inout Program
    ) {
        guard depth < deepestNesting, expansions < Self.mostExpansions else {
            isEndless = true
            return
        }
        depth += 1
        expansions += 1
        defer { depth -= 1 }
        for node in nodes {
            switch node {
            case .literal(let range):
                if format != .plain { context.advance(frame.syntax.text[range], isXML: format == .xml) }
                program.addLiteral(frame.syntax.text[range])
            case .variable(let path, let isEscaped):
                write(path, isEscaped: isEscaped, frame, &context, into: &program)
            case .section(let path, let isInverted, let inner):
                section(path, isInverted, inner, frame, &context, into: &program)
            case .partial(let name, let range, let indentation):
                partial(name, range, indentation, frame, &context, into: &program)
            case .dynamicPartial(let path, let indentation):
                dynamicPartial(path, indentation, frame, context, into: &program)
            case .parent(let name, let range, let indentation, let blocks):
                parent(name, range, indentation, blocks, frame, &context, into: &program)
            case .block(let block):
                self.block(block, frame, &context, into: &program)
            }
        }
    }

    private mutating func section(
        _ path: Syntax.Path, _ isInverted: Bool, _ inner: [Syntax.Node], _ frame: Frame,
        _ context: inout HTMLContext, into program: inout Program
    ) {
        let start = program.instructions.count
        program.instructions.append(
            Program.Instruction(
                operation: isInverted ? .inverted : .section, allowsMarkup: false,
                a: program.addPath(path.names), b: 0))
        let before = context
        compile(inner, frame, &context, into: &program)
        program.instructions[start].b = Int32(program.instructions.count)
        if !context.isSamePlace(as: before) {
            error(
                "template-section-context", frame, path.range,
                "this section begins and ends in different places of the HTML, such as text and a tag")
        }
        // The section may run or not: what stands after it is the safer of the two.
        if before.atValueStart { context = before }
    }

    private mutating func partial(
        _ name: String, _ range: Range<Int>, _ indentation: [UInt8], _ frame: Frame,
        _ context: inout HTMLContext, into program: inout Program
    ) {
        guard let syntax = find(name, frame, range) else { return }
        let isPlain = format == .plain
        guard allowsRecursion || open.insert(name).inserted else {
            isEndless = true
            return error("template-recursion", frame, range, "“\(name)” includes itself")
        }
        defer { open.remove(name) }
        let called = self.program(for: syntax, context, indentation: isPlain ? indentation : [])
        program.instructions.append(
            Program.Instruction(operation: .call, allowsMarkup: false, a: Int32(called.program), b: 0))
        context = called.end
    }

    /// Any template may be named, and so all are made ready. Where every name is to be checked this cannot be.
    private mutating func dynamicPartial(
        _ path: Syntax.Path, _ indentation: [UInt8], _ frame: Frame, _ context: HTMLContext,
        into program: inout Program
    ) {
        guard format == .plain else {
            return error(
                "template-dynamic-name", frame, path.range,
                "a partial that a value names cannot be checked: name it, within a section for each case")
        }
        let key = Key(name: "", context: context, indentation: indentation)
        let number = tableNumbers[key] ?? tables.count
        if tableNumbers.updateValue(number, forKey: key) == nil {
            tables.append([:])
            // A template that calls itself further and further in ends somewhere.
            for name in library.names where indentation.count <= 16 {
                guard let syntax = library.templates[name] else { continue }
                tables[number][Name.hash(name.utf8)] =
                    self.program(for: syntax, context, indentation: indentation).program
            }
        }
        program.instructions.append(
            Program.Instruction(
                operation: .callByName, allowsMarkup: false, a: program.addPath(path.names), b: Int32(number)))
    }

    /// A parent is written in place, with the blocks of its children; the outermost child wins.
    private mutating func parent(
        _ name: String, _ range: Range<Int>, _ indentation: [UInt8], _ blocks: [Syntax.Block], _ frame: Frame,
        _ context: inout HTMLContext, into program: inout Program
    ) {
        guard var syntax = find(name, frame, range) else { return }
        if format == .plain, !indentation.isEmpty { syntax = Syntax(name, syntax.text.indented(by: indentation)) }
        var inner = Frame(syntax: syntax, blocks: frame.blocks)
        for block in blocks where inner.blocks[block.name] == nil { inner.blocks[block.name] = (block, frame.syntax) }
        compile(syntax.nodes, inner, &context, into: &program)
    }

    private mutating func block(
        _ block: Syntax.Block, _ frame: Frame, _ context: inout HTMLContext, into program: inout Program
    ) {
        let before = context
        if let given = frame.blocks[block.name],
            given.block.range != block.range || given.syntax.name != frame.syntax.name
        {
            let syntax = format == .plain ? block.expanded(given.block, given.syntax, in: frame.syntax) : given.syntax
            let nodes = format == .plain ? syntax.nodes : given.block.nodes
            compile(nodes, Frame(syntax: syntax, blocks: frame.blocks), &context, into: &program)
        } else {
            compile(block.nodes, frame, &context, into: &program)
        }
        if !context.isSamePlace(as: before) {
            error(
                "template-section-context", frame, block.range,
                "this block begins and ends in different places of the HTML, such as text and a tag")
        }
    }

    private mutating func find(_ name: String, _ frame: Frame, _ range: Range<Int>) -> Syntax? {
        if let syntax = library.templates[name] { return syntax }
        // The specification: what is not there is empty.
        if format == .plain { return nil }
        errors.append(
            TemplateError(
                "template-missing", frame.syntax.name, range, "there is no template “\(name)”", word: name,
                known: library.names))
        return nil
    }

    mutating func error(_ id: String, _ frame: Frame, _ range: Range<Int>, _ message: String) {
        let error = TemplateError(id, frame.syntax.name, range, message)
        if !errors.contains(error) { errors.append(error) }
    }
}

extension Compiler {
    private mutating func write(
        _ path: Syntax.Path, isEscaped: Bool, _ frame: Frame, _ context: inout HTMLContext,
        into program: inout Program
    ) {
        let isPlain = format == .plain
        let escape = isPlain ? (isEscaped ? Escape.html : .none) : self.escape(path.range, context, frame)
        let allowsMarkup = isPlain ? !isEscaped : context.place == .text || context.place == .json
        if !isPlain, !isEscaped, !allowsMarkup {
            error("template-markup-place", frame, path.range, "markup ({{{…}}}) may stand only in the text of a page")
        }
        let index = program.addPath(path.names)
        program.instructions.append(
            Program.Instruction(operation: .write, allowsMarkup: allowsMarkup, a: index, b: Int32(escape.rawValue)))
        context.passExpression()
    }

    /// How to make a value safe here; an error where nothing can.
    private mutating func escape(_ range: Range<Int>, _ context: HTMLContext, _ frame: Frame) -> Escape {
        if format == .xml, [.text, .doubleQuoted, .singleQuoted].contains(context.place) { return .xml }
        switch context.place {
        case .text, .rcdata: return .html
        case .doubleQuoted, .singleQuoted:
            if context.isForbiddenAttribute {
                error(
                    "template-unsafe-place", frame, range,
                    "an expression may not stand in the attribute “\(context.attributeName)”")
            }
            return context.isURLAttribute && context.atValueStart ? .url : .html
        case .json: return .json
        case .unquoted, .beforeValue:
            error("template-unsafe-place", frame, range, "an attribute with an expression needs quotation marks")
        case .tagOpen, .tagName, .inTag, .attributeName:
            error("template-unsafe-place", frame, range, "an expression may not be the name of a tag or an attribute")
        case .comment: error("template-unsafe-place", frame, range, "an expression may not stand in a comment")
        case .rawText:
            error("template-unsafe-place", frame, range, "an expression may not stand in “\(context.element)”")
        }
        return .html
    }
}

extension HTMLContext {
    func isSamePlace(as other: HTMLContext) -> Bool {
        place == other.place && inJSONString == other.inJSONString && element == other.element
            || (place == .inTag && other.place == .tagName) || (place == .tagName && other.place == .inTag)
            || (place == .inTag && other.place == .inTag)
    }
}
