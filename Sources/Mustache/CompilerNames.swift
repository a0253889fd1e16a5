import Diagnostics

/// The names that the page offers.
extension Compiler {
    /// Reports a name that is not known. Without a shape there is nothing to know.
    mutating func check(_ path: Syntax.Path, _ frame: Frame) -> Scope.Found? {
        let found = scope?.find(path)
        if case .unknown(let word, let place, let known)? = found {
            append(
                TemplateError(
                    "template-unknown-name", frame.syntax.name, path.range,
                    "“\(word)” is not a name that “\(place)” offers", word: word, known: known))
        }
        return found
    }

    mutating func checkWritten(
        _ path: Syntax.Path, isEscaped: Bool, _ frame: Frame, _ context: HTMLContext
    ) {
        guard case .value(let kind, _)? = check(path, frame) else { return }
        switch kind {
        case .markup: if isEscaped { checkMarkupPlace(path, frame, context) }
        case .text, .url, .flag:
            guard !isEscaped else { return }
            error(
                "template-not-markup", frame, path.range,
                "“\(path.text)” is text, not markup: it is written with two braces")
        case .record, .list, .texts:
            error(
                "template-not-text", frame, path.range,
                "“\(path.text)” holds more than one value: open it with {{#\(path.text)}}")
        }
    }

    private mutating func checkMarkupPlace(_ path: Syntax.Path, _ frame: Frame, _ context: HTMLContext) {
        guard format != .plain, context.place != .text, context.mistake(isEscaped: true) == nil else { return }
        error(
            "template-markup-place", frame, path.range,
            "“\(path.text)” is markup, and may stand only in the text of a page, not in \(context.description)")
    }

    /// What is given for a block cannot be given a second time from inside, nor hold its own parent: under a shape such
    /// things are taken for mistakes.
    mutating func checkNesting(_ parent: Syntax.Parent, _ open: [String], _ frame: Frame) -> Bool {
        guard scope != nil else { return true }
        guard !open.contains(parent.name) else {
            error("template-recursion", frame, parent.range, "“\(parent.name)” is its own parent")
            return false
        }
        let given = Set(parent.blocks.map(\.name))
        for inner in parent.blocks.flatMap(\.nodes.blocks) where given.contains(inner.name) {
            error(
                "template-recursion", frame, inner.range, "the block “\(inner.name)” stands inside what is given for it"
            )
        }
        return true
    }

    /// What a child gives for a block that its parent does not have would be lost.
    mutating func checkBlocks(_ parent: Syntax.Parent, _ syntax: Syntax, _ frame: Frame) {
        guard scope != nil else { return }
        var known: Set<String> = []
        var visited: Set<String> = []
        library.collectBlocks(of: syntax, into: &known, &visited)
        for block in parent.blocks where !known.contains(block.name) {
            append(
                TemplateError(
                    "template-unknown-block", frame.syntax.name, block.range,
                    "“\(parent.name)” has no block “\(block.name)”", word: block.name, known: known.sorted()))
        }
    }
}

extension TemplateLibrary {
    /// The names of all blocks that a child of a template may give.
    fileprivate func collectBlocks(of syntax: Syntax, into names: inout Set<String>, _ visited: inout Set<String>) {
        guard visited.insert(syntax.name).inserted else { return }
        collectBlocks(of: syntax.nodes, into: &names, &visited)
    }

    private func collectBlocks(
        of nodes: [Syntax.Node], into names: inout Set<String>, _ visited: inout Set<String>
    ) {
        for node in nodes {
            switch node {
            case .section(_, _, let inner): collectBlocks(of: inner, into: &names, &visited)
            case .block(let block):
                names.insert(block.name)
                collectBlocks(of: block.nodes, into: &names, &visited)
            case .parent(let parent):
                collectBlocks(of: parent.blocks.map { .block($0) }, into: &names, &visited)
                if let syntax = templates[parent.name] { collectBlocks(of: syntax, into: &names, &visited) }
            case .literal, .variable, .partial, .dynamicPartial: break
            }
        }
    }
}

extension [Syntax.Node] {
    /// All blocks, at any depth.
    fileprivate var blocks: [Syntax.Block] {
        flatMap { node -> [Syntax.Block] in
            switch node {
            case .section(_, _, let inner): inner.blocks
            case .block(let block): [block] + block.nodes.blocks
            case .literal, .variable, .partial, .dynamicPartial, .parent: []
            }
        }
    }
}
