import Chronicle
import EDTF
import Languages
import Search

/// Puts everything that a site tells, in all its languages, into one index.
struct SearchDocuments {
    let model: SiteModel
    private var indexer = SearchIndexer()
    private var names: [SearchSort: [SearchIndexer.Names]] = [:]

    private var chronicle: Chronicle { model.chronicle }

    static func index(_ model: SiteModel) -> SearchIndex {
        var documents = SearchDocuments(model: model)
        documents.readNames()
        documents.addEvents()
        documents.addEntries()
        documents.addYears()
        documents.addPages()
        documents.addSources()
        return documents.indexer.finish()
    }

    private init(model: SiteModel) { self.model = model }

    private mutating func readNames() {
        for (sort, register) in SearchSort.registers {
            names[sort] = chronicle.entries(of: register).map { entry in
                indexer.names(entry.allNames, areProper: register != .topics)
            }
        }
    }

    private mutating func addEvents() {
        let dates = DateTerms(chronicle.languages)
        for (number, event) in chronicle.events.enumerated() {
            let related =
                (names[.actors] ?? []).at(event.actors) + (names[.places] ?? []).at(event.places)
                + (names[.topics] ?? []).at(event.topics)
            let facets = chronicle.facets(of: event)
            indexer.document(SearchSort.events.number(number)) { document in
                document.add(event.versions)
                for names in related { document.add(names, .related) }
                for facet in facets { document.add(key: facet.key) }
                dates.add(event.date, to: &document)
            }
        }
    }

    private mutating func addEntries() {
        for (sort, register) in SearchSort.registers {
            for (number, entry) in chronicle.entries(of: register).enumerated() {
                guard let names = names[sort]?[number] else { continue }
                indexer.document(sort.number(number)) { document in
                    document.add(own: names, words: .titleStem)
                    document.add(key: "=name/\(register.rawValue.dropLast())/\(entry.id)")
                    for text in entry.name.all + (entry.short?.all ?? []) { document.add(text, .title) }
                    for text in (entry.role?.all ?? []) + (entry.description?.all ?? []) {
                        document.add(text, .summary)
                    }
                }
            }
        }
    }

    private mutating func addYears() {
        for (number, year) in model.index.years.enumerated() {
            indexer.document(SearchSort.years.number(number)) { $0.add(key: String(year.year), .name) }
        }
    }

    private mutating func addPages() {
        for (number, page) in chronicle.pages.enumerated() {
            indexer.document(SearchSort.pages.number(number)) { $0.add(page.versions) }
        }
    }

    private mutating func addSources() {
        guard model.has(.sources) else { return }
        for (number, source) in chronicle.sources.enumerated() {
            indexer.document(SearchSort.sources.number(number)) { document in
                document.add(source.title, .title)
                for text in source.authors.map(\.name)
                    + [source.container, source.publisher, source.number].compactMap({ $0 })
                {
                    document.add(text, .summary)
                }
            }
        }
    }
}

extension SearchSort {
    fileprivate static let registers: [(SearchSort, Addresses.Register)] = allCases.compactMap { sort in
        sort.register.map { (sort, $0) }
    }
}

extension SearchIndexer {
    /// The text of an event or page in every language.
    fileprivate mutating func add(_ versions: Localized<Version>) {
        for version in versions.all {
            add(version.title, .title)
            add(version.summary, .summary)
            let prose = version.body.prose
            for case .text(let range) in prose.pieces { add(prose.bytes(range), .text) }
        }
    }
}

extension Localized {
    /// The values there are, in the order of the languages.
    fileprivate var all: [Value] { languages.compactMap { self[$0] } }
}

extension Entry {
    /// Every name by which readers look for it.
    fileprivate var allNames: [String] { name.all + (short?.all ?? []) + aliases }
}

extension Array {
    fileprivate func at(_ positions: [Int]) -> [Element] { positions.filter(indices.contains).map { self[$0] } }
}
