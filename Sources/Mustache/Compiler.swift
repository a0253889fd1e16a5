import Diagnostics

/// Turns the syntax of one page's template, with its parents and partials, into programs.
///
/// A partial is compiled once for each place in HTML that it is called from; where it calls itself, the same program
/// runs again.
struct Compiler {
    let library: TemplateLibrary
    let format: OutputFormat
    private(set) var programs: [Program] = []
    private(set) var tables: [[UInt64: Int]] = []
    private(set) var errors: [TemplateError] = []
    /// What names mean at the place being compiled; `nil` where any name will do.
    private(set) var scope: Scope?
    private var tableNumbers: [Key: Int] = [:]
    private var compiled: [Key: Compiled] = [:]
    /// How many sections, and which parents, the place being compiled stands in.
    private var openSections = 0
    private var openParents: [String] = []
    /// How deep what is being compiled stands in sections, partials, parents and blocks.
    private var depth = 0
    private static let deepest = 120
    /// How many lists of nodes were compiled, and the most that any sane page needs.
    private var expansions = 0
    private static let mostExpansions = 100_000
    private var isEndless = false
    private var recursiveCalls: [Key: [(frame: Frame, range: Range<Int>)]] = [:]

    private struct Key: Hashable {
        let name: String
        let context: HTMLContext
        let scope: [UInt64]
        let indentation: [UInt8]
    }

    private struct Compiled {
        let program: Int
        let end: HTMLContext
        /// While the program is being compiled: how deep in sections and in the data it is called. `nil` afterwards.
        var depth: Depth?
    }

    private typealias Depth = (sections: Int, level: Int)

    init(library: TemplateLibrary, format: OutputFormat, shape: Shape?) {
        self.library = library
        self.format = format
        scope = shape.map { Scope($0) }
    }

    mutating func compile(_ name: String) {
        guard let syntax = library.templates[name] else {
            return append(library.missing(name, in: name, 0..<0))
        }
        let start = HTMLContext(isXML: format == .xml)
        let end = program(for: syntax, start, indentation: [], calledFrom: Frame(syntax), 0..<0).end
        if end.place != .text, end.place != .lost {
            error(
                "template-html-open", Frame(syntax), syntax.text.count..<syntax.text.count,
                "the page ends inside \(end.description)")
        }
    }

    private mutating func program(
        for syntax: Syntax, _ context: HTMLContext, indentation: [UInt8], calledFrom frame: Frame, _ range: Range<Int>
    ) -> Compiled {
        let key = Key(name: syntax.name, context: context, scope: scope?.key ?? [], indentation: indentation)
        if let known = compiled[key] {
            if let depth = known.depth { recursion(key, depth, frame, range) }
            return known
        }
        guard mayExpand(frame, range, syntax.name) else { return Compiled(program: 0, end: context) }
        let number = programs.count
        programs.append(Program(Program.Draft()))
        compiled[key] = Compiled(program: number, end: context, depth: (openSections, scope?.innermost ?? 0))
        var program = Program.Draft()
        var end = context
        let source = syntax.indented(by: indentation)
        compile(source.nodes, Frame(source), &end, into: &program)
        programs[number] = Program(program)
        let result = Compiled(program: number, end: end)
        compiled[key] = result
        if end != context { reportRecursiveCalls(of: key) }
        return result
    }

    /// A template that calls itself must come nearer to the end of the data, and is taken to end where it begins.
    private mutating func recursion(_ key: Key, _ depth: Depth, _ frame: Frame, _ range: Range<Int>) {
        recursiveCalls[key, default: []].append((frame, range))
        guard !(scope?.isInside(depth.level) ?? (openSections > depth.sections)) else { return }
        error(
            "template-recursion", frame, range,
            "“\(key.name)” includes itself without end: include it inside a section that goes deeper into the data")
    }

    private mutating func reportRecursiveCalls(of key: Key) {
        for call in recursiveCalls[key] ?? [] {
            error(
                "template-section-context", call.frame, call.range,
                "“\(key.name)” includes itself, and begins and ends in different places of the HTML")
        }
    }

    private mutating func compile(
        _ nodes: [Syntax.Node], _ frame: Frame, _ context: inout HTMLContext, into program: inout Program.Draft
    ) {
        expansions += 1
        depth += 1
        defer { depth -= 1 }
        for node in nodes where !isEndless {
            switch node {
            case .literal(let range):
                if format != .plain { context.advance(frame.syntax.text[range]) }
                program.addLiteral(frame.syntax.text[range])
            case .variable(let path, let isEscaped):
                write(path, isEscaped: isEscaped, frame, &context, into: &program)
            case .section(let path, let isInverted, let inner):
                section(path, isInverted, inner, frame, &context, into: &program)
            case .partial(let name, let range, let indentation):
                partial(name, range, indentation, frame, &context, into: &program)
            case .dynamicPartial(let path, let indentation):
                dynamicPartial(path, indentation, frame, context, into: &program)
            case .parent(let parent): self.parent(parent, frame, &context, into: &program)
            case .block(let block): self.block(block, frame, &context, into: &program)
            }
        }
    }

