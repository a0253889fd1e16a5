import Chronicle
import EDTF
import Languages
import Mustache

extension PageMaker {
    /// The timelines: all events by period and year.
    func timelines() -> [PlannedPage] {
        inEveryLanguage(
            .timeline, origin: "content/site.yml", at: languages.map { addresses.timeline($0) },
            fallback: addresses.entryPage
        ) { scope in
            let settings = scope.chronicle.settings
            return PageContent(
                title: scope.markup(settings.title) ?? [], plainTitle: scope.plain(settings.title) ?? "",
                description: scope.plain(settings.description) ?? "", jsonLD: scope.website,
                record: [
                    "introduction": .markup(scope.markup(settings.description)),
                    "counts": .text(scope.counts),
                    "yearLinks": .records(scope.yearLinks),
                    "filters": .record(scope.filters(of: Array(chronicle.events.indices))),
                    "periods": .records(scope.periods),
                ])
        }
    }

    /// A page for each year that has events.
    func years() -> [PlannedPage] {
        model.years.indices.flatMap { number in
            let year = model.years[number].year
            return inEveryLanguage(
                .year, origin: "the events of \(year)", at: languages.map { addresses.year(year, $0) }
            ) { scope in
                let events = model.years[number].events
                let title = scope.name(ofYear: year)
                return PageContent(
                    title: scope.voice.markup(title), plainTitle: title,
                    description: title + scope.strings["list-and"] + scope.spoken.count("events", events.count),
                    record: [
                        "year": .text(title), "events": scope.cards(events),
                        "filters": .record(scope.filters(of: events)),
                        "previous": .record(scope.yearLink(number - 1)), "next": .record(scope.yearLink(number + 1)),
                    ])
            }
        }
    }
}

extension Scope {
    func name(ofYear year: Int) -> String {
        (try? EDTF(parsing: yearText(year))).map(spoken.words(for:)) ?? String(year)
    }

    private func yearText(_ year: Int) -> String { abs(year) > 9999 ? "Y\(year)" : yearName(year) }

    fileprivate func yearLink(_ number: Int) -> Record? {
        guard model.years.indices.contains(number) else { return nil }
        let year = model.years[number].year
        let name = name(ofYear: year)
        return [
            "href": .text(href(model.addresses.year(year, language))), "name": .markup(voice.markup(name)),
            "plainName": .text(name),
        ]
    }

    /// How many events, of which years.
    var counts: String {
        let count = spoken.count("events", chronicle.events.count)
        guard let first = model.years.first?.year, let last = model.years.last?.year else { return count }
        let span = first == last ? name(ofYear: first) : span(first, last)
        return count + strings["list-and"] + span
    }

    private func span(_ first: Int, _ last: Int) -> String {
        (try? EDTF(parsing: yearText(first) + "/" + yearText(last))).map(spoken.words(for:)) ?? "\(first)–\(last)"
    }

    fileprivate var yearLinks: [Record] {
        model.years.map { year in
            [
                "year": .text(name(ofYear: year.year)), "href": .text("#y" + yearName(year.year)),
                "count": .text(spoken.count("events", year.events.count)),
            ]
        }
    }

    /// Periods in the order of their first events; events outside any period stand under no name.
    fileprivate var periods: [Record] {
        var groups: [(period: Int?, events: [Int])] = []
        for (number, event) in chronicle.events.enumerated() {
            if let last = groups.last, last.period == event.period {
                groups[groups.count - 1].events.append(number)
            } else {
                groups.append((event.period, [number]))
            }
        }
        var seenPeriods = Set<Int>()
        var seenYears = Set<Int>()
        return groups.map { group in
            let isFirst = group.period.map { seenPeriods.insert($0).inserted } ?? false
            return period(group.period, isFirst: isFirst, years(of: group.events, &seenYears))
        }
    }

    private func period(_ number: Int?, isFirst: Bool, _ years: [Record]) -> Record {
        let period = number.map { chronicle.periods[$0] }
        return [
            "anchor": .text(isFirst ? period.map { "period-" + $0.id } : nil),
            "name": .markup(markup(period?.name)),
            "dates": .markup(period.map { voice.markup(spoken.words(for: $0.date)) }),
            "description": .markup(isFirst ? markup(period?.description) : nil),
            "years": .records(years),
        ]
    }

    private func years(of events: [Int], _ seen: inout Set<Int>) -> [Record] {
        var groups: [(year: Int?, events: [Int])] = []
        for number in events {
            let year = chronicle.events[number].date.year
            if let last = groups.last, last.year == year {
                groups[groups.count - 1].events.append(number)
            } else {
                groups.append((year, [number]))
            }
        }
        return groups.map { group in
            let isFirst = group.year.map { seen.insert($0).inserted } ?? false
            return [
                "year": .text(group.year.map(name(ofYear:)) ?? strings["other-period"]),
                "anchor": .text(isFirst ? group.year.map { "y" + yearName($0) } : nil),
                "href": .text(group.year.map { href(model.addresses.year($0, language)) }),
                "count": .text(spoken.count("events", group.events.count)),
                "events": cards(group.events),
            ]
        }
    }
}
