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

    fileprivate init(_ scope: Scope) {
        var strings = Record()
        for (key, text) in scope.strings.texts.sorted(by: { $0.key < $1.key }) { strings[Name(key)] = .text(text) }
        self.strings = strings
        frame = scope.frame(strings)
        names = EntryNames(scope)
        sections = scope.sections
        sources = scope.chronicle.sources.indices.map(scope.facts(ofSource:))
    }
}

/// Makes the model of a site again and again, and keeps the words of what did not change.
struct ModelMaker: Sendable {
    private var words: [KeptEach<Reader, Event, EventWords>] = []
    private var maps = Kept<Atlas, MapSheets?>()
    private var phrases = Kept<Chronicle, [Phrases]>()

    /// Whom words are for: a language among those of the site.
    private struct Reader: Equatable, Sendable {
        let language: LanguageIndex
        let languages: [Language]
    }

    mutating func model(of chronicle: Chronicle, _ theme: Theme, base: String) async -> SiteModel {
        let voices = chronicle.languages.voices
        let words = await words(of: chronicle, voices)
        let maps = chronicle.settings.leftOut.contains(.map) ? nil : maps(chronicle.atlas) { MapSheets($0) }
        var model = SiteModel(chronicle, theme: theme, base: base, voices, words, maps)
        var others = chronicle
        others.events = []
        model.phrases = phrases(others) { _ in
            chronicle.languageIndices.map { Phrases(Scope(model, $0, model.addresses.entryPage)) }
        }
        return model
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
