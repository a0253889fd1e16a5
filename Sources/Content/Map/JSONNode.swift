import Diagnostics

/// A value of a JSON text (RFC 8259) and where it stands, as offsets of bytes.
struct JSONNode {
    enum Content {
        case object([(key: String, value: JSONNode)])
        case array([JSONNode])
        case text(String)
        case number(Double)
        case flag(Bool)
        case null
    }

    let content: Content
    let start: Int32
    let end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }

    /// The first byte, where a bracket or brace opens.
    var opening: Range<Int> { Int(start)..<Int(start) + 1 }

    /// The value of a member; of the first, where two have one name. O(members).
    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    var elements: [JSONNode]? {
        if case .array(let nodes) = content { nodes } else { nil }
    }

    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    var number: Double? {
        if case .number(let number) = content { number } else { nil }
    }

    var sortOfThing: Message {
        switch content {
        case .object: "an object"
        case .array: "an array"
        case .text(let text): "“\(text)”"
        case .number(let number): "the number \(number)"
        case .flag(let flag): Message(verbatim: String(flag))
        case .null: Message(verbatim: "null")
        }
    }
}
