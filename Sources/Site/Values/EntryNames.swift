import Chronicle
import Mustache

/// What actors, places, topics and kinds are called in one language, ready to be written: they stand on most pages.
struct EntryNames: Sendable {
    struct Name: Sendable {
        let markup: [UInt8]?
        let plain: String?
    }

    /// By their short names, where they have some.
    let actors: [Name]
    let places: [Name]
    let topics: [Name]
    let kinds: [Record]

    init(_ scope: Scope) {
        let name = { (text: Localized<String>) in Name(markup: scope.markup(text), plain: scope.plain(text)) }
        actors = scope.chronicle.actors.map { name($0.short ?? $0.name) }
        places = scope.chronicle.places.map { name($0.name) }
        topics = scope.chronicle.topics.map { name($0.name) }
        kinds = scope.chronicle.settings.kinds.map { ["id": .text($0.id), "name": .text(scope.plain($0.name))] }
    }
}
