import Diagnostics
import YAML

/// Reads one YAML document. `nil` when it is empty or broken; what is broken is reported.
///
/// Anchors, aliases, types and nesting deeper than 32 are errors: no file of a site needs them. Aliases are how a small file
/// is made to fill the memory, and a text that begins with `&` or `!` would lose its first word.
///
/// - Parameter firstLine: the line of the file on which `text` begins, from 1.
func readYAML(_ text: ArraySlice<UInt8>, firstLine: Int, _ report: inout Reporter) -> YAMLNode? {
    PlainYAML.read(text, firstLine: firstLine) ?? readAnyYAML(text, firstLine: firstLine, &report)
}

/// The same by the YAML library alone.
func readAnyYAML(_ text: ArraySlice<UInt8>, firstLine: Int, _ report: inout Reporter) -> YAMLNode? {
    let errors = report.errors
    var tree = YAMLTree(lineOffset: firstLine - 1)
    do throws(YAMLError) {
        try forEachEvent(inYAML: text) { tree.add($0, &report) }
    } catch {
        let problem = YAMLProblem(error, in: text, firstLine: firstLine)
        // What comes of a “&” or “!” has been told with it.
        if problem.line != tree.decoratedLine { problem.report(&report) }
    }
    return report.errors == errors ? tree.root : nil
}

/// The value that the events of a text make.
private struct YAMLTree {
    private(set) var root: YAMLNode?
    /// The lists and maps that are not closed yet, from the outermost.
    private var open: [Open] = []
    private let lineOffset: Int
    /// The last line with an anchor, alias or type.
    private(set) var decoratedLine: Int?

    private static let deepest = 32

    private struct Open {
        let range: SourceRange
        let isMap: Bool
        var nodes: [YAMLNode] = []
        var pairs: [YAMLNode.Pair] = []
        /// The name whose value comes next.
        var key: Located<String>?
        var names: Set<String> = []

        init(isMap: Bool, _ range: SourceRange) { (self.isMap, self.range) = (isMap, range) }

        var node: YAMLNode { YAMLNode(content: isMap ? .map(pairs) : .list(nodes), range: range) }
    }

    init(lineOffset: Int) { self.lineOffset = lineOffset }

    /// Whether what follows is worth reading.
    mutating func add(_ event: YAMLEvent, _ report: inout Reporter) -> Bool {
        if let decoration = event.decoration {
            report.error("yaml-alias", range(event, 1), decoration.message, suggestion: decoration.suggestion)
            decoratedLine = event.place.line + lineOffset
        }
        switch event.kind {
        case .scalar(let text, let isQuoted):
            let length = event.length ?? text.unicodeScalars.count + (isQuoted ? 2 : 0)
            put(YAMLNode(content: .scalar(text, isQuoted: isQuoted), range: range(event, length)), &report)
        case .alias: put(YAMLNode(content: .scalar("", isQuoted: false), range: range(event, 1)), &report)
        case .openList, .openMap:
            if open.count == Self.deepest {
                report.error(
                    "yaml-depth", range(event, 1), "values nest more than \(Self.deepest) deep",
                    suggestion: "close the brackets that were left open")
                return false
            }
            open.append(Open(isMap: event.kind == .openMap, range(event, 1)))
        case .closeList, .closeMap: if let closed = open.popLast() { put(closed.node, &report) }
        }
        return true
    }

    private mutating func put(_ node: YAMLNode, _ report: inout Reporter) {
        guard !open.isEmpty else {
            root = node
            return
        }
        let last = open.count - 1
        if !open[last].isMap {
            open[last].nodes.append(node)
        } else if let key = open[last].key {
            open[last].pairs.append(YAMLNode.Pair(key: key, value: node))
            open[last].key = nil
        } else {
            let key = Located(node.asText ?? "", node.range)
            if !open[last].names.insert(key.value).inserted {
                report.error(
                    "duplicate-key", key.range, "“\(key.value)” stands twice; each name may be given once",
                    suggestion: "take one of the two away, or rename it")
            }
            open[last].key = key
        }
    }

    private func range(_ event: YAMLEvent, _ length: Int) -> SourceRange {
        SourceRange(line: event.place.line + lineOffset, column: event.place.column, length: length)
    }
}

extension YAMLEvent {
    /// What stands before a value and would be lost.
    fileprivate var decoration: (message: Message, suggestion: Message)? {
        if kind == .alias {
            return (
                "YAML aliases (“*name”) are not used in a site's files",
                "write the value out here, and take the “&name” away"
            )
        }
        if hasAnchor {
            return (
                "“&” gives a value a name in YAML, and the word behind it is lost; that is not used in a site's files",
                "put a text that begins with “&” between quotation marks, or take the “&name” away"
            )
        }
        guard hasTag else { return nil }
        return (
            "“!” gives a value a type in YAML, and the word behind it is lost; that is not used in a site's files",
            "put a text that begins with “!” between quotation marks, or take the “!type” away"
        )
    }
}
