public import EDTF

/// An event that is to be written: what its author knows of it so far.
public struct NewEvent: Sendable {
    public var title: String
    public var date: EDTF
    /// Ids of the site's registers; each is checked before anything is written.
    public var kind: String?
    public var status: String?
    public var saidBy: [String] = []
    public var places: [String] = []
    public var actors: [String] = []
    public var topics: [String] = []
    public var sources: [String] = []
    /// `nil` makes one of the date and the title, or of the date and the kind.
    public var id: String?
    /// The code of the language that it is in; `nil` takes it from the letters of the title.
    public var language: String?

    public init(title: String, date: EDTF) {
        self.title = title
        self.date = date
    }
}

/// A standing page that is to be written.
public struct NewPage: Sendable {
    public var title: String
    public var id: String?
    public var language: String?

    public init(title: String) { self.title = title }
}

/// The translation of an event or page that is to be begun.
public struct NewTranslation: Sendable {
    /// An id, or `pages/` and an id.
    public var name: String
    public var language: String
    public var title: String?

    public init(of name: String, into language: String) {
        self.name = name
        self.language = language
    }
}

/// An entry that is to be added to a register.
public struct NewEntry: Sendable {
    public enum Register: Sendable {
        case actor(type: String?)
        /// `at` in degrees north and east.
        case place(at: [Double], within: String?, precision: String?)
        case topic
        case period(date: EDTF)
        case source(type: String?, url: String?, issued: EDTF?)
    }

    public var register: Register
    /// The name, or the title of a source.
    public var name: String
    /// The name in other languages, by their codes. A source has a title in its own language only.
    public var otherNames: [String: String] = [:]
    /// `nil` makes one of a name in Latin letters.
    public var id: String?
    /// The code of the language of `name`; `nil` takes it from its letters.
    public var language: String?

    public init(_ register: Register, name: String) {
        self.register = register
        self.name = name
    }
}
