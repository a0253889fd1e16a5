/// What a page offers to its template: the names it may use, what each is, and a line of documentation.
///
/// ```swift
/// let card = Shape("card", [.text("title", "What happened"), .url("href", "The page of the event")])
/// let page = Shape("page", [.list("events", card, "By date")])
/// ```
///
/// A shape may hold itself, because the shapes of fields are asked for only when they are needed:
///
/// ```swift
/// static let place: Shape = Shape("place", [.text("name", "Its name"), .list("parts", place, "Places within it")])
/// ```
///
/// Shapes that have the same name and fields of the same names and kinds are taken to be the same.
public struct Shape: Sendable {
    public let name: String
    public let fields: [Field]
    let identity: UInt64

    public struct Field: Sendable {
        public let name: Name
        public let kind: Kind
        public let documentation: String
    }

    public enum Kind: Sendable {
        case text, url, flag, markup
        case record(@Sendable () -> Shape)
        case list(@Sendable () -> Shape)
        /// A list of texts, each written as `{{.}}`.
        case texts
    }

    /// Two fields of one name are a mistake of the program, not of a template's author.
    public init(_ name: String, _ fields: [Field]) {
        precondition(Set(fields.map(\.name)).count == fields.count, "a name stands twice in the shape “\(name)”")
        self.name = name
        self.fields = fields
        identity = fields.reduce(Name.hash(name.utf8)) { hash, field in
            (hash ^ field.name.hash) &* 0x100_0000_01b3 ^ field.kind.number
        }
    }

    /// This shape and more fields.
    public func adding(_ name: String, _ more: [Field]) -> Shape { Shape(name, fields + more) }

    subscript(hash: UInt64) -> Field? { fields.first { $0.name.hash == hash } }
}

extension Shape.Field {
    /// Escaped wherever it is written.
    public static func text(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .text, documentation: documentation)
    }

    /// A text that is an address.
    public static func url(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .url, documentation: documentation)
    }

    public static func flag(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .flag, documentation: documentation)
    }

    /// HTML that the program makes; it may stand in the text of a page only.
    public static func markup(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .markup, documentation: documentation)
    }

    public static func record(
        _ name: Name, _ shape: @autoclosure @escaping @Sendable () -> Shape, _ documentation: String
    ) -> Self {
        Self(name: name, kind: .record(shape), documentation: documentation)
    }

    public static func list(
        _ name: Name, _ shape: @autoclosure @escaping @Sendable () -> Shape, _ documentation: String
    ) -> Self {
        Self(name: name, kind: .list(shape), documentation: documentation)
    }

    public static func texts(_ name: Name, _ documentation: String) -> Self {
        Self(name: name, kind: .texts, documentation: documentation)
    }
}

extension Shape.Kind {
    /// Different for each kind.
    var number: UInt64 {
        switch self {
        case .text: 1
        case .url: 2
        case .flag: 3
        case .markup: 4
        case .record: 5
        case .list: 6
        case .texts: 7
        }
    }
}
