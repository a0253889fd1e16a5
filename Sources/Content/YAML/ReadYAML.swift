import Diagnostics
import Yams

/// Reads one YAML document. `nil` when it is empty or broken; what is broken is reported.
///
/// Anchors, aliases and nesting deeper than 32 are errors: no file of a site needs them, and they are how a small file
/// is made to fill the memory.
///
/// - Parameter firstLine: the line of the file on which `text` begins, from 1.
func readYAML(_ text: ArraySlice<UInt8>, firstLine: Int, _ report: inout Reporter) -> YAMLNode? {
    PlainYAML.read(text, firstLine: firstLine)
        ?? readAnyYAML(String(decoding: text, as: UTF8.self), firstLine: firstLine, &report)
}

/// The same by the YAML library alone.
func readAnyYAML(_ text: String, firstLine: Int, _ report: inout Reporter) -> YAMLNode? {
    guard isHarmless(text, firstLine: firstLine, &report) else { return nil }
    do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else { return nil }
        return Converter(lineOffset: firstLine - 1).node(root)
    } catch let error as YamlError {
        YAMLProblem(error, in: text, firstLine: firstLine).report(&report)
    } catch {
        report.error("yaml-syntax", nil, "is not YAML: \(String(describing: error))")
    }
    return nil
}

private struct Converter {
    let lineOffset: Int

    func node(_ node: Node) -> YAMLNode {
        switch node {
        case .scalar(let scalar):
            let text = located(scalar)
            return YAMLNode(content: .scalar(text.value, isQuoted: isQuoted(scalar)), range: text.range)
        case .sequence(let sequence):
            return YAMLNode(content: .list(sequence.map(self.node)), range: range(sequence.mark, length: 1))
        case .mapping(let mapping):
            let pairs = mapping.map { YAMLNode.Pair(key: key($0.key), value: self.node($0.value)) }
            return YAMLNode(content: .map(pairs), range: range(mapping.mark, length: 1))
        case .alias:
            return YAMLNode(content: .scalar("", isQuoted: false), range: range(node.mark, length: 1))
        }
    }

    private func key(_ node: Node) -> Located<String> {
        if case .scalar(let scalar) = node { return located(scalar) }
        return Located("", range(node.mark, length: 1))
    }

    private func located(_ scalar: Node.Scalar) -> Located<String> {
        let length = scalar.string.unicodeScalars.count + (isQuoted(scalar) ? 2 : 0)
        return Located(scalar.string, range(scalar.mark, length: length))
    }

    private func isQuoted(_ scalar: Node.Scalar) -> Bool { scalar.style != .plain && scalar.style != .any }

    private func range(_ mark: Mark?, length: Int) -> SourceRange {
        SourceRange(line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1, length: length)
    }
}
