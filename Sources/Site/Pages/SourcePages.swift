import Buffers
import Chronicle
import EDTF
import Languages
import Mustache
import Script

/// How many events the bibliography names for each source; the page of the source has them all.
private let namedEvents = 3

extension PagePlanner {
    /// The bibliography, the page of each source with the events that cite it, and all sources for other programs.
    func sources() -> [PlannedPage] {
        guard site.has(.sources) else { return [] }
        return bibliography() + site.sources.indices.flatMap(sourcePages) + bibliographyFiles()
    }

    private func bibliography() -> [PlannedPage] {
        inEveryLanguage(.sources, origin: "the list of sources", at: languages.map { addresses.sources($0) }) { scope in
            let model = scope.model
            let order = model.chronicle.sources.indices.sorted { scope.precedes($0, $1) }
            return PageContent(
                "sources-title", scope,
                [
                    "entries": .records(
                        order.map { scope.source($0, citing: model.index.eventsOfSource[$0].prefix(namedEvents)) }),
                    "count": .text(scope.spoken.count("sources", order.count)),
                    "downloads": .records(
                        bibliographyFormats.map { ["name": .text($0.name), "href": .text(scope.href($0.address))] }),
                ])
        }
    }

    private func sourcePages(_ number: Int) -> [PlannedPage] {
        let id = site.sources[number]
        let places = languages.map { addresses.source(id, $0) }
        return inEveryLanguage(.source, origin: "the source “\(id)”", at: places, tells: .source(number)) {
            $0.sourcePage(number)
        }
    }

    private func bibliographyFiles() -> [PlannedPage] {
        bibliographyFormats.map { format in
            PlannedPage(address: format.address, origin: "the bibliography", isListed: false, isPage: false) {
                $1.append(format.bytes($0.chronicle.sources))
            }
        }
    }
}

private struct BibliographyFormat: Sendable {
    let name: String
    let address: Address
    let bytes: @Sendable ([Source]) -> [UInt8]

    init(_ name: String, _ file: String, _ bytes: @Sendable @escaping ([Source]) -> [UInt8]) {
        self.name = name
        address = Address(folder: "data/", file: file)
        self.bytes = bytes
    }
}

private let bibliographyFormats = [
    BibliographyFormat("CSL-JSON", "sources.json") { JSON.array($0.map(\.cslJSON)).bytes },
    BibliographyFormat("BibTeX", "sources.bib") { Array($0.map(\.bibTeX).joined(separator: "\n").utf8) },
    BibliographyFormat("RIS", "sources.ris") { Array($0.map(\.ris).joined().utf8) },
]

extension Scope {
    fileprivate func sourcePage(_ number: Int) -> PageContent {
        let source = chronicle.sources[number]
        let events = model.index.eventsOfSource[number]
        let count = spoken.count("citing", events.count)
        let title = title(of: source)
        return PageContent(
            title: title.markup, plainTitle: title.plain, description: title.plain + strings["list-and"] + count,
            record: [
                "source": .record(self.source(number)), "count": .text(count), "events": cardsOfEntry(events),
                "hasEvents": .flag(!events.isEmpty), "downloads": .markup(downloads(of: source)),
                "indexHref": .text(href(model.addresses.sources(language))),
                "indexTitle": .text(strings["sources-title"]),
            ])
    }

    private func title(of source: Source) -> (markup: [UInt8], plain: String) {
        guard let other = otherVoice(of: source) else { return (voice.markup(source.title), voice.plain(source.title)) }
        let tag = source.language ?? other.tag
        return (
            isolated(other.markup(source.title), in: other.direction, tag),
            voice.plain(source.title, of: other)
        )
    }

    /// The order of the bibliography: by publisher or container, then by date.
    fileprivate func precedes(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (chronicle.sources[a], chronicle.sources[b])
        let keyA = sortingKey(first.authors.first?.name ?? first.container ?? first.publisher ?? first.title)
        let keyB = sortingKey(second.authors.first?.name ?? second.container ?? second.publisher ?? second.title)
        if keyA != keyB { return keyA < keyB }
        guard let dateA = first.issued, let dateB = second.issued, dateA != dateB else { return a < b }
        return dateA < dateB
    }

}
