import Diagnostics

/// The named values of a YAML map, read one by one. What has the wrong shape is reported and read as absent.
struct Fields {
    private let pairs: [YAMLNode.Pair]
    let range: SourceRange

    /// Which of the known names are written, if only with nothing after them.
    private(set) var written = FieldSet()

    /// A field that is not among `known` is an error with the nearest name.
    init?(_ node: YAMLNode, of what: Message, known: [String], _ report: inout Reporter) {
        guard let pairs = Fields.pairs(node, of: what, &report) else { return nil }
        for pair in pairs {
            if let position = known.firstIndex(where: { $0.isSame(as: pair.key.value) }) {
                written.insert(position)
            } else {
                report.unknown("unknown-field", pair.key, what: "the field", among: known)
            }
        }
        self.pairs = pairs
        range = node.range
    }

    static func pairs(_ node: YAMLNode, of what: Message, _ report: inout Reporter) -> [YAMLNode.Pair]? {
        if node.isEmpty { return [] }
        guard case .map(let pairs) = node.content else {
            report.error(
                "wrong-type", node.range, "\(what) is \(node.sortOfThing); a map of names and values is expected",
                suggestion: "write it as lines of “name: value”")
            return nil
        }
        return pairs
    }

    subscript(name: String) -> YAMLNode? {
        // A pair by itself would be copied to see its name.
        for index in pairs.indices where pairs[index].key.value.isSame(as: name) {
            return pairs[index].value.isEmpty ? nil : pairs[index].value
        }
        return nil
    }

    /// The names that are written among some.
    func keys(among names: [String]) -> [Located<String>] {
        var keys: [Located<String>] = []
        for index in pairs.indices where names.contains(where: { $0.isSame(as: pairs[index].key.value) }) {
            keys.append(pairs[index].key)
        }
        return keys
    }

    /// Where a field's name stands, or else the map itself.
    func place(of name: String) -> SourceRange { pairs.first { $0.key.value == name }?.key.range ?? range }

    func text(_ name: String, _ report: inout Reporter) -> Located<String>? {
        self[name].flatMap { $0.text(name, &report) }
    }

    func texts(_ name: String, _ report: inout Reporter) -> [Located<String>] {
        guard let node = self[name] else { return [] }
        guard case .list(let nodes) = node.content else {
            report.error(
                "wrong-type", node.range, "“\(name)” is \(node.sortOfThing); a list is expected",
                suggestion: node.asText.map { "write \(name): [\($0)]" })
            return []
        }
        var texts: [Located<String>] = []
        texts.reserveCapacity(nodes.count)
        for node in nodes { node.text(name, &report).map { texts.append($0) } }
        return texts
    }

    func nodes(_ name: String, _ report: inout Reporter) -> [YAMLNode] {
        guard let node = self[name] else { return [] }
        if case .list(let nodes) = node.content { return nodes }
        report.error("wrong-type", node.range, "“\(name)” is \(node.sortOfThing); a list is expected")
        return []
    }

    func flag(_ name: String, _ report: inout Reporter) -> Bool {
        guard let text = text(name, &report) else { return false }
        switch text.value {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            report.error("wrong-type", text.range, "“\(name)” is “\(text.value)”; true or false is expected")
            return false
        }
    }

    func integer(_ name: String, _ report: inout Reporter) -> Int? {
        guard let text = text(name, &report) else { return nil }
        if let number = Int(text.value) { return number }
        report.error("wrong-type", text.range, "“\(name)” is “\(text.value)”; a whole number is expected")
        return nil
    }
}

/// Some fields of a list, by their positions in it, of which the first 64 count.
struct FieldSet {
    private var bits: UInt64 = 0

    init() {}

    /// Those of some names.
    init(_ names: [String], of list: [String]) {
        for name in names { list.firstIndex(of: name).map { insert($0) } }
    }

    mutating func insert(_ position: Int) { bits |= 1 << UInt64(position) }

    func contains(_ position: Int) -> Bool { bits >> UInt64(position) & 1 == 1 }

    func isDisjoint(with other: FieldSet) -> Bool { bits & other.bits == 0 }
}

extension String {
    /// Whether two names are the same. Most have another length already, for which `==` does not look.
    @inline(__always)
    func isSame(as name: String) -> Bool { utf8.count == name.utf8.count && self == name }
}

extension YAMLNode {
    var asText: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    func text(_ name: String, _ report: inout Reporter) -> Located<String>? {
        if let text = asText { return Located(text, range) }
        report.error("wrong-type", range, "“\(name)” is \(sortOfThing); text is expected", suggestion: quoting(name))
        return nil
    }

    /// A date such as `[..2020-10]` is a list to YAML unless it is quoted.
    private func quoting(_ name: String) -> Message? {
        name == "date" ? "put the date between quotation marks: date: \"[2020-06-05..2020-06-11]\"" : nil
    }
}
