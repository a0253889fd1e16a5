import Diagnostics

/// A JSON value (RFC 8259) whose members stay in the order in which they are written.
enum JSON: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(nilLiteral: ()) { self = .null }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }

    init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
}

extension JSON {
    /// Two spaces a level; a list of plain values stands on one line.
    func lines(indentedBy indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .flag(let flag): return flag ? "true" : "false"
        case .number(let number): return String(number)
        case .text(let text): return text.jsonString.escapingIsolates
        case .list(let values) where values.allSatisfy(\.isPlain):
            return "[" + values.map { $0.lines() }.joined(separator: ", ") + "]"
        case .list(let values):
            return "[\n" + values.map { inner + $0.lines(indentedBy: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let rows = members.map { inner + $0.0.jsonString + ": " + $0.1.lines(indentedBy: inner) }
            return "{\n" + rows.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }
}

extension String {
    /// Isolates are invisible, and are written so that they can be seen.
    fileprivate var escapingIsolates: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{2067}": result += "\\u2067"
            case "\u{2069}": result += "\\u2069"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
