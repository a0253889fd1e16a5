public import EDTF

/// An item of the bibliography, in the terms of CSL 1.0.2.
public struct Source: Sendable {
    public var id: String
    public var type: String
    public var title: String
    public var authors: [String]
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
