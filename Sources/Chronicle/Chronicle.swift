public import EDTF
public import Languages
public import Pictures

/// All that the site tells, checked: every reference leads somewhere, every fact stands once.
///
/// Entries refer to each other by position in these arrays, so that following a reference costs nothing and cannot fail.
public struct Chronicle: Equatable, Sendable {
    public var settings: Settings
    public var languages: [Language]
    /// By date: earliest bound, then latest, then time of day, then `order`, then id.
    public var events: [Event]
    public var actors: [Entry]
    public var places: [Entry]
    public var topics: [Entry]
    public var periods: [Period]
    public var sources: [Source]
    /// In the order of `order`, then of the id.
    public var pages: [Page]
    public var media: [Media]
    /// What maps are drawn from; empty where the site has no outlines.
    public var atlas = Atlas()

    public init(
        settings: Settings, languages: [Language], events: [Event], actors: [Entry], places: [Entry],
        topics: [Entry], periods: [Period], sources: [Source], pages: [Page], media: [Media]
    ) {
        self.settings = settings
        self.languages = languages
        self.events = events
        self.actors = actors
        self.places = places
        self.topics = topics
        self.periods = periods
        self.sources = sources
        self.pages = pages
        self.media = media
    }

    public var languageIndices: [LanguageIndex] { languages.indices.map(LanguageIndex.init) }
}

/// What `content/site.yml` says of the site as a whole.
public struct Settings: Equatable, Sendable {
    public var title: Localized<String>
    public var description: Localized<String>
    public var publisher: Localized<String>?
    /// The absolute address of the site, with its closing `/`.
    public var url: String
    public var kinds: [Kind]
    public var actorTypes: [Kind]
    public var placeTypes: [Kind] = []
    /// The sorts of page that the site does without.
    public var leftOut: Set<OptionalPages> = []

    public init(
        title: Localized<String>, description: Localized<String>, publisher: Localized<String>?, url: String,
        kinds: [Kind], actorTypes: [Kind]
    ) {
        self.title = title
        self.description = description
        self.publisher = publisher
        self.url = url
        self.kinds = kinds
        self.actorTypes = actorTypes
    }
}

/// A sort of pages that a site may do without; links to them are left out as well.
public enum OptionalPages: String, CaseIterable, Sendable {
    /// Each event in all languages side by side.
    case both
    /// All events in one document.
    case book
    case corrections
    /// The map of all places, and the small ones on the pages of events and places.
    case map
    /// The page of the search, and its index.
    case search
    /// The bibliography, the page of each source, and the bibliography for other programs.
    case sources
}

/// A word of the site's own for a sort of thing: of event, of actor or of place.
public struct Kind: Equatable, Sendable {
    public let id: String
    public let name: Localized<String>

    public init(id: String, name: Localized<String>) {
        self.id = id
        self.name = name
    }
}

/// An actor, place or topic of a register.
public struct Entry: Equatable, Sendable {
    public var id: String
    public var name: Localized<String>
    public var short: Localized<String>?
    public var description: Localized<String>?
    /// A person's part in what is told.
    public var role: Localized<String>?
    /// Other spellings by which readers look for it.
    public var aliases: [String]
    public var wikidata: String?
    /// The kind of actor or place, as a position in `Settings.actorTypes` or `placeTypes`.
    public var type: Int?
    public var location: Location?
    /// The place around this one, as a position in `Chronicle.places`.
    public var within: Int?

    public init(id: String, name: Localized<String>) {
        self.id = id
        self.name = name
        aliases = []
    }
}

/// Where a place is, in degrees north and east (WGS 84), and how far the marker may be trusted.
public struct Location: Hashable, Sendable {
    public enum Precision: String, CaseIterable, Sendable { case point, town, district, country }

    public let latitude: Double
    public let longitude: Double
    public let precision: Precision

    public init(latitude: Double, longitude: Double, precision: Precision) {
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
    }
}

/// A stretch of time that gathers events under a name.
public struct Period: Equatable, Sendable {
    public let id: String
    public let name: Localized<String>
    public let description: Localized<String>?
    public let date: EDTF

    public init(id: String, name: Localized<String>, description: Localized<String>?, date: EDTF) {
        self.id = id
        self.name = name
        self.description = description
        self.date = date
    }
}

/// A picture or document of `content/media/`: its path below `content/`, where it is on the disk, and what is known of
/// it if it is a picture.
public struct Media: Equatable, Sendable {
    public let path: String
    public let diskPath: String
    public let picture: Picture?

    public init(path: String, diskPath: String, picture: Picture? = nil) {
        self.path = path
        self.diskPath = diskPath
        self.picture = picture
    }
}
