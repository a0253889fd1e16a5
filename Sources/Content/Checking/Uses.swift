import Chronicle

/// What events and texts name, as positions in the chronicle. O(events, and what they name).
struct Uses: Sendable {
    private(set) var actors: Marks
    private(set) var places: Marks
    private(set) var topics: Marks
    private(set) var sources: Marks
    private(set) var periods: Marks
    private(set) var media: Marks

    init(_ site: WholeSite) {
        let chronicle = site.chronicle
        actors = Marks(chronicle.actors.count)
        places = Marks(chronicle.places.count)
        topics = Marks(chronicle.topics.count)
        sources = Marks(chronicle.sources.count)
        periods = Marks(chronicle.periods.count)
        media = Marks(chronicle.media.count)
        for told in site.events { add(told.event) }
        for page in site.chronicle.pages { add(page.versions) }
        addPlacesAround(site.chronicle.places)
    }

    private mutating func add(_ event: Event) {
        for actor in event.actors { actors.insert(actor) }
        for actor in event.saidBy { actors.insert(actor) }
        for place in event.places { places.insert(place) }
        for topic in event.topics { topics.insert(topic) }
        for source in event.allSources { sources.insert(source) }
        for image in event.images { media.insert(image.file) }
        if let period = event.period { periods.insert(period) }
        event.visitTargets { add($0) }
    }

    private mutating func add(_ versions: Localized<Version>) {
        for language in versions.languages {
            for target in versions[language]?.body.targets ?? [] { add(target) }
            for source in versions[language]?.citedSources ?? [] { sources.insert(source) }
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
        for start in entries.indices where places.contains(start) {
            var place = entries[start].within
            while let outer = place, places.insert(outer) { place = entries[outer].within }
        }
    }
}

extension Uses {
    /// What uses are counted from: most edits leave it as it is.
    struct Basis: Equatable, Sendable {
        private let events: [Event]
        private let pages: [Page]
        private let places: [Entry]
        private var counts: [Int]

        init(_ site: WholeSite) {
            let chronicle = site.chronicle
            events = site.events.map(\.event)
            pages = chronicle.pages
            places = chronicle.places
            counts = [chronicle.actors.count, chronicle.topics.count, chronicle.sources.count]
            counts += [chronicle.periods.count, chronicle.media.count]
        }

        static func == (a: Basis, b: Basis) -> Bool {
            a.counts == b.counts && a.places == b.places
                && a.pages.elementsEqual(b.pages) { namesTheSame($0.versions, $1.versions) }
                && a.events.elementsEqual(b.events) { $0 === $1 || namesTheSame($0, $1) }
        }

        private static func namesTheSame(_ a: Event, _ b: Event) -> Bool {
            a.namesTheSame(as: b) && a.images == b.images && a.period == b.period
                && namesTheSame(a.versions, b.versions)
        }

        private static func namesTheSame(_ a: Localized<Version>, _ b: Localized<Version>) -> Bool {
            a.languages == b.languages
                && a.languages.allSatisfy {
                    a[$0]?.body.targets == b[$0]?.body.targets && a[$0]?.citedSources == b[$0]?.citedSources
                }
        }
    }
}

/// Positions that were named.
struct Marks: Sendable {
    private var isMarked: [Bool]

    init(_ count: Int) { isMarked = Array(repeating: false, count: count) }

    func contains(_ position: Int) -> Bool { isMarked[position] }

    /// Whether it was not named before.
    @discardableResult
    mutating func insert(_ position: Int) -> Bool {
        defer { isMarked[position] = true }
        return !isMarked[position]
    }
}
