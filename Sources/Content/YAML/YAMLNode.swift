import Diagnostics

/// A value of a YAML file with its place. Scalars stay as they were written: `2019-04-04` is text, `0044` is text.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        case scalar(String, isQuoted: Bool)
        case list([YAMLNode])
        case map([Pair])
    }

    struct Pair: Sendable {
        let key: Located<String>
        let value: YAMLNode
    }

    let content: Content
    let range: SourceRange

    /// Nothing written, `~` or `null`.
    var isEmpty: Bool {
        // Most values are longer than that.
        guard case .scalar(let text, isQuoted: false) = content, text.utf8.count <= 4 else { return false }
        switch text {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }

    var sortOfThing: Message {
        switch content {
        case .scalar: "text"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

extension YAMLNode: Equatable {
    /// The same values, wherever and however they were written.
    static func == (a: YAMLNode, b: YAMLNode) -> Bool {
        switch (a.content, b.content) {
        case (.scalar(let a, _), .scalar(let b, _)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.key.value == $1.key.value && $0.value == $1.value }
        default: false
        }
    }
}
