import Cartography
import Chronicle
import Languages
import Mustache

extension PagePlanner {
    /// The map, and below it every place in words; none for a site without outlines.
    func maps() -> [PlannedPage] {
        guard site.hasMap else { return [] }
        return inEveryLanguage(.map, origin: "the map", at: languages.map { addresses.map($0) }) { scope in
            scope.mapPage
        }
    }
}

extension Scope {
    fileprivate var mapPage: PageContent {
        guard let sheets = model.maps else { return PageContent("map", self, [:]) }
        let candidates = mapCandidates(sheets.extent)
        let isRightToLeft = spoken.isRightToLeft
        let wide = MapMarks(candidates, on: sheets.wide, prefersLeft: isRightToLeft)
        let narrow = MapMarks(candidates, on: sheets.narrow, prefersLeft: isRightToLeft)
        let focus = chronicle.atlas.countries.filter(\.isFocus).compactMap { plain($0.name) }
        let name = strings["map"] + ": " + focus.joined(separator: strings["list-and"])
        return PageContent(
            "map", self,
            [
                "counts": .text(spoken.count("place-count", chronicle.places.count)),
                "wide": .markup(MapDrawing(self, sheets.wide, wide, name: name).drawn),
                "narrow": .markup(MapDrawing(self, sheets.narrow, narrow, name: name).drawn),
                "key": .records(key(wide)),
                "isSpread": .flag((wide.spots + narrow.spots).contains(where: \.isMoved)),
                "credits": .records(
                    chronicle.atlas.credits.map {
                        ["name": .markup(voice.markup(name: $0.best(for: language)?.value ?? ""))]
                    }),
                "groups": .records(placeGroups(sheets.extent, notDrawn: Set(wide.notDrawn))),
            ])
    }

    /// The places on the map, those with most events first, and the exact before the vague.
    private func mapCandidates(_ extent: Extent) -> [MapMarks.Candidate] {
        let found = chronicle.places.enumerated().compactMap { number, place -> MapMarks.Candidate? in
            guard case .onMap(let location) = Siting(place, in: extent) else { return nil }
            return MapMarks.Candidate(
                place: number, location: location, count: model.index.eventsOfPlace[number].count,
                name: plain(place.name) ?? "")
        }
        return found.sorted { a, b in
            (b.count, a.location.precision.rank, a.place) < (a.count, b.location.precision.rank, b.place)
        }
    }

    /// The precisions that are on the map, each with its mark.
    private func key(_ marks: MapMarks) -> [Record] {
        let used = Set(marks.spots.map(\.precision))
        return Location.Precision.allCases.filter(used.contains).map { precision in
            let isRound = precision == .district
            return [
                "id": .text(precision.rawValue), "name": .text(strings["precision-\(precision.rawValue)"]),
                "radius": .text(isRound ? spoken.count("kilometres", Int(precision.reach)) : nil),
                "isExact": .flag(precision.isExact), "isPoint": .flag(precision == .point),
                "isRound": .flag(isRound),
            ]
        }
    }

    private func placeGroups(_ extent: Extent, notDrawn: Set<Int>) -> [Record] {
        var groups: [(key: String, places: [Int])] = [
            ("on-map", []), ("not-drawn", []), ("off-map", []), ("no-position", []),
        ]
        for number in sortedPlaces {
            switch Siting(chronicle.places[number], in: extent) {
            case .onMap: groups[notDrawn.contains(number) ? 1 : 0].places.append(number)
            case .outside: groups[2].places.append(number)
            case .unknown: groups[3].places.append(number)
            }
        }
        return groups.filter { !$0.places.isEmpty }.map { group in
            ["name": .text(strings[group.key]), "entries": .records(group.places.map(placeRecord))]
        }
    }

    private var sortedPlaces: [Int] {
        let keys = chronicle.places.map { sortingKey($0.name.best(for: language)?.value ?? $0.id) }
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    private func placeRecord(_ number: Int) -> Record {
        var record = link(.place(number))
        record["count"] = .text(spoken.count("events", model.index.eventsOfPlace[number].count))
        record["detail"] = .markup(detail(chronicle.places[number]))
        return record
    }

    /// What sort of place it is, how exactly it is known, and what it lies within.
    private func detail(_ place: Entry) -> [UInt8]? {
        let type = place.type.flatMap { markup(chronicle.settings.placeTypes[$0].name) }
        let precision = place.location.map {
            voice.markup(strings["position"] + ": " + strings["precision-\($0.precision.rawValue)"])
        }
        let within = place.within.flatMap { outer in
            markup(chronicle.places[outer].name).map { voice.markup(strings["within"]) + Array(" ".utf8) + $0 }
        }
        let parts = [type, precision, within].compactMap(\.self)
        return parts.isEmpty ? nil : Array(parts.joined(separator: Array(" · ".utf8)))
    }
}

extension Location.Precision {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
