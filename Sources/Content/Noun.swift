import Diagnostics

/// What an id may name: part of the ids of rules and of links, and a word of messages.
enum Noun: String {
    case actor, event, period, place, source, topic

    var message: Message {
        switch self {
        case .actor: "actor"
        case .event: "event"
        case .period: "period"
        case .place: "place"
        case .source: "source"
        case .topic: "topic"
        }
    }
}
