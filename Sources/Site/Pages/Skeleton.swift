import Chronicle
import Languages

/// What decides which pages there are, and where: the same skeleton has the same pages, whatever they tell.
struct Skeleton: Equatable, Sendable {
    struct Event: Equatable, Sendable {
        let id: String
        let aliases: [String]
    }

    struct Page: Equatable, Sendable {
        let id: String
        let original: LanguageIndex
    }

    /// The codes of the languages.
    let languages: [String]
    let events: [Event]
    let actors: [String]
    let places: [String]
    let topics: [String]
    let sources: [String]
    let years: [Int]
    let pages: [Page]
    let leftOut: Set<OptionalPages>
    let hasMap: Bool
    let hasBook: Bool

    init(_ model: SiteModel) {
        let chronicle = model.chronicle
        languages = chronicle.languages.map(\.code)
        events = chronicle.events.map { Event(id: $0.id, aliases: $0.aliases) }
        actors = chronicle.actors.map(\.id)
        places = chronicle.places.map(\.id)
        topics = chronicle.topics.map(\.id)
        sources = chronicle.sources.map(\.id)
        years = model.index.years.map(\.year)
        pages = chronicle.pages.map { Page(id: $0.id, original: $0.original) }
        leftOut = chronicle.settings.leftOut
        hasMap = model.maps != nil && !chronicle.places.isEmpty
        hasBook = model.hasBook
    }

    func has(_ pages: OptionalPages) -> Bool { !leftOut.contains(pages) }

    func ids(of register: Addresses.Register) -> [String] {
        switch register {
        case .actors: actors
        case .places: places
        case .topics: topics
        }
    }
}
