import Buffers
import Chronicle
import Mustache

/// What the page of an event says of those whom it mentions, for readers who do not know a name: script shows it beside
/// the name, and screen readers read it as the description of the link.
extension Scope {
    /// Links to entries of a register, with the ids of what the page says of them.
    func mentions(_ register: Addresses.Register, _ numbers: [Int]) -> Value {
        let names = model.phrases[language.position].names[register]
        if isDeep { return .parts(numbers.map { names[$0].deepMention.part }) }
        return .records(of: numbers) { number in
            var link = link(names[number])
            link["mention"] = .text(names[number].mention)
            return link
        }
    }

    /// The id of what the page says of an actor or place; `nil` where there is nothing to say.
    func mentionID(_ target: Prose.Target) -> String? {
        switch target {
        case .actor(let number): model.phrases[language.position].names.actors[number].mention
        case .place(let number): model.phrases[language.position].names.places[number].mention
        default: nil
        }
    }

    /// Actors and places of the facts and of the text, each once.
    func mentions(in event: Event) -> [Record] {
        var targets = event.saidBy.map(Prose.Target.actor) + event.places.map(Prose.Target.place)
        targets += event.actors.map(Prose.Target.actor)
        if let best = event.versions.best(for: language, original: event.original) {
            targets += best.value.body.targets
        }
        var seen = Set<Prose.Target>()
        return targets.filter { seen.insert($0).inserted }.compactMap(mentioned)
    }

    private func mentioned(_ target: Prose.Target) -> Record? {
        guard let id = mentionID(target) else { return nil }
        switch target {
        case .actor(let number): return words(id, chronicle.actors[number])
        case .place(let number): return words(id, chronicle.places[number])
        default: return nil
        }
    }

    private func words(_ id: String, _ entry: Entry) -> Record {
        [
            "id": .text(id), "name": .markup(markup(entry.name)),
            "text": .markup(markup(entry.role ?? entry.description)),
        ]
    }
}

/// The id of what the page of an event says of an entry; `nil` where there is nothing to say.
func mentionID(of entry: Entry, _ register: Addresses.Register) -> String? {
    guard entry.short != nil || entry.role != nil || entry.description != nil else { return nil }
    return switch register {
    case .actors: String(of: "actor-", entry.id)
    case .places: String(of: "place-", entry.id)
    case .topics: nil
    }
}
