import Buffers

/// What template authors read about a page.
extension Shape {
    /// This shape and all that it leads to, each once, this one first.
    public var reachable: [Shape] {
        var found = [self]
        var seen: Set<UInt64> = [identity]
        var index = 0
        while index < found.count {
            for case let shape? in found[index].fields.map(\.kind.shape) where seen.insert(shape.identity).inserted {
                found.append(shape)
            }
            index += 1
        }
        return found
    }

    /// A line a name: the tag as it is written in a template and its documentation; what it holds stands below it.
    public var description: String { lines(indentation: "  ", within: []).joined(separator: "\n") + "\n" }

    /// A shape that holds itself is not told again inside itself.
    private func lines(indentation: String, within outer: Set<UInt64>) -> [String] {
        let width = fields.map(\.tag.unicodeScalars.count).max() ?? 0
        return fields.flatMap { field -> [String] in
            let padding = String(repeating: " ", count: width - field.tag.unicodeScalars.count + 2)
            let line = indentation + field.tag + padding + field.documentation
            guard let inner = field.kind.shape else { return [line] }
            let around = outer.union([identity])
            guard !around.contains(inner.identity) else { return [line + " (as “\(inner.name)” above)"] }
            return [line] + inner.lines(indentation: indentation + "    ", within: around)
        }
    }

    /// All reachable shapes as JSON: `[{"name": …, "fields": [{"name": …, "kind": …, "shape": …, "documentation": …}]}]`.
    public var json: String {
        "[" + reachable.map { "{\"name\":\(quoted($0.name)),\"fields\":[\($0.jsonFields)]}" }.joined(separator: ",")
            + "]"
    }

    private var jsonFields: String {
        fields.map { field in
            let shape = field.kind.shape.map { ",\"shape\":\(quoted($0.name))" } ?? ""
            return "{\"name\":\(quoted(field.name.description)),\"kind\":\"\(field.kind.word)\"\(shape),"
                + "\"documentation\":\(quoted(field.documentation))}"
        }
        .joined(separator: ",")
    }

    private func quoted(_ text: String) -> String {
        String(roomFor: text.utf8.count + 2) { Escape.jsonLiteral.append(text, to: &$0) }
    }
}

extension Shape.Field {
    fileprivate var tag: String {
        switch kind {
        case .text, .url: "{{\(name)}}"
        case .markup: "{{{\(name)}}}"
        case .flag, .record, .list, .texts: "{{#\(name)}}"
        }
    }
}

extension Shape.Kind {
    /// The shape of a record, or of the items of a list.
    public var shape: Shape? {
        switch self {
        case .record(let shape), .list(let shape): shape()
        default: nil
        }
    }

    /// `text`, `list` and the like.
    public var word: String {
        switch self {
        case .text: "text"
        case .url: "url"
        case .flag: "flag"
        case .markup: "markup"
        case .record: "record"
        case .list: "list"
        case .texts: "texts"
        }
    }
}
