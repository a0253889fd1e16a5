public import EDTF

/// An item of the bibliography, in the terms of CSL 1.0.2.
public struct Source: Equatable, Sendable {
    public var id: String
    public var type: String
    public var title: String
    public var authors: [Author]
    public var container: String?
    public var publisher: String?
    public var number: String?
    public var issued: EDTF?
    public var accessed: EDTF?
    public var url: String?
    public var archiveURL: String?
    /// The language that the source is in, as a BCP 47 tag.
    public var language: String?
    public var note: String?

    public init(id: String, type: String, title: String) {
        self.id = id
        self.type = type
        self.title = title
        authors = []
    }
}

/// Who wrote something: a person, whose names can be sorted by, or a body.
public struct Author: Hashable, Sendable {
    /// As it is written in running text.
    public let name: String
    /// The name to sort by, with its particles and suffix, and the names before it; `nil` for a body.
    public let family: String?
    public let given: String?

    /// A body, or a person whose name is not to be taken apart.
    public init(_ name: String) {
        self.name = name
        (family, given) = (nil, nil)
    }

    public init(given: String?, family: String) {
        self.family = family
        self.given = given
        name = (given.map { $0 + " " } ?? "") + family
    }
}
