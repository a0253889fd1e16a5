import Cartography
import Chronicle
import Languages
import Mustache

extension Scope {
    /// A small map of some places, and in words what it does not show; `nil` where the site has no map or no places are
    /// given.
    func locator(of places: [Int]) -> Record? {
        guard let sheets = model.maps, !places.isEmpty else { return nil }
        let shown = candidates(places, sheets.extent)
        let unseen = places.filter { place in !shown.contains { $0.place == place } }
        let isUnknown = { (place: Int) in
            self.chronicle.places[place].location == nil && self.chronicle.places[place].within != nil
        }
        let isOutside = { (place: Int) in Siting(self.chronicle.places[place], in: sheets.extent) == .outside }
        return [
            "drawing": .markup(shown.isEmpty ? nil : drawing(shown, sheets.locator)),
            "href": .text(href(model.addresses.map(language))),
            "outside": .records(unseen.filter(isOutside).map { link(.place($0)) }),
            "hasOutside": .flag(unseen.contains(where: isOutside)),
            "unknown": .records(unseen.filter(isUnknown).map { link(.place($0)) }),
            "hasUnknown": .flag(unseen.contains(where: isUnknown)),
        ]
    }

    private func candidates(_ places: [Int], _ extent: Extent) -> [MapMarks.Candidate] {
        places.compactMap { place in
            let own = chronicle.places[place].location
            guard let location = own ?? chronicle.position(aroundPlace: place), extent.contains(location.coordinate)
            else { return nil }
            return MapMarks.Candidate(
                place: place, location: location, isBorrowed: own == nil, count: 1,
                name: plain(chronicle.places[place].name) ?? "")
        }
    }

    private func drawing(_ shown: [MapMarks.Candidate], _ sheet: MapSheet) -> [UInt8] {
        let marks = MapMarks(shown, on: sheet, prefersLeft: spoken.isRightToLeft)
        let names = marks.spots.compactMap { plain(chronicle.places[$0.place].name) }
        return MapDrawing(
            self, sheet, marks, name: strings["map"] + ": " + names.joined(separator: strings["list-and"])
        ).drawn
    }
}
