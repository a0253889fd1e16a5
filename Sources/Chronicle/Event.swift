public import EDTF
public import Keeping

/// Something that happened, or that somebody said: facts once, words in each language.
///
/// An object that never changes, so that lists of many events cost little to hand on.
public final class Event: Sendable {
    public enum Status: String, CaseIterable, Sendable {
        /// Sources agree.
        case confirmed
        /// It is somebody's word; `saidBy` names who.
        case attributed
        /// Sources contradict each other; the text says how.
        case disputed
    }

    /// What happened, where, and who and which sources are named with it; all but the id as positions in the chronicle.
    public struct Facts: Equatable, Sendable {
        public var date: EDTF
        /// Time of day as written, `HH:MM`.
        public var time: String?
        public var order = 0
        /// A position in `Settings.kinds`.
        public var kind: Int
        public var status = Status.confirmed
        public var isKey = false
        public var isDraft = false
        /// Positions in the registers of the chronicle.
        public var saidBy: [Int] = []
        public var actors: [Int] = []
        public var places: [Int] = []
        public var topics: [Int] = []
        public var sources: [Int] = []
        /// Positions in `Chronicle.events`.
        public var seeAlso: [Int] = []
        /// A position in `Chronicle.periods`.
        public var period: Int?
        public var warning: Localized<String>?
        public var images: [Image] = []
        public var corrections: [Correction] = []
        /// Former ids, whose addresses lead here.
        public var aliases: [String] = []

        public init(date: EDTF, kind: Int) {
            self.date = date
            self.kind = kind
        }
    }

    public let id: String
    public let original: LanguageIndex
    public let facts: Facts
    public let versions: Localized<Version>
    /// The sources that it names, and then others that its texts cite, each once.
    public let allSources: [Int]

    public init(id: String, original: LanguageIndex, _ facts: Facts, versions: Localized<Version>) {
        self.id = id
        self.original = original
        self.facts = facts
        self.versions = versions
        var sources = facts.sources
        versions.visit { version in
            for source in version.citedSources where !sources.contains(source) { sources.append(source) }
        }
        allSources = sources
    }
}

extension Event: Equatable {
    public static func == (a: Event, b: Event) -> Bool {
        a === b || (a.id == b.id && a.original == b.original && a.facts == b.facts && a.versions == b.versions)
    }
}

extension Event {
    public var date: EDTF { facts.date }
    public var time: String? { facts.time }
    public var kind: Int { facts.kind }
    public var status: Status { facts.status }
    public var isKey: Bool { facts.isKey }
    public var isDraft: Bool { facts.isDraft }
    public var saidBy: [Int] { facts.saidBy }
    public var actors: [Int] { facts.actors }
    public var places: [Int] { facts.places }
    public var topics: [Int] { facts.topics }
    public var sources: [Int] { facts.sources }
    public var seeAlso: [Int] { facts.seeAlso }
    public var period: Int? { facts.period }
    public var warning: Localized<String>? { facts.warning }
    public var images: [Image] { facts.images }
    public var corrections: [Correction] { facts.corrections }
    public var aliases: [String] { facts.aliases }
}

extension Event {
    /// Hands over what its texts link to and which pictures they show, one text after the other.
    public func visitTargets(_ body: (Prose.Target) -> Void) {
        versions.visit { for target in $0.body.targets { body(target) } }
    }

    /// Of its id and the files that tell it: whatever these say is the same while it is.
    public var revision: Fingerprint { fingerprint { $0.add($1.body.source) } }

    /// Of what is told of it where it is one of many: its fields and summaries, and not its texts.
    public var listing: Fingerprint {
        fingerprint { listing, version in
            listing.add(version.fields)
            listing.add(version.summaryFingerprint)
        }
    }

    private func fingerprint(_ add: (inout Fingerprint, Version) -> Void) -> Fingerprint {
        var fingerprint = Fingerprint(of: id)
        versions.visitLanguages { language, version in
            fingerprint.add(UInt64(language.position))
            add(&fingerprint, version)
        }
        return fingerprint
    }

    /// Whether both name the same actors, places, topics and sources.
    public func namesTheSame(as other: Event) -> Bool {
        actors == other.actors && saidBy == other.saidBy && places == other.places && topics == other.topics
            && allSources == other.allSources
    }
}

/// The words of an event or page in one language.
///
/// An object, since the best one for a reader is looked for many times on a page.
public final class Version: Sendable {
    public enum State: Sendable {
        case original
        /// A translation of the original as it is now.
        case current
        /// A translation of an earlier state of the original.
        case outdated
        /// A translation of which nobody has said what it translates.
        case unaccepted
    }

    /// The first paragraph as plain text.
    public enum Summary: Sendable {
        case text(String)
        /// UTF-8, as an earlier run kept it, and what tells it from others: of most events nobody asks for it again.
        case kept(ArraySlice<UInt8>, Fingerprint)
    }

    public let title: String
    private let firstParagraph: Summary
    public let body: Body
    /// Of the fields at the head of its file, as they are written there.
    public let fields: Fingerprint
    public let state: State
    /// The day on which a person last compared a translation with its original.
    public let reviewed: CivilDay?

    /// The sources that the text cites, each once, in the order of their first citation: the numbers that readers see.
    public var citedSources: [Int] { body.citedSources }

    /// The first paragraph as plain text. O(1), or its length.
    public var summary: String {
        switch firstParagraph {
        case .text(let text): text
        case .kept(let utf8, _): String(decoding: utf8, as: UTF8.self)
        }
    }

    /// What tells the summary from others. O(1), or its length.
    public var summaryFingerprint: Fingerprint {
        switch firstParagraph {
        case .text(let text): Fingerprint(of: text)
        case .kept(_, let fingerprint): fingerprint
        }
    }

    public init(
        title: String, summary: Summary, body: Body, fields: Fingerprint = Fingerprint(), state: State,
        reviewed: CivilDay? = nil
    ) {
        self.title = title
        firstParagraph = summary
        self.body = body
        self.fields = fields
        self.state = state
        self.reviewed = reviewed
    }
}

extension Version: Equatable {
    public static func == (a: Version, b: Version) -> Bool {
        a === b
            || (a.title == b.title && a.summary == b.summary && a.body == b.body && a.fields == b.fields
                && a.state == b.state && a.reviewed == b.reviewed)
    }
}

public struct Image: Equatable, Sendable {
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
public struct Correction: Equatable, Sendable {
    public let date: EDTF
    public let text: Localized<String>

    public init(date: EDTF, text: Localized<String>) {
        self.date = date
        self.text = text
    }
}

/// A standing page, such as the one that says how the timeline was made.
public struct Page: Equatable, Sendable {
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