    private mutating func section(
        _ path: Syntax.Path, _ isInverted: Bool, _ inner: [Syntax.Node], _ frame: Frame,
        _ context: inout HTMLContext, into program: inout Program.Draft
    ) {
        let section = program.beginSection(path, isInverted: isInverted)
        let before = context
        let outer = (scope, openSections)
        let found = check(path, frame)
        if !isInverted {
            if case .value(let kind, let level) = found { scope?.open(kind, level: level) }
            openSections += 1
        }
        // Of a name that is not known, nothing inside can be checked.
        if case .unknown = found { scope = nil }
        compile(inner, frame, &context, into: &program)
        (scope, openSections) = outer
        program.endSection(section)
        context = joined(before, context, frame, path.range, "section")
    }

    private mutating func partial(
        _ name: String, _ range: Range<Int>, _ indentation: [UInt8], _ frame: Frame,
        _ context: inout HTMLContext, into program: inout Program.Draft
    ) {
        guard let syntax = find(name, frame, range) else { return }
        let called = self.program(for: syntax, context, indentation: kept(indentation), calledFrom: frame, range)
        program.addCall(called.program)
        context = called.end
    }

    /// White space matters in neither HTML nor XML. A template that calls itself is set in so far and no further.
    private func kept(_ indentation: [UInt8]) -> [UInt8] { format == .plain ? Array(indentation.prefix(64)) : [] }

    /// Any template may be named, and so all are made ready. Where every name is to be checked this cannot be.
    private mutating func dynamicPartial(
        _ path: Syntax.Path, _ indentation: [UInt8], _ frame: Frame, _ context: HTMLContext,
        into program: inout Program.Draft
    ) {
        guard format == .plain else {
            return error(
                "template-dynamic-name", frame, path.range,
                "a partial that a value names cannot be checked: name it, within a section for each case")
        }
        let key = Key(name: "", context: context, scope: [], indentation: kept(indentation))
        let number = tableNumbers[key] ?? tables.count
        program.addCallByName(path, table: number)
        guard tableNumbers.updateValue(number, forKey: key) == nil else { return }
        tables.append([:])
        // The data decides which runs: being named here is no recursion yet.
        openSections += 1
        for name in library.names {
            guard let syntax = library.templates[name] else { continue }
            let called = self.program(
                for: syntax, context, indentation: key.indentation, calledFrom: frame, path.range)
            tables[number][Name.hash(name.utf8)] = called.program
        }
        openSections -= 1
    }

    /// A parent is written in place, with the blocks of its children.
    private mutating func parent(
        _ parent: Syntax.Parent, _ frame: Frame, _ context: inout HTMLContext, into program: inout Program.Draft
    ) {
        guard let syntax = find(parent.name, frame, parent.range) else { return }
        guard mayExpand(frame, parent.range, parent.name), checkNesting(parent, openParents, frame) else { return }
        let inner = Frame(syntax.indented(by: kept(parent.indentation)), parentOf: frame, parent)
        checkBlocks(parent, syntax, frame)
        openParents.append(parent.name)
        compile(inner.syntax.nodes, inner, &context, into: &program)
        openParents.removeLast()
    }

    /// Whether there is an end to what includes what, as far as can be seen; a mistake where there is none.
    private mutating func mayExpand(_ frame: Frame, _ range: Range<Int>, _ name: String) -> Bool {
        guard !isEndless, depth < Self.deepest, expansions < Self.mostExpansions else {
            if !isEndless { error("template-recursion", frame, range, "“\(name)” expands without end here") }
            isEndless = true
            return false
        }
        return true
    }

    private mutating func block(
        _ block: Syntax.Block, _ frame: Frame, _ context: inout HTMLContext, into program: inout Program.Draft
    ) {
        guard mayExpand(frame, block.range, block.name) else { return }
        let before = context
        let (nodes, inner) = frame.content(of: block, isIndented: format == .plain)
        compile(nodes, inner, &context, into: &program)
        _ = joined(before, context, frame, block.range, "block")
    }

    private mutating func find(_ name: String, _ frame: Frame, _ range: Range<Int>) -> Syntax? {
        if let syntax = library.templates[name] { return syntax }
        // The specification: what is not there is empty.
        if format != .plain { append(library.missing(name, in: frame.syntax.name, range)) }
        return nil
    }

    mutating func append(_ error: TemplateError) { errors.append(error) }
}
