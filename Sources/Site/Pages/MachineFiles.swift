import Buffers
import Chronicle
import EDTF
import Languages
import Mustache

/// How many events a feed holds, the latest first.
private let feedLength = 50

extension PagePlanner {
    /// An Atom feed (RFC 4287) for each language.
    func feeds() -> [PlannedPage] {
        languages.map { language in
            PlannedPage(address: addresses.feed(language), origin: "the feed", isListed: false, isPage: false) {
                model, page in
                let scope = Scope(model, language, addresses.feed(language), root: model.base)
                model.theme.feeds[.feed]?.render(.record(scope.feed), into: &page)
            }
        }
    }

    /// What tells robots of the sitemap.
    func robots() -> PlannedPage {
        PlannedPage(
            address: Address(folder: "", file: "robots.txt"), origin: "robots.txt", isListed: false, isPage: false
        ) { model, page in page.append(bytesOf: "User-agent: *\nAllow: /\nSitemap: \(model.base)sitemap.xml\n") }
    }
}

extension Scope {
    fileprivate var feed: Record {
        let newest = Array(chronicle.events.indices.suffix(feedLength).reversed())
        let settings = chronicle.settings
        return [
            "lang": .text(spoken.tag), "siteTitle": .text(plain(settings.title)),
            "siteDescription": .text(plain(settings.description)),
            "self": .text(model.addresses.feed(language).absolute(model.base)),
            "home": .text(model.addresses.timeline(language).absolute(model.base)),
            "updated": .text(newest.map { chronicle.events[$0].updated }.max() ?? "1970-01-01T00:00:00Z"),
            "author": .text(plain(settings.publisher) ?? plain(settings.title)),
            "entries": .records(newest.map(feedEntry)),
        ]
    }

    private func feedEntry(_ number: Int) -> Record {
        let event = chronicle.events[number]
        let words = words(number)
        let address = model.addresses.event(event.id, language).absolute(model.base)
        let best = event.versions.best(for: language, original: event.original)
        let html = best.map { renderer($0.language, numberedSources(event, $0.value)).html($0.value.body.prose) } ?? []
        return [
            "title": .text(words.plainTitle), "id": .text(address), "href": .text(address),
            "updated": .text(event.updated), "published": .text(event.date.instant),
            "summary": .text(plainSummary(of: words)), "content": .text(String(decoding: html, as: UTF8.self)),
        ]
    }
}

extension Event {
    /// When the event last changed, as far as its content says: its latest correction, or else its date. The clock of
    /// the machine has no part in it, so that the same content makes the same bytes.
    fileprivate var updated: String {
        corrections.compactMap(\.date.instant).max() ?? date.instant ?? "1970-01-01T00:00:00Z"
    }
}

extension EDTF {
    /// The beginning of the first day as RFC 3339 has it; `nil` outside the years 1 to 9999.
    fileprivate var instant: String? {
        guard case .day(let day) = anchor, (1...9999).contains(day.year) else { return nil }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(yearName(day.year))-\(two(day.month))-\(two(day.day))T00:00:00Z"
    }
}
