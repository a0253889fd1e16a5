import Chronicle
import Keeping
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
        let filters = model.phrases[language.position].filters.value {
            Dictionary(uniqueKeysWithValues: Facet.allCases.map { ($0, filterNames(of: $0)) })
        }
        let names = filters[facet] ?? []
        let records = names.compactMap { value -> Record? in
            guard let count = counts[value.id] else { return nil }
            return [
                "id": .text(value.id), "name": .markup(value.name),
                "count": .text(spoken.options.digits.text(count)),
            ]
        }
        return ["facet": .text(facet.rawValue), "name": .text(strings[facet.titleKey]), "values": .records(records)]
    }

    /// All values of a facet, entries of registers by their names.
    func filterNames(of facet: Facet) -> [FilterName] {
        let values = chronicle.values(of: facet)
        let isRegister = facet == .actor || facet == .place || facet == .topic
        let keyed = values.map { (key: isRegister ? sortingKey(plainName(of: facet, $0)) : "", value: $0) }
        let sorted = isRegister ? keyed.sorted { ($0.key, $0.value.id) < ($1.key, $1.value.id) } : keyed
        return sorted.map { _, value in
            let name = facet == .status ? voice.markup(strings["status-" + value.id]) : markup(value.name)
            return FilterName(id: value.id, name: name)
        }
    }
}

/// A value of a facet as one language calls it.
struct FilterName: Sendable {
    let id: String
    let name: [UInt8]?
}
