import Chronicle
import Keeping

/// What positions of an earlier reading were positions of.
final class OrderedNames: Sendable {
    enum Register: Int, CaseIterable { case events, pages, actors, places, topics, media, sources }

    private let names: [[String]]

    init(_ chronicle: Chronicle) {
        names = [
            chronicle.events.map(\.id), chronicle.pages.map(\.id), chronicle.actors.map(\.id),
            chronicle.places.map(\.id), chronicle.topics.map(\.id), chronicle.media.map { "content/" + $0.path },
            chronicle.sources.map(\.id),
        ]
    }

    init?(_ kept: Unpacking) {
        var kept = kept
        guard let names = kept.list({ $0.list { $0.text() } }), names.count == Register.allCases.count else {
            return nil
        }
        self.names = names
    }

    func add(to packing: inout Packing) {
        packing.add(names) { $0.add($1) { $0.add($1) } }
    }

    /// Where a thing stands now; `nil` where it is not there any more.
    func position(_ old: Int, of register: Register, in tables: ReferenceTables) -> Int? {
        let names = names[register.rawValue]
        return names.indices.contains(old) ? tables.register(register)[names[old]] : nil
    }

    func target(_ old: Prose.Target, in tables: ReferenceTables) -> Prose.Target? {
        switch old {
        case .event(let number): position(number, of: .events, in: tables).map(Prose.Target.event)
        case .page(let number): position(number, of: .pages, in: tables).map(Prose.Target.page)
        case .actor(let number): position(number, of: .actors, in: tables).map(Prose.Target.actor)
        case .place(let number): position(number, of: .places, in: tables).map(Prose.Target.place)
        case .topic(let number): position(number, of: .topics, in: tables).map(Prose.Target.topic)
        case .media(let number): position(number, of: .media, in: tables).map(Prose.Target.media)
        case .external: old
        }
    }
}

extension ReferenceTables {
    fileprivate func register(_ register: OrderedNames.Register) -> Positions {
        switch register {
        case .events: events
        case .pages: pages
        case .actors: actors
        case .places: places
        case .topics: topics
        case .media: media
        case .sources: sources
        }
    }

    /// Of all names in their order. O(names).
    var order: Fingerprint {
        var order = Fingerprint()
        for register in OrderedNames.Register.allCases {
            var names = Fingerprint()
            for name in self.register(register).ids { names.add(name) }
            order.add(names)
        }
        return order
    }
}
