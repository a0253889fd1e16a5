import Chronicle
import Keeping
import Languages
import Mustache
import Script

/// What is said in one language of other things than events, ready to be written.
struct Phrases: Sendable {
    /// The words of the interface.
    let strings: Record
    /// What every page has around it.
    let frame: Record
    /// What entries and kinds are called.
    let names: EntryNames
    /// The main pages of the site with their titles.
    let sections: [Section]
    /// What is the same of a source wherever it is shown.
    let sources: [Record]
    /// What events can be filtered by, in the order that it is shown in.
    let filters: [Facet: [FilterName]]

    fileprivate init(_ scope: Scope) {
        var strings = Record()
        for (key, text) in scope.strings.texts.sorted(by: { $0.key < $1.key }) { strings[Name(key)] = .text(text) }
        self.strings = strings
        frame = scope.frame(strings)
        names = EntryNames(scope)
        sections = scope.sections
        sources = scope.chronicle.sources.indices.map(scope.facts(ofSource:))
        filters = Dictionary(uniqueKeysWithValues: Facet.allCases.map { ($0, scope.filterNames(of: $0)) })
    }
}

/// An event with its words in one language. Both are kept as long as they are the same.
struct ToldEvent: Equatable, Sendable {
    let event: Event
    let words: EventWords

    static func == (a: ToldEvent, b: ToldEvent) -> Bool { a.event === b.event && a.words === b.words }
}

/// Makes the model of a site again and again, and keeps the words of what did not change.
struct ModelMaker: Sendable {
    private var words: [KeptEach<Reader, Event, EventWords>] = []
    private var maps = Kept<Atlas, MapSheets?>()
    private var phrases = Kept<Chronicle, [Phrases]>()
    private var cards: [KeptEach<Chronicle, ToldEvent, Record>] = []

    /// Whom words are for: a language among those of the site.
    private struct Reader: Equatable, Sendable {
        let language: LanguageIndex
        let languages: [Language]
    }

    mutating func model(of chronicle: Chronicle, _ theme: Theme, base: String) async -> SiteModel {
        let voices = chronicle.languages.voices
        let words = await words(of: chronicle, voices)
        let maps = chronicle.settings.leftOut.contains(.map) ? nil : maps(chronicle.atlas) { MapSheets($0) }
        let model = SiteModel(chronicle, theme: theme, base: base, voices, words, maps)
        var others = chronicle
        others.events = []
        let phrases = phrases(others) { _ in
            chronicle.languageIndices.map { Phrases(Scope(model, $0, model.addresses.entryPage)) }
        }
        let wordy = SiteModel(model, phrases: phrases, cards: [])
        return SiteModel(model, phrases: phrases, cards: await cards(wordy, others))
    }

    private mutating func cards(_ model: SiteModel, _ others: Chronicle) async -> [[Record]] {
        let languages = others.languageIndices
        if cards.count != languages.count { cards = languages.map { _ in KeptEach() } }
        var all: [[Record]] = []
        for language in languages {
            let scope = Scope(model, language, model.addresses.entryPage)
            let told = zip(model.chronicle.events, model.words[language.position]).map { ToldEvent(event: $0, words: $1) }
            all.append(await cards[language.position](told, in: others, by: \.event.id) { scope.cardFacts($0) })
        }
        return all
    }

    private mutating func words(of chronicle: Chronicle, _ voices: [Voice]) async -> [[EventWords]] {
        let languages = chronicle.languages
        if words.count != languages.count { words = languages.map { _ in KeptEach() } }
        var all: [[EventWords]] = []
        for language in chronicle.languageIndices {
            let reader = Reader(language: language, languages: languages)
            all.append(
                await words[language.position](chronicle.events, in: reader, by: \.id) { event in
                    EventWords(event, language, languages[language.position], voices)
                })
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
