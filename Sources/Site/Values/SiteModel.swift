import Chronicle
import Keeping
import Languages
import Mustache
import Script

/// Everything that more than one page needs, worked out once: who is in which event, which year holds what, and the
/// words of every event in every language.
///
/// An object, so that a page is told where it stands at no cost.
final class SiteModel: Sendable {
    let chronicle: Chronicle
    let addresses: Addresses
    let theme: Theme
    /// The absolute address of the site, with its closing `/`.
    let base: String
    let voices: [Voice]
    /// By language, then by event.
    let words: [WordsOfEvents]
    /// What is said of other things than events, by language.
    let phrases: [Phrases]
    /// What maps are drawn on; `nil` for a site without outlines, or without maps.
    let maps: MapSheets?
    /// Who and what is in which event.
    let index: EventIndex
    let paths: PagePaths
    /// A handful, among which a walk finds one sooner than a hash.
    private let leftOut: [OptionalPages]
    /// The templates of pages as deep as most, knowing what these have around them, by language.
    let deepTemplates: [[PageKind: Once<Template>]]

    init(
        _ chronicle: Chronicle, theme: Theme, base: String, _ voices: [Voice], _ words: [WordsOfEvents],
        _ phrases: [Phrases], _ maps: MapSheets?, _ index: EventIndex
    ) {
        self.chronicle = chronicle
        self.theme = theme
        self.base = base
        self.voices = voices
        self.words = words
        self.maps = maps
        self.phrases = phrases
        addresses = Addresses(chronicle.languages.map(\.code))
        self.index = index
        leftOut = Array(chronicle.settings.leftOut)
        paths = PagePaths(chronicle)
        deepTemplates = chronicle.languages.map { _ in theme.pages.mapValues { _ in Once() } }
    }

    /// Whether the site has a sort of pages that it might do without.
    func has(_ pages: OptionalPages) -> Bool { !leftOut.contains(pages) }
}

/// The words of all events in one language, those of each made when a page asks for them first.
final class WordsOfEvents: Sendable {
    /// Holds the words of one event, once they are made, and its card.
    final class Slot: Sendable {
        fileprivate let words = LazyReference<EventWords>()
        fileprivate let card = LazyReference<Part>()
    }

    private let events: [Event]
    private let slots: [Slot]
    private let scope: Scope
    private let entry: Scope

    /// - Parameters:
    ///   - scope: of the reader, in a model that need not hold events.
    ///   - entry: the same on the page of an entry.
    init(_ events: [Event], _ slots: [Slot], _ scope: Scope, onEntry entry: Scope) {
        (self.events, self.slots, self.scope, self.entry) = (events, slots, scope, entry)
    }

    /// Two pages that ask at once may both make them, and are given the same.
    subscript(number: Int) -> EventWords {
        look(at: number) { slot in
            slot.words.load() ?? slot.words.storeIfNil(EventWords(events[number], scope, deep: entry))
        }
    }

    /// The card of an event on the pages of actors, places, topics and sources.
    ///
    /// Held beside the words, which are not fetched for it: each event stands on a dozen of these pages.
    func cardOfEntry(_ number: Int) -> Part {
        look(at: number) { slot in
            if let card = slot.card.load() { return card }
            let (event, words, entry) = (events[number], self[number].card, entry)
            return slot.card.storeIfNil(Part { entry.card(event, words) })
        }
    }

    /// Looks at a slot where it stands: if it were counted as used, processors would wait for each other.
    private func look<Result>(at number: Int, _ body: (Slot) -> Result) -> Result {
        slots.withUnsafeBufferPointer { Unmanaged.passUnretained($0[number])._withUnsafeGuaranteedRef(body) }
    }
}

/// An event as readers of one language see it in lists: its words, ready to be written.
final class EventWords: Sendable {
    let title: [UInt8]
    let plainTitle: String
    let date: [UInt8]
    let plainDate: String
    let dateTime: String?
    let hijri: [UInt8]?
    /// The language that title and summary are in.
    let language: LanguageIndex
    fileprivate let version: Version?
    /// What its card says on every page.
    let card: Record
    /// What leads to it, with its date, from pages as deep as most: from its neighbours, and those that name it.
    let deepLink: Record

    /// - Parameters:
    ///   - scope: of the reader, in a model that need not hold events.
    ///   - deep: the same on a page as deep as most.
    init(_ event: Event, _ scope: Scope, deep: Scope) {
        let (language, spoken) = (scope.language, scope.spoken)
        let best = event.versions.best(for: language, original: event.original)
        self.language = best?.language ?? language
        let voice = scope.model.voices[self.language.position]
        let pageVoice = scope.voice
        let version = best?.value
        self.version = version
        title = voice.markup(version?.title ?? event.id)
        plainTitle = pageVoice.plain(version?.title ?? event.id, of: voice)
        let words = spoken.words(for: event.date)
        date = pageVoice.markup(words)
        plainDate = pageVoice.plain(words)
        dateTime = event.date.machineReadable
        hijri = spoken.hijriWords(for: event.date).map { pageVoice.markup($0) }
        let isForeign = self.language != language
        var card: Record = [
            "eventId": .text(event.id),
            "title": .markup(title), "plainTitle": .text(plainTitle),
            "date": .markup(date), "dateTime": .text(dateTime), "hijri": .markup(hijri),
            // The longest of all, and most cards are written once or twice.
            "summary": .later { .markup(voice.markup(version?.summary ?? "")) },
            "kind": scope.kind(event.kind), "status": scope.status(event.status),
            "isSaid": .flag(event.isSaid), "isKey": .flag(event.isKey), "isDraft": .flag(event.isDraft),
            "warning": .text(scope.plain(event.warning)),
            "otherLang": .text(isForeign ? voice.tag : nil), "otherDir": .text(isForeign ? voice.direction.html : nil),
        ]
        if scope.model.theme.asksForFacets {
            for facet in Facet.allCases { card[facet.idsName] = scope.ids(facet, event) }
        }
        self.card = card
        deepLink = [
            "href": .text(deep.href(toEvent: event.id)), "name": .markup(scope.isolated(title, self.language)),
            "plainName": .text(plainTitle), "date": .markup(date),
        ]
    }
}

extension Scope {
    /// The summary of an event for attributes and titles.
    func plainSummary(of words: EventWords) -> String {
        voice.plain(words.version?.summary ?? "", of: model.voices[words.language.position])
    }

    /// What search engines and those who link to a page are told of it: the summary, or else the title.
    func description(of words: EventWords) -> String {
        let summary = plainSummary(of: words)
        return summary.isEmpty ? words.plainTitle : summary
    }
}
