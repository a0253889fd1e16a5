import Buffers
import Chronicle
import Languages
import Mustache

extension Scope {
    /// An event as lists show it on this page.
    func card(_ number: Int) -> Record {
        card(chronicle.events[number], words(number).card)
    }

    /// - Parameter words: what the card says wherever it stands.
    func card(_ event: Event, _ words: Record) -> Record {
        var card: Record = [
            "href": .text(href(toEvent: event.id)),
            "saidBy": links(.actors, event.saidBy), "places": links(.places, event.places),
        ]
        card.append(words)
        return card
    }

    /// The ids by which an event is filtered.
    func ids(_ facet: Facet, _ event: Event) -> Value {
        .text(chronicle.facets(facet, of: event).map(\.id).joined(separator: " "))
    }

    func cards(_ numbers: [Int]) -> Value { .list(numbers.map { .record(card($0)) }) }

    /// The same on the page of an actor, place, topic or source: each event stands on many of them.
    func cardsOfEntry(_ numbers: [Int]) -> Value {
        assert(isDeep, "links of cards lead from pages of entries")
        let words = model.words[language.position]
        return .parts(numbers.map(words.cardOfEntry))
    }

    func kind(_ number: Int) -> Value {
        let kinds = model.phrases[language.position].names.kinds
        guard kinds.indices.contains(number) else { return .record(["id": .text(""), "name": .text("")]) }
        return kinds[number].value(isDeep: isDeep)
    }

    func status(_ status: Event.Status) -> Value {
        model.phrases[language.position].names.statuses[status]?.value(isDeep: isDeep) ?? .record(Record())
    }

    /// A link to what has a name: an entry of a register, by its short name where it has one, or an event.
    func link(_ target: Prose.Target) -> Record {
        switch target {
        case .actor(let number): link(model.phrases[language.position].names.actors[number])
        case .place(let number): link(model.phrases[language.position].names.places[number])
        case .topic(let number): link(model.phrases[language.position].names.topics[number])
        case .event(let number): link(toEvent: number)
        case .page, .media, .external: link(target, named: nil)
        }
    }

    func link(_ target: Prose.Target, named name: Localized<String>?) -> Record {
        ["href": .text(href(target)), "name": .markup(markup(name)), "plainName": .text(plain(name))]
    }

    /// Links to entries of a register, which are written once for most pages.
    func links(_ register: Addresses.Register, _ numbers: [Int]) -> Value {
        let names = model.phrases[language.position].names[register]
        return isDeep ? .parts(numbers.map { names[$0].deepLink.part }) : .records(of: numbers) { link(names[$0]) }
    }

    func link(_ name: EntryNames.Name) -> Record {
        if isDeep { return name.deepLink.record }
        var link = name.deepLink.record
        link["href"] = .text(String(of: root, name.path))
        return link
    }

    private func link(toEvent number: Int) -> Record {
        let words = words(number)
        return [
            "href": .text(href(.event(number))), "name": .markup(isolated(words.title, words.language)),
            "plainName": .text(words.plainTitle),
        ]
    }

    func datedLink(_ number: Int) -> Record {
        let deepLink = words(number).deepLink
        if isDeep { return deepLink }
        var link = deepLink
        link["href"] = .text(href(.event(number)))
        return link
    }

    func correction(_ correction: Correction, of event: Int?) -> Record {
        [
            "date": .markup(voice.markup(spoken.words(for: correction.date))),
            "dateTime": .text(correction.date.machineReadable),
            "text": .markup(markup(correction.text)),
            "event": .record(event.map { link(.event($0)) }),
        ]
    }
}

extension Event {
    /// Whether readers are told whose word it is.
    var isSaid: Bool { status == .attributed && !saidBy.isEmpty }
}
