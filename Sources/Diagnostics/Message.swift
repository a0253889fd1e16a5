/// Something said to the person at the terminal: a pattern with numbered places, and the values that stand there.
///
/// A literal is a message by itself. Its English text is its pattern filled in, and the pattern is the key under which
/// ``MessageCatalogue`` holds the other languages:
///
///     let message: Message = "there is no file “\(path)”"  // pattern: there is no file “{1}”
///
/// A value may be a message again, which is then said in the same language. Two messages are equal when they say the
/// same in English.
public struct Message: Sendable {
    enum Value: Sendable {
        /// Words of the content or the machine, which no language changes.
        case text(String)
        case number(Int)
        case message(Message)
    }

    let pattern: String
    let values: [Value]

    init(pattern: String, values: [Value]) {
        self.pattern = pattern
        self.values = values
    }

    /// Words that are the same in every language: a name, a command, an error of the system.
    public init(verbatim text: String) { self.init(pattern: "{1}", values: [.text(text)]) }

    /// “1 event”, “2 events”: a number with the noun that it counts.
    ///
    /// - Parameter noun: in the singular; its plural in English is with “s”.
    public init(_ number: Int, _ noun: String) {
        self.init(pattern: "{n} \(noun)", values: [.number(number)])
    }

    /// The number that is counted, where this is a number with its noun.
    var counted: Int? {
        guard pattern.utf8.starts(with: "{n} ".utf8), case .number(let number)? = values.first else { return nil }
        return number
    }

    /// In English.
    public var text: String {
        if let counted { return "\(counted)\(pattern.dropFirst(3))\(counted == 1 ? "" : "s")" }
        return values.isEmpty ? pattern : filled(pattern) { $0.english }
    }

    /// A pattern with the values of this message in its places.
    func filled(_ pattern: String, with text: (Value) -> String) -> String {
        var result = ""
        for part in PatternParts(pattern) {
            switch part {
            case .words(let words): result += words
            case .place(let number):
                if values.indices.contains(number - 1) { result += text(values[number - 1]) }
            }
        }
        return result
    }

    /// One message after the other. O(length).
    public static func + (first: Message, second: Message) -> Message {
        let shifted = PatternParts(second.pattern).map { $0.pattern(after: first.values.count) }.joined()
        return Message(pattern: first.pattern + shifted, values: first.values + second.values)
    }
}

extension Message.Value {
    fileprivate var english: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .message(let message): message.text
        }
    }
}

extension Message: Hashable, Comparable, CustomStringConvertible {
    public static func == (a: Message, b: Message) -> Bool { a.text == b.text }
    /// By the English text, so that a report has one order in every language.
    public static func < (a: Message, b: Message) -> Bool { a.text < b.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
    public var description: String { text }
}

extension Message: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(pattern: text, values: []) }

    public init(stringInterpolation parts: StringInterpolation) {
        self.init(pattern: parts.pattern, values: parts.values)
    }

    /// Numbers the places of a literal in their order.
    public struct StringInterpolation: StringInterpolationProtocol {
        var pattern = ""
        var values: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) { pattern.reserveCapacity(literalCapacity) }

        public mutating func appendLiteral(_ text: String) { pattern += text }
        public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }
        public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            append(.text(value.description))
        }

        private mutating func append(_ value: Value) {
            values.append(value)
            pattern += "{\(values.count)}"
        }
    }
}

extension Sequence<Message> {
    /// One message of several, with the same words between each two.
    public func joined(separator: Message) -> Message {
        reduce(nil as Message?) { result, message in
            result.map { "\($0)\(separator)\(message)" as Message } ?? message
        } ?? ""
    }
}
