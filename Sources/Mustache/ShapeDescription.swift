extension Shape {
    /// What the shape offers, a line a name: the tag as it is written in a template, what it is, and its documentation.
    public var description: String { lines(indentation: "  ").joined(separator: "\n") + "\n" }

    private func lines(indentation: String) -> [String] {
        let width = fields.map(\.tag.count).max() ?? 0
        return fields.flatMap { field -> [String] in
            let padding = String(repeating: " ", count: width - field.tag.count + 2)
            let line = indentation + field.tag + padding + field.documentation
            return [line] + (field.inner?.lines(indentation: indentation + "    ") ?? [])
        }
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

    fileprivate var inner: Shape? {
        switch kind {
        case .record(let shape), .list(let shape): shape
        case .text, .url, .flag, .markup, .texts: nil
        }
    }
}
