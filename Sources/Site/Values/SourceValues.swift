import Buffers
import Chronicle
import Languages
import Mustache
import Script

extension Scope {
    /// The sources of a text, as they are numbered there.
    ///
    /// - Parameters:
    ///   - cited: how many of them the text cites; these come first.
    ///   - prefix: stands before the ids, where two texts share a page.
    func sources(_ numbers: [Int], cited: Int, prefix: String) -> Value {
        if isDeep, !model.theme.tellsSourcesApart {
            let all = model.phrases[language.position].sources
            return .parts(numbers.map { all[$0].part })
        }
        return .records(of: numbers.indices) {
            source(numbers[$0], number: $0 + 1, isCited: $0 < cited, prefix: prefix)
        }
    }

    /// A source as the bibliography shows it.
    ///
    /// - Parameters:
    ///   - number: the number that citations show, on the page of an event.
    ///   - isCited: whether the text cites it, so that there is a place to lead back to.
    ///   - prefix: stands before the ids, where two texts share a page.
    ///   - citing: events that cite it, to be named with it.
    func source(
        _ position: Int, number: Int? = nil, isCited: Bool = false, prefix: String = "", citing: some Sequence<Int> = []
    ) -> Record {
        let facts = model.phrases[language.position].sources[position].record
        guard model.theme.tellsSourcesApart else { return facts }
        let id = model.chronicle.sources[position].id
        let place = number.map { SourcePlace.of($0, prefix) }
        var record: Record = [
            "number": .text(place?.number),
            "anchor": .text(place?.anchor ?? String(of: prefix, "source-", id)),
            "backHref": .text(isCited ? place?.backHref : nil),
            "pageHref": .text(model.has(.sources) ? href(model.addresses.source(id, language)) : nil),
            "count": .later { [model, language] in
                .text(
                    model.chronicle.languages[language.position].count(
                        "citing", model.index.eventsOfSource[position].count))
            },
            "citedBy": .records(of: Array(citing)) { link(.event($0)) },
        ]
        record.append(facts)
        return record
    }

    /// What is the same of a source wherever it is shown in this language.
    func facts(ofSource position: Int) -> Record {
        let source = chronicle.sources[position]
        let other = otherVoice(of: source)
        return [
            "title": .markup((other ?? voice).markup(source.title)),
            "authors": .markup(source.authors.isEmpty ? nil : markup(names: source.authors.map(\.name))),
            "container": .markup(source.container.map(voice.markup(name:))),
            "publisher": .markup(source.publisher.map(voice.markup(name:))),
            "date": .markup(source.issued.map { voice.markup(spoken.words(for: $0)) }),
            "accessed": .markup(source.accessed.map { voice.markup(spoken.words(for: $0)) }),
            "numberOf": .markup(source.number.map(voice.markup(name:))),
            "href": .text(source.url),
            "archive": .text(source.archiveURL),
            "note": .markup(source.note.map(voice.markup(name:))),
            "languageName": .text(languageName(of: source)),
            "otherLang": .text(other == nil ? nil : source.language ?? other?.tag),
            "otherDir": .text(other?.direction.html),
        ]
    }

    /// The sources of an event in the order of their numbers: those cited in the text, then the others.
    func numberedSources(_ event: Event, _ version: Version?) -> [Int] {
        let cited = version?.citedSources ?? []
        return cited + event.sources.filter { !cited.contains($0) }
    }

    private func markup(names: [String]) -> [UInt8] {
        Array(names.map(voice.markup(name:)).joined(separator: strings["list-and"].utf8))
    }

    /// The voice of a title that runs the other way.
    func otherVoice(of source: Source) -> Voice? {
        guard let direction = Direction.firstStrong(in: source.title.utf8), direction != voice.direction else {
            return nil
        }
        return model.voices.first { $0.direction == direction }
            ?? Voice(tag: source.language ?? "und", direction: direction, otherTag: voice.tag)
    }

    private func languageName(of source: Source) -> String? {
        guard let code = source.language?.split(separator: "-").first.map(String.init), code != spoken.code else {
            return nil
        }
        return strings.texts["language-" + code]
    }
}

/// How a source is told from others on the page of an event.
private struct SourcePlace: Sendable {
    let number: String
    let anchor: String
    let backHref: String

    private init(_ number: Int, _ prefix: String) {
        self.number = String(number)
        anchor = String(of: prefix, "source-", self.number)
        backHref = String(of: "#", prefix, "cited-", self.number)
    }

    /// Made once for the numbers that most pages have.
    private static let usual = (0...32).map { SourcePlace($0, "") }

    static func of(_ number: Int, _ prefix: String) -> SourcePlace {
        prefix.isEmpty && usual.indices.contains(number) ? usual[number] : SourcePlace(number, prefix)
    }
}
