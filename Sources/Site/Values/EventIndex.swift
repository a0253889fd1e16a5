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
        var byYear: [Int: [Int]] = [:]
        var actors = [[Int]](repeating: [], count: chronicle.actors.count)
        var speakers = actors
        var places = [[Int]](repeating: [], count: chronicle.places.count)
        var topics = [[Int]](repeating: [], count: chronicle.topics.count)
        var sources = [[Int]](repeating: [], count: chronicle.sources.count)
        // Once over all events: to fetch them from memory takes longer than to look at them.
        for (number, event) in chronicle.events.enumerated() {
            if let year = event.date.year { byYear[year, default: []].append(number) }
            for actor in event.actors { actors[actor].append(number) }
            for actor in event.saidBy { speakers[actor].append(number) }
            for place in event.places { places[place].append(number) }
            for topic in event.topics { topics[topic].append(number) }
            for source in event.allSources { sources[source].append(number) }
        }
        years = byYear.sorted { $0.key < $1.key }.map { YearEvents(year: $0.key, events: $0.value) }
        (eventsOfActor, statementsOfActor, eventsOfPlace) = (actors, speakers, places)
        (eventsOfTopic, eventsOfSource) = (topics, sources)
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
