import Chronicle
import EDTF
import Languages
import Mustache

extension PagePlanner {
    /// The corrections, the search, and the standing pages.
    func lists() -> [PlannedPage] { corrections() + search() + standingPages() }

    /// The page of the search; without scripts it leads to all the other lists.
    private func search() -> [PlannedPage] {
        guard site.has(.search) else { return [] }
        return inEveryLanguage(.search, origin: "the search", at: languages.map { addresses.search($0) }) { scope in
            PageContent("search", scope, [:])
        }
    }

    private func corrections() -> [PlannedPage] {
        guard site.has(.corrections) else { return [] }
        return inEveryLanguage(
            .corrections, origin: "the list of corrections", at: languages.map { addresses.corrections($0) }
        ) { scope in
            PageContent("corrections-title", scope, ["entries": .records(scope.corrections)])
        }
    }

    private func standingPages() -> [PlannedPage] {
        site.pages.enumerated().flatMap { number, page in
            let origin = "content/pages/\(page.id).\(site.languages[page.original.position]).md"
            return inEveryLanguage(.page, origin: origin, at: languages.map { addresses.page(page.id, $0) }) { scope in
                scope.standingPage(scope.chronicle.pages[number])
            }
        }
    }
}

extension Scope {
    /// Everything that was put right, the latest first.
    fileprivate var corrections: [Record] {
        var all: [(event: Int, correction: Correction)] = []
        for (number, event) in chronicle.events.enumerated() { all += event.corrections.map { (number, $0) } }
        let sorted = all.sorted { ($1.correction.date, $1.event) < ($0.correction.date, $0.event) }
        return sorted.map { correction($0.correction, of: $0.event) }
    }

    fileprivate func standingPage(_ page: Page) -> PageContent {
        let best = page.versions.best(for: language, original: page.original)
        let other = best.map { model.voices[$0.language.position] } ?? voice
        var record = notices(best)
        record["body"] = .markup(best.map { renderer($0.language).html($0.value.body.prose) })
        return PageContent(
            title: best.map { isolated(other.markup($0.value.title), $0.language) } ?? [],
            plainTitle: best.map { voice.plain($0.value.title, of: other) } ?? page.id,
            description: best.map { voice.plain($0.value.summary, of: other) } ?? page.id, isArticle: true,
            record: record)
    }
}
