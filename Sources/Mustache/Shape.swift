/// What a page offers to its template: the names it may use, what each is, and a line of documentation.
///
/// ```swift
/// let card = Shape("card", [.text("title", "What happened"), .url("href", "The page of the event")])
/// let page = Shape("page", [.list("events", card, "By date")])
/// ```
public struct Shape: Sendable {
    public let name: String
    public let fields: [Field]

    public struct Field: Sendable {
        public let name: Name
        public let kind: Kind
        public let documentation: String
    }

    public indirect enum Kind: Sendable {
        case text, url, flag, markup
        case record(Shape)
        case list(Shape)
        /// A list of texts, each written as `{{.}}`.
        case texts
    }

    /// Two fields of one name are a mistake of the program, not of a template's author.
    public init(_ name: String, _ fields: [Field]) {
        precondition(Set(fields.map(\.name)).count == fields.count, "a name stands twice in the shape “\(name)”")
        self.name = name
        self.fields = fields
    }

    /// This shape and more fields.
    public func adding(_ name: String, _ more: [Field]) -> Shape { Shape(name, fields + more) }

    subscript(hash: UInt64) -> Field? { fields.first { $0.name.hash == hash } }
}

extension Shape.Field {
    public static func text(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .text, documentation: documentation)
    }

    public static func url(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .url, documentation: documentation)
    }

    public static func flag(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .flag, documentation: documentation)
    }

    public static func markup(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .markup, documentation: documentation)
    }

    public static func record(_ name: Name, _ shape: Shape, _ documentation: String) -> Self {
        Self(name: name, kind: .record(shape), documentation: documentation)
    }

    public static func list(_ name: Name, _ shape: Shape, _ documentation: String) -> Self {
        Self(name: name, kind: .list(shape), documentation: documentation)
    }
}

extension Shape {
    /// What in a value does not fit this shape: names that it does not have, and values of another kind. For tests.
    public func mismatches(_ value: Value, path: String = "") -> [String] {
        guard case .record(let record) = value else { return ["\(path): not a record"] }
        return record.entries.flatMap { hash, value -> [String] in
            guard let field = self[hash] else { return ["\(path): a value of a name that “\(name)” does not have"] }
            return field.mismatches(value, path: path + "/" + field.name.description)
        }
    }
}

extension Shape.Field {
    fileprivate func mismatches(_ value: Value, path: String) -> [String] {
        switch (kind, value) {
        case (_, .absent), (.text, .text), (.url, .text), (.flag, .flag), (.markup, .markup): []
        case (.texts, .list): []
        case (.record(let shape), .record): shape.mismatches(value, path: path)
        case (.list(let shape), .list(let items)): items.flatMap { shape.mismatches($0, path: path) }
        default: ["\(path): a value of another kind"]
        }
    }
}
