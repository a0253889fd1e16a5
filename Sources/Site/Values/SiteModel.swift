import Chronicle
import EDTF
import Languages
import Mustache
import Parallel
import Script

/// Everything that more than one page needs, worked out once: who is in which event, which year holds what, and the
/// words of every event in every language.
struct SiteModel: Sendable {
    let chronicle: Chronicle
    let addresses: Addresses
    let theme: Theme
    /// The absolute address of the site, with its closing `/`.
    let base: String
    let voices: [Voice]
    /// By language, then by event.
    let words: [[EventWords]]
    /// The words of the interface, by language.
    let stringRecords: [Record]
    /// What every page of a language has around it, by language.
    private(set) var frameRecords: [Record] = []
    /// What entries and kinds are called, by language.
    private(set) var names: [EntryNames] = []
    /// The main pages of the site with their titles, by language.
    private(set) var sections: [[Section]] = []
    /// What is the same of a source wherever it is shown, by language and source.
    private(set) var sourceRecords: [[Record]] = []
    /// What maps are drawn on; `nil` for a site without outlines.
    let maps: MapSheets?
    let years: [YearEvents]
    let eventsOfActor: [[Int]]
    let statementsOfActor: [[Int]]
    let eventsOfPlace: [[Int]]
    let eventsOfTopic: [[Int]]
    let eventsOfSource: [[Int]]

    struct YearEvents: Sendable {
        let year: Int
        let events: [Int]
    }

    init(_ chronicle: Chronicle, theme: Theme, base: String) async {
        self.chronicle = chronicle
        self.theme = theme
        self.base = base
        addresses = Addresses(chronicle)
        voices = Self.voices(chronicle.languages)
        let events = chronicle.events
        var words: [[EventWords]] = []
        for language in chronicle.languageIndices {
            let voices = voices
            let spoken = chronicle.languages[language.position]
            words.append(await events.parallelMap { EventWords($0, language, spoken, voices) })
        }
        self.words = words
        stringRecords = chronicle.languages.map { language in
            var record = Record()
            for (key, text) in language.strings.texts.sorted(by: { $0.key < $1.key }) {
                record[Name(key)] = .text(text)
            }
            return record
        }
        maps = MapSheets(chronicle.atlas)
        years = Self.years(events)
        eventsOfActor = Self.events(events, count: chronicle.actors.count) { $0.actors }
        statementsOfActor = Self.events(events, count: chronicle.actors.count) { $0.saidBy }
        eventsOfPlace = Self.events(events, count: chronicle.places.count) { $0.places }
        eventsOfTopic = Self.events(events, count: chronicle.topics.count) { $0.topics }
        eventsOfSource = Self.events(events, count: chronicle.sources.count) { event in
            let cited = event.versions.languages.flatMap { event.versions[$0]?.body.citedSources ?? [] }
            return Array(Set(cited + event.sources))
        }
        let scopes = chronicle.languageIndices.map { Scope(self, $0, addresses.entryPage) }
        frameRecords = scopes.map(\.frame)
        names = scopes.map(EntryNames.init)
        sections = scopes.map(\.sections)
        sourceRecords = scopes.map { scope in chronicle.sources.indices.map(scope.facts(ofSource:)) }
    }

    private static func voices(_ languages: [Language]) -> [Voice] {
        languages.map { language in
            let other = languages.first { $0.isRightToLeft != language.isRightToLeft }
            return Voice(
                tag: language.tag, direction: language.isRightToLeft ? .rightToLeft : .leftToRight,
                otherTag: other?.tag)
        }
    }

    private static func years(_ events: [Event]) -> [YearEvents] {
        var byYear: [Int: [Int]] = [:]
        for (number, event) in events.enumerated() {
            if let year = event.date.year { byYear[year, default: []].append(number) }
        }
        return byYear.keys.sorted().map { YearEvents(year: $0, events: byYear[$0] ?? []) }
    }

    private static func events(_ events: [Event], count: Int, of entries: (Event) -> [Int]) -> [[Int]] {
        var result = [[Int]](repeating: [], count: count)
        for (number, event) in events.enumerated() {
            for entry in entries(event) { result[entry].append(number) }
        }
        return result
    }
}

extension EDTF {
    /// The year that a date belongs to; `nil` when it is open on both sides.
    var year: Int? {
        if case .day(let day) = anchor { day.year } else { nil }
    }
}

/// An event as readers of one language see it in lists: its words, ready to be written.
struct EventWords: Sendable {
    let title: [UInt8]
    let plainTitle: String
    let summary: [UInt8]
    let plainSummary: String
    let date: [UInt8]
    let plainDate: String
    let dateTime: String?
    let hijri: [UInt8]?
    /// The language that title and summary are in.
    let language: LanguageIndex

    init(_ event: Event, _ language: LanguageIndex, _ spoken: Language, _ voices: [Voice]) {
        let best = event.versions.best(for: language, original: event.original)
        self.language = best?.language ?? language
        let voice = voices[self.language.position]
        let pageVoice = voices[language.position]
        let version = best?.value
        title = voice.markup(version?.title ?? event.id)
        plainTitle = pageVoice.plain(version?.title ?? event.id, of: voice)
        summary = voice.markup(version?.summary ?? "")
        plainSummary = pageVoice.plain(version?.summary ?? "", of: voice)
        let words = spoken.words(for: event.date)
        date = pageVoice.markup(words)
        plainDate = pageVoice.plain(words)
        dateTime = event.date.machineReadable
        hijri = spoken.hijriWords(for: event.date).map { pageVoice.markup($0) }
    }
}
