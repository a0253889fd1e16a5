import Chronicle
import Languages
import Mustache

extension Scope {
    /// What some events can be filtered by: every value that one of them has, with the number of those that have it.
    func filters(of events: [Int]) -> Record? {
        guard events.count > 1 else { return nil }
        let groups = Facet.allCases.compactMap { filterGroup($0, counts(of: $0, in: events)) }
        return [
            "count": .text(spoken.count("events", events.count)),
            "forms": .text(String(decoding: JSON.object(countForms("events-of")).bytes, as: UTF8.self)),
            "groups": .records(groups),
        ]
    }

    private func counts(of facet: Facet, in events: [Int]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for number in events {
            for value in chronicle.facets(facet, of: chronicle.events[number]) { counts[value.id, default: 0] += 1 }
        }
        return counts
    }

    /// A choice of one value is none, so such a group is left out.
    private func filterGroup(_ facet: Facet, _ counts: [String: Int]) -> Record? {
        guard counts.count > 1 else { return nil }
        let values = chronicle.values(of: facet).filter { counts[$0.id] != nil }
        let sorted =
            facet == .actor || facet == .place || facet == .topic
            ? values.sorted {
                (sortingKey(plainName(of: facet, $0)), $0.id) < (sortingKey(plainName(of: facet, $1)), $1.id)
            }
            : values
        let records = sorted.map { value -> Record in
            let name = facet == .status ? voice.markup(strings["status-" + value.id]) : markup(value.name)
            return [
                "id": .text(value.id), "name": .markup(name),
                "count": .text(spoken.options.digits.text(counts[value.id] ?? 0)),
            ]
        }
        return ["facet": .text(facet.rawValue), "name": .text(strings[facet.titleKey]), "values": .records(records)]
    }
}
