import Chronicle
import Mustache

/// What events are filtered by, and what it is called in addresses: `?actor=gna&place=sirte`.
enum Facet: String, CaseIterable, Sendable {
    case actor, place, topic, period, kind, status

    /// What templates call the ids of an event.
    var idsName: Record.Key {
        switch self {
        case .actor: "actorIds"
        case .place: "placeIds"
        case .topic: "topicIds"
        case .period: "periodId"
        case .kind: "kindId"
        case .status: "statusId"
        }
    }

    /// How the words of the interface call it.
    var titleKey: String {
        switch self {
        case .actor, .place, .topic: rawValue + "s-title"
        case .period: "period"
        case .kind, .status: rawValue + "-title"
        }
    }
}

/// One value of a facet: the id of an actor, say.
struct FacetValue: Hashable, Sendable {
    let facet: Facet
    let id: String

    /// Under which the search finds its events.
    var key: String { "=\(facet.rawValue)/\(id)" }
}

extension Chronicle {
    func facets(of event: Event) -> [FacetValue] { Facet.allCases.flatMap { facets($0, of: event) } }

    func facets(_ facet: Facet, of event: Event) -> [FacetValue] {
        let ids: [String] =
            switch facet {
            case .actor: event.actors.map { actors[$0].id }
            case .place: event.places.map { places[$0].id }
            case .topic: event.topics.map { topics[$0].id }
            case .period: event.period.map { [periods[$0].id] } ?? []
            case .kind: settings.kinds.indices.contains(event.kind) ? [settings.kinds[event.kind].id] : []
            case .status: [event.status.rawValue]
            }
        return ids.map { FacetValue(facet: facet, id: $0) }
    }

    /// All values of a facet with what they are called, in the order of the registers.
    func values(of facet: Facet) -> [(id: String, name: Localized<String>?)] {
        switch facet {
        case .actor: actors.map { ($0.id, $0.short ?? $0.name) }
        case .place: places.map { ($0.id, $0.name) }
        case .topic: topics.map { ($0.id, $0.name) }
        case .period: periods.map { ($0.id, $0.name) }
        case .kind: settings.kinds.map { ($0.id, $0.name) }
        case .status: Event.Status.allCases.map { ($0.rawValue, nil) }
        }
    }
}
