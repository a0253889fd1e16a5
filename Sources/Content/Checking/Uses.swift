import Chronicle

/// What events and texts name, as positions in the chronicle. O(length of the texts).
struct Uses {
    private(set) var actors: Set<Int> = []
    private(set) var places: Set<Int> = []
    private(set) var topics: Set<Int> = []
    private(set) var sources: Set<Int> = []
    private(set) var periods: Set<Int> = []
    private(set) var media: Set<Int> = []

    init(_ site: WholeSite) {
        for told in site.events { add(told.event) }
        for page in site.chronicle.pages { add(page.versions) }
        addPlacesAround(site.chronicle.places)
    }

    private mutating func add(_ event: Event) {
        actors.formUnion(event.actors + event.saidBy)
        places.formUnion(event.places)
        topics.formUnion(event.topics)
        sources.formUnion(event.sources)
        media.formUnion(event.images.map(\.file))
        if let period = event.period { periods.insert(period) }
        add(event.versions)
    }

    private mutating func add(_ versions: Localized<Version>) {
        for language in versions.languages {
            for piece in versions[language]?.body.pieces ?? [] {
                switch piece {
                case .openLink(let target), .image(let target, _): add(target)
                case .citation(let citations): sources.formUnion(citations.map(\.source))
                default: break
                }
            }
        }
    }

    private mutating func add(_ target: Prose.Target) {
        switch target {
        case .actor(let position): actors.insert(position)
        case .place(let position): places.insert(position)
        case .topic(let position): topics.insert(position)
        case .media(let position): media.insert(position)
        case .event, .page, .external: break
        }
    }

    private mutating func addPlacesAround(_ entries: [Entry]) {
        for start in places {
            var place = entries[start].within
            while let outer = place, places.insert(outer).inserted { place = entries[outer].within }
        }
    }
}
