public import EDTF

/// Something that happened, or that somebody said: facts once, words in each language.
public struct Event: Sendable {
    public enum Status: String, CaseIterable, Sendable {
        /// Sources agree.
        case confirmed
        /// It is somebody's word; `saidBy` names who.
        case attributed
        /// Sources contradict each other; the text says how.
        case disputed
    }

    public var id: String
    public var original: LanguageIndex
    public var date: EDTF
    /// Time of day as written, `HH:MM`.
    public var time: String?
    public var order: Int
    /// A position in `Settings.kinds`.
    public var kind: Int
    public var status: Status
    public var isKey: Bool
    public var isDraft: Bool
    /// Positions in the registers of the chronicle.
    public var saidBy: [Int]
    public var actors: [Int]
    public var places: [Int]
    public var topics: [Int]
    public var sources: [Int]
    /// Positions in `Chronicle.events`.
    public var seeAlso: [Int]
    /// A position in `Chronicle.periods`.
    public var period: Int?
    public var warning: Localized<String>?
    public var images: [Image]
    public var corrections: [Correction]
    /// Former ids, whose addresses lead here.
    public var aliases: [String]
    public var versions: Localized<Version>

    public init(id: String, original: LanguageIndex, date: EDTF, kind: Int, versions: Localized<Version>) {
        self.id = id
        self.original = original
        self.date = date
        self.kind = kind
        self.versions = versions
        order = 0
        status = .confirmed
        isKey = false
        isDraft = false
        (saidBy, actors, places, topics, sources, seeAlso) = ([], [], [], [], [], [])
        (images, corrections, aliases) = ([], [], [])
    }
}

/// The words of an event or page in one language.
public struct Version: Sendable {
    public enum State: Sendable {
        case original
        /// A translation of the original as it is now.
        case current
        /// A translation of an earlier state of the original.
        case outdated
        /// A translation of which nobody has said what it translates.
        case unaccepted
    }

    public var title: String
    /// The first paragraph as plain text.
    public var summary: String
    public var body: Prose
    public var state: State
    /// The day on which a person last compared a translation with its original.
    public var reviewed: CivilDay?

    public init(title: String, summary: String, body: Prose, state: State, reviewed: CivilDay? = nil) {
        self.title = title
        self.summary = summary
        self.body = body
        self.state = state
        self.reviewed = reviewed
    }
}

public struct Image: Sendable {
    /// A position in `Chronicle.media`.
    public let file: Int
    public let alt: Localized<String>
    public let caption: Localized<String>?
    public let credit: String?
    public let licence: String?

    public init(
        file: Int, alt: Localized<String>, caption: Localized<String>?, credit: String?, licence: String?
    ) {
        self.file = file
        self.alt = alt
        self.caption = caption
        self.credit = credit
        self.licence = licence
    }
}

/// What was wrong in an event and has been put right, and when.
public struct Correction: Sendable {
    public let date: EDTF
    public let text: Localized<String>

    public init(date: EDTF, text: Localized<String>) {
        self.date = date
        self.text = text
    }
}

/// A standing page, such as the one that says how the timeline was made.
public struct Page: Sendable {
    public let id: String
    public let order: Int
    public let original: LanguageIndex
    public let versions: Localized<Version>

    public init(id: String, order: Int, original: LanguageIndex, versions: Localized<Version>) {
        self.id = id
        self.order = order
        self.original = original
        self.versions = versions
    }
}
