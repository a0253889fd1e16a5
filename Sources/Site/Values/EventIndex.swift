import Chronicle
import EDTF

/// Which events each year holds, and which each actor, place, topic and source is in: all as positions in the chronicle.
struct EventIndex: Sendable {
    let years: [YearEvents]
    let eventsOfActor: [[Int]]
    let statementsOfActor: [[Int]]
    let eventsOfPlace: [[Int]]
    let eventsOfTopic: [[Int]]
    let eventsOfSource: [[Int]]

    struct YearEvents: Sendable {
        let year: Int
        let events: [Int]
    }

    /// O(events, and what they name).
    init(_ chronicle: Chronicle) {
        let events = chronicle.events
        years = Self.years(events)
        eventsOfActor = Self.events(events, count: chronicle.actors.count) { $0.actors }
        statementsOfActor = Self.events(events, count: chronicle.actors.count) { $0.saidBy }
        eventsOfPlace = Self.events(events, count: chronicle.places.count) { $0.places }
        eventsOfTopic = Self.events(events, count: chronicle.topics.count) { $0.topics }
        eventsOfSource = Self.events(events, count: chronicle.sources.count) { $0.allSources }
    }

    private static func years(_ events: [Event]) -> [YearEvents] {
        var byYear: [Int: [Int]] = [:]
        for (number, event) in events.enumerated() {
            if let year = event.date.year { byYear[year, default: []].append(number) }
        }
        return byYear.keys.sorted().map { YearEvents(year: $0, events: byYear[$0] ?? []) }
    }

    private static func events(_ events: [Event], count: Int, of entries: (Event) -> [Int]) -> [[Int]] {
        var result = [[Int]](repeating: [], count: count)
        for (number, event) in events.enumerated() {
            for entry in entries(event) { result[entry].append(number) }
        }
        return result
    }
}

extension EventIndex {
    /// What of a chronicle an index depends on: most edits leave it as it is.
    struct Basis: Equatable, Sendable {
        private let events: [Event]
        private let counts: [Int]

        init(_ chronicle: Chronicle) {
            events = chronicle.events
            counts = [chronicle.actors, chronicle.places, chronicle.topics].map(\.count) + [chronicle.sources.count]
        }

        static func == (a: Basis, b: Basis) -> Bool {
            a.counts == b.counts
                && a.events.elementsEqual(b.events) {
                    $0 === $1 || ($0.date.year == $1.date.year && $0.namesTheSame(as: $1))
                }
        }
    }
}

extension EDTF {
    /// The year that a date belongs to; `nil` when it is open on both sides.
    var year: Int? {
        if case .day(let day) = anchor { day.year } else { nil }
    }
}
