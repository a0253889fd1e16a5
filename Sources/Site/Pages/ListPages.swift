import Chronicle
import EDTF
import Languages
import Mustache

extension PageMaker {
    /// The bibliography, the corrections, and the standing pages.
    func lists() -> [PlannedPage] { sources() + corrections() + standingPages() }

    private func sources() -> [PlannedPage] {
        inEveryLanguage(.sources, origin: "the list of sources", at: languages.map { addresses.sources($0) }) { scope in
            let order = chronicle.sources.indices.sorted { scope.precedes($0, $1) }
            return PageContent(
                "sources-title", scope,
                [
                    "entries": .records(order.map { scope.source($0, citing: model.eventsOfSource[$0]) }),
                    "count": .text(scope.spoken.count("sources", order.count)),
                ])
        }
    }

    private func corrections() -> [PlannedPage] {
        var all: [(event: Int, correction: Correction)] = []
        for (number, event) in chronicle.events.enumerated() { all += event.corrections.map { (number, $0) } }
        let sorted = all.sorted { ($1.correction.date, $1.event) < ($0.correction.date, $0.event) }
        return inEveryLanguage(
            .corrections, origin: "the list of corrections", at: languages.map { addresses.corrections($0) }
        ) {
            scope in
            PageContent(
                "corrections-title", scope,
                ["entries": .records(sorted.map { scope.correction($0.correction, of: $0.event) })])
        }
    }

    private func standingPages() -> [PlannedPage] {
        chronicle.pages.flatMap { page in
            let origin = "content/pages/\(page.id).\(chronicle.languages[page.original.position].code).md"
            return inEveryLanguage(.page, origin: origin, at: languages.map { addresses.page(page.id, $0) }) { scope in
                scope.standingPage(page)
            }
        }
    }
}

extension Scope {
    /// The order of the bibliography: by publisher or container, then by date.
    fileprivate func precedes(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (chronicle.sources[a], chronicle.sources[b])
        let keyA = sortingKey(first.authors.first ?? first.container ?? first.publisher ?? first.title)
        let keyB = sortingKey(second.authors.first ?? second.container ?? second.publisher ?? second.title)
        if keyA != keyB { return keyA < keyB }
        guard let dateA = first.issued, let dateB = second.issued, dateA != dateB else { return a < b }
        return dateA < dateB
    }

    fileprivate func standingPage(_ page: Page) -> PageContent {
        let best = page.versions.best(for: language, original: page.original)
        let other = best.map { model.voices[$0.language.position] } ?? voice
        var record = notices(best)
        record["body"] = .markup(best.map { prose($0.value.body, in: $0.language) })
        return PageContent(
            title: best.map { isolated(other.markup($0.value.title), $0.language) } ?? [],
            plainTitle: best.map { voice.plain($0.value.title, of: other) } ?? page.id,
            description: best.map { voice.plain($0.value.summary, of: other) } ?? page.id, isArticle: true,
            record: record)
    }
}
