import Chronicle
import Languages
import Mustache

/// A site with more events has no book: nobody prints it, and its page would weigh tens of megabytes.
private let longestBook = 500

extension SiteModel {
    var hasBook: Bool { has(.book) && !chronicle.events.isEmpty && chronicle.events.count <= longestBook }
}

extension PagePlanner {
    /// All events in full in one document: to print, to keep, to read from beginning to end.
    func books() -> [PlannedPage] {
        guard site.hasBook else { return [] }
        return inEveryLanguage(.book, origin: "the book", at: languages.map { addresses.book($0) }) { scope in
            let settings = scope.chronicle.settings
            return PageContent(
                title: scope.markup(settings.title) ?? [],
                plainTitle: (scope.plain(settings.title) ?? "") + scope.strings["list-and"] + scope.strings["book"],
                description: scope.plain(settings.description) ?? "",
                record: [
                    "introduction": .markup(scope.markup(settings.description)), "counts": .text(scope.counts),
                    "parts": .records(scope.parts),
                ])
        }
    }
}

extension Scope {
    /// Events by period; those outside any period stand under no name.
    fileprivate var parts: [Record] {
        runs(Array(chronicle.events.indices)) { chronicle.events[$0].period }.map { period, events in
            let period = period.map { chronicle.periods[$0] }
            return [
                "name": .markup(markup(period?.name)),
                "dates": .markup(period.map { voice.markup(spoken.words(for: $0.date)) }),
                "chapters": .records(events.map(chapter)),
            ]
        }
    }

    private func chapter(_ number: Int) -> Record {
        let event = chronicle.events[number]
        let words = words(number)
        var record = telling(number, chapter: event.id + "-")
        record.append([
            "id": .text(event.id), "href": .text(href(.event(number))),
            "title": .markup(isolated(words.title, words.language)), "plainTitle": .text(words.plainTitle),
        ])
        return record
    }
}
