import Chronicle
import Keeping
import Languages
import Mustache
import Parallel
import Script

/// What is said in one language of other things than events, ready to be written.
struct Phrases: Sendable {
    /// The words of the interface.
    let strings: Record
    /// What every page has around it.
    let frame: Record
    /// Of the site, for attributes and titles.
    let plainTitle: String
    /// What entries and kinds are called.
    let names: EntryNames
    /// What the groups of an event's facts are called.
    let facts: FactNames
    /// The main pages of the site with their titles.
    let sections: [Section]
    /// Links to the main pages, as they lead from most (``Addresses/deepRoot``).
    let deepNavigation: Value
    /// What is the same of a source wherever it is shown.
    let sources: [SharedRecord]
    /// What events can be filtered by, in the order that it is shown in.
    let filters = Once<[Facet: [FilterName]]>()

    struct FactNames: Sendable {
        let places, actors, topics, period: Value

        fileprivate init(_ strings: Strings) {
            (places, actors) = (.text(strings["places"]), .text(strings["actors"]))
            (topics, period) = (.text(strings["topics"]), .text(strings["period"]))
        }
    }

    fileprivate init(_ scope: Scope) {
        var strings = Record()
        for (key, text) in scope.strings.texts.sorted(by: { $0.key < $1.key }) {
            strings[Record.Key(key)] = .text(text)
        }
        self.strings = strings
        frame = scope.frame(strings)
        plainTitle = scope.plain(scope.chronicle.settings.title) ?? ""
        names = EntryNames(scope)
        facts = FactNames(scope.strings)
        sections = scope.sections
        let deep = Scope(deep: scope.model, scope.language)
        deepNavigation = deep.navigation(sections)
        sources = scope.chronicle.sources.indices.map { SharedRecord(scope.facts(ofSource: $0)) }
    }
}

/// Makes the model of a site again and again, and keeps the words of what did not change.
struct ModelMaker: Sendable {
    private var words: [KeptEach<Reader, Event, WordsOfEvents.Slot>] = []
    private var maps = Kept<Atlas, MapSheets?>()
    private var eventless = Kept<Setting, SiteModel>()
    private var indexes = Kept<EventIndex.Basis, EventIndex>()

    /// What words are made from besides the events.
    private struct Setting: Equatable, Sendable {
        /// Without its events.
        let site: Chronicle
        /// What the theme makes of them is kept with them, and so is what it asks for.
        let templates: [PageKind: Template]
    }

    /// Whom words are for.
    private struct Reader: Equatable, Sendable {
        let language: LanguageIndex
        let setting: Setting
    }

    mutating func model(of chronicle: Chronicle, _ theme: Theme, base: String) async -> SiteModel {
        let maps = chronicle.settings.leftOut.contains(.map) ? nil : maps(chronicle.atlas) { MapSheets($0) }
        let voices = chronicle.languages.voices
        var others = chronicle
        others.events = []
        let setting = Setting(site: others, templates: theme.pages)
        let eventless = await eventless(setting) { [others] _ in
            let empty = EventIndex(others)
            let silent = SiteModel(others, theme: theme, base: base, voices, [], [], maps, empty)
            let phrases = await others.languageIndices.parallelMap(chunk: 1) {
                Phrases(Scope(silent, $0, silent.addresses.entryPage))
            }
            return SiteModel(others, theme: theme, base: base, voices, [], phrases, maps, empty)
        }
        let words = await words(of: chronicle.events, eventless, setting)
        let index = indexes(EventIndex.Basis(chronicle)) { _ in EventIndex(chronicle) }
        return SiteModel(chronicle, theme: theme, base: base, voices, words, eventless.phrases, maps, index)
    }

    /// - Parameter site: without its events.
    private mutating func words(
        of events: [Event], _ site: SiteModel, _ setting: Setting
    ) async -> [WordsOfEvents] {
        let languages = site.chronicle.languageIndices
        if words.count != languages.count { words = languages.map { _ in KeptEach() } }
        var all: [WordsOfEvents] = []
        for language in languages {
            let reader = Reader(language: language, setting: setting)
            let scope = Scope(site, language, site.addresses.entryPage)
            let entry = Scope(site, language, site.addresses.entry(.actors, "", language))
            let slots = await words[language.position](events, in: reader, by: \.id) { _ in WordsOfEvents.Slot() }
            all.append(WordsOfEvents(events, slots, scope, onEntry: entry))
        }
        return all
    }
}

extension [Language] {
    fileprivate var voices: [Voice] {
        map { language in
            let other = first { $0.isRightToLeft != language.isRightToLeft }
            return Voice(
                tag: language.tag, direction: language.isRightToLeft ? .rightToLeft : .leftToRight,
                otherTag: other?.tag)
        }
    }
}
