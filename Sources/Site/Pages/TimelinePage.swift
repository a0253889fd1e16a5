import Chronicle
import Drawing
import EDTF
import Keeping
import Languages
import Mustache

extension PagePlanner {
    /// The timelines: the drawing, and all events by period and year; or, of many, an index of the years.
    func timelines() -> [PlannedPage] {
        inEveryLanguage(
            .timeline, origin: "content/site.yml", at: languages.map { addresses.timeline($0) },
            fallback: addresses.entryPage, tells: .chronology
        ) { scope in
            let settings = scope.chronicle.settings
            let drawing = Once<DrawnTimeline?>()
            var record: Record = [
                "introduction": .markup(scope.markup(settings.description)), "counts": .text(scope.counts),
                "drawing": .later { .markup(drawing.value { scope.drawing }?.svg) },
                "drawsEvents": .later { .flag(drawing.value { scope.drawing }?.showsEveryEvent == true) },
                "yearLinks": .records(scope.yearLinks),
                "filters": .later { .record(scope.filters(of: Array(scope.chronicle.events.indices))) },
                "periods": .records(scope.periods),
            ]
            record.append(scope.turningPoints)
            return PageContent(
                title: scope.markup(settings.title) ?? [], plainTitle: scope.plain(settings.title) ?? "",
                description: scope.plain(settings.description) ?? "", jsonLD: { scope.website }, record: record)
        }
    }
}

/// With more events, the timeline does not show them all.
private let wholeLimit = 300

/// How many turning points the timeline shows instead.
private let turningPointLimit = 24

/// With more years, only the page of all years lists them.
private let yearLimit = 100

extension Scope {
    /// Whether the timeline shows every event.
    private var isWhole: Bool { chronicle.events.count <= wholeLimit }

    /// How many events, of which years.
    var counts: String {
        let count = spoken.count("events", chronicle.events.count)
        guard let first = model.index.years.first?.year, let last = model.index.years.last?.year else { return count }
        return count + strings["list-and"] + name(ofYears: first...last)
    }

    fileprivate var yearLinks: [Record] {
        guard model.index.years.count <= yearLimit else { return [] }
        return model.index.years.map { year in
            [
                "year": .text(name(ofYear: year.year)),
                "href": .text(isWhole ? "#" + yearAnchor(year.year) : href(model.addresses.year(year.year, language))),
                "count": .text(spoken.count("events", year.events.count)),
            ]
        }
    }

    /// The latest turning points, where not every event is shown.
    fileprivate var turningPoints: Record {
        let all = isWhole ? [] : chronicle.events.indices.filter { chronicle.events[$0].isKey }
        return [
            "turningPoints": cards(all.suffix(turningPointLimit)), "hasTurningPoints": .flag(!all.isEmpty),
            "turningPointsNote": .text(all.count > turningPointLimit ? strings["turning-points-latest"] : nil),
        ]
    }

    /// Periods in the order of their first events; events outside any period stand under no name.
    fileprivate var periods: [Record] {
        var seenPeriods = Set<Int>()
        var seenYears = Set<Int>()
        return runs(Array(chronicle.events.indices)) { chronicle.events[$0].period }.map { run in
            let isFirst = run.key.map { seenPeriods.insert($0).inserted } ?? false
            return period(run.key, isFirst: isFirst, run.events, &seenYears)
        }
    }

    private func period(_ number: Int?, isFirst: Bool, _ events: [Int], _ seen: inout Set<Int>) -> Record {
        let period = number.map { chronicle.periods[$0] }
        return [
            "anchor": .text(isFirst ? period.map(periodAnchor) : nil),
            "name": .markup(markup(period?.name)),
            "dates": .markup(period.map { voice.markup(spoken.words(for: $0.date)) }),
            "description": .markup(isFirst ? markup(period?.description) : nil),
            "count": .text(isWhole ? nil : spoken.count("events", events.count)),
            "years": .records(years(of: events, &seen)),
        ]
    }

    private func years(of events: [Int], _ seen: inout Set<Int>) -> [Record] {
        let runs = runs(events) { chronicle.events[$0].date.year }
        guard isWhole || model.index.years.count <= yearLimit else { return [] }
        return runs.map { run in
            let isFirst = run.key.map { seen.insert($0).inserted } ?? false
            return [
                "year": .text(run.key.map(name(ofYear:)) ?? strings["other-period"]),
                "anchor": .text(isFirst ? run.key.map(yearAnchor) : nil),
                "href": .text(run.key.map { href(model.addresses.year($0, language)) }),
                "count": .text(spoken.count("events", run.events.count)),
                "hasEvents": .flag(isWhole), "events": isWhole ? cards(run.events) : .absent,
            ]
        }
    }
}

/// The id of a period's place on the timeline.
func periodAnchor(_ period: Period) -> String { "period-" + period.id }

/// Neighbours with the same key, in their order.
func runs<Key: Equatable>(_ events: [Int], by key: (Int) -> Key) -> [(key: Key, events: [Int])] {
    var runs: [(key: Key, events: [Int])] = []
    for number in events {
        let key = key(number)
        // By its place: a second reference would have the list copied for each event.
        if let last = runs.indices.last, runs[last].key == key {
            runs[last].events.append(number)
        } else {
            runs.append((key, [number]))
        }
    }
    return runs
}
