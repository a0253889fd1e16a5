import Chronicle
import Languages
import Mustache

extension PagePlanner {
    /// The index of each register and the page of each of its entries, and the index of the years.
    func registers() -> [PlannedPage] {
        Addresses.Register.allCases.flatMap { register -> [PlannedPage] in
            let ids = site.ids(of: register)
            guard !ids.isEmpty else { return [] }
            let origin = "content/\(register.rawValue).yml"
            let index = inEveryLanguage(.index, origin: origin, at: languages.map { addresses.index(register, $0) }) {
                scope in
                PageContent(
                    register.titleKey, scope, ["groups": .records(scope.groups(register))])
            }
            return index
                + ids.indices.flatMap { number in
                    inEveryLanguage(
                        .entry, origin: origin, at: languages.map { addresses.entry(register, ids[number], $0) },
                        tells: .entry(register, number)
                    ) { $0.entryPage(register, number) }
                }
        } + yearIndex()
    }

    private func yearIndex() -> [PlannedPage] {
        inEveryLanguage(.index, origin: "the index of years", at: languages.map { addresses.years($0) }) { scope in
            let entries = scope.model.index.years.map { year -> Record in
                let name = scope.name(ofYear: year.year)
                return [
                    "href": .text(scope.href(scope.model.addresses.year(year.year, scope.language))),
                    "name": .markup(scope.voice.markup(name)), "plainName": .text(name),
                    "count": .text(scope.spoken.count("events", year.events.count)),
                    "anchor": .text(yearAnchor(year.year)),
                ]
            }
            return PageContent("years", scope, ["groups": .records([["name": .absent, "entries": .records(entries)]])])
        }
    }
}

extension Addresses.Register {
    var titleKey: String { rawValue + "-title" }
}

extension Chronicle {
    func entries(of register: Addresses.Register) -> [Entry] {
        switch register {
        case .actors: actors
        case .places: places
        case .topics: topics
        }
    }
}

extension SiteModel {
    func events(_ register: Addresses.Register, _ number: Int) -> [Int] {
        switch register {
        case .actors: index.eventsOfActor[number]
        case .places: index.eventsOfPlace[number]
        case .topics: index.eventsOfTopic[number]
        }
    }
}

extension Scope {
    fileprivate func target(_ register: Addresses.Register, _ number: Int) -> Prose.Target {
        switch register {
        case .actors: .actor(number)
        case .places: .place(number)
        case .topics: .topic(number)
        }
    }

    /// The entries of a register by their names; actors under the heading of their type.
    fileprivate func groups(_ register: Addresses.Register) -> [Record] {
        let entries = chronicle.entries(of: register)
        let keys = entries.map(sortKey)
        let sorted = entries.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        guard register == .actors else { return [group(nil, sorted, register)] }
        let types = chronicle.settings.actorTypes
        let typed = types.indices.map { type in (plain(types[type].name), sorted.filter { entries[$0].type == type }) }
        let untyped = (String?.none, sorted.filter { entries[$0].type == nil })
        return (typed + [untyped]).filter { !$0.1.isEmpty }.map { group($0.0, $0.1, register) }
    }

    private func sortKey(_ entry: Entry) -> String { sortingKey(entry.name.best(for: language)?.value ?? entry.id) }

    private func group(_ name: String?, _ entries: [Int], _ register: Addresses.Register) -> Record {
        let records = entries.map { number -> Record in
            let entry = chronicle.entries(of: register)[number]
            var record = link(target(register, number), named: entry.name)
            record["detail"] = .markup(markup(entry.role ?? entry.description))
            record["count"] = .text(spoken.count("events", model.events(register, number).count))
            return record
        }
        return ["name": .text(name), "entries": .records(records)]
    }

    fileprivate func entryPage(_ register: Addresses.Register, _ number: Int) -> PageContent {
        let entry = chronicle.entries(of: register)[number]
        let events = model.events(register, number)
        let statements = register == .actors ? model.index.statementsOfActor[number] : []
        let name = plain(entry.name) ?? entry.id
        let types = register == .places ? chronicle.settings.placeTypes : chronicle.settings.actorTypes
        let within = entry.within.map { link(.place($0)) }
        let contains =
            register == .places ? chronicle.places.indices.filter { chronicle.places[$0].within == number } : []
        let known = Set(statements.isEmpty ? [] : events)
        let others = statements.filter { !known.contains($0) }
        return PageContent(
            title: markup(entry.name) ?? [], plainTitle: name,
            description: plain(entry.description) ?? name + strings["list-and"] + spoken.count("events", events.count),
            jsonLD: { register == .places ? self.placeData(entry) : nil },
            record: [
                "short": .markup(markup(entry.short)), "role": .markup(markup(entry.role)),
                "type": .text(entry.type.flatMap { plain(types[$0].name) }),
                "descriptionMarkup": .markup(markup(entry.description)),
                "aliases": .records(entry.aliases.map { ["name": .markup(voice.markup(name: $0))] }),
                "within": .record(within), "contains": .records(contains.map { link(.place($0)) }),
                "coordinates": .text(entry.location.map { "\($0.latitude), \($0.longitude)" }),
                "precision": .text(entry.location.map { strings["precision-\($0.precision.rawValue)"] }),
                "wikidata": .text(entry.wikidata.map { "https://www.wikidata.org/wiki/" + $0 }),
                "count": .text(spoken.count("events", events.count)), "events": cardsOfEntry(events),
                "statements": cardsOfEntry(others), "hasAliases": .flag(!entry.aliases.isEmpty),
                "hasContains": .flag(!contains.isEmpty), "hasEvents": .flag(!events.isEmpty),
                "hasStatements": .flag(!others.isEmpty),
                "indexHref": .text(href(model.addresses.index(register, language))),
                "indexTitle": .text(strings[register.titleKey]),
                "locator": .record(register == .places ? locator(of: [number]) : nil),
            ])
    }
}
