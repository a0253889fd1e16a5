import Buffers
import Chronicle
import Languages

extension PagePlanner {
    /// All places as GeoJSON (RFC 7946) at `data/places.geojson`, for other programs; none for a site without places.
    func placesFile() -> [PlannedPage] {
        guard !site.places.isEmpty else { return [] }
        let address = Address(folder: "data/", file: "places.geojson")
        return [
            PlannedPage(address: address, origin: "the file of places", isListed: false, isPage: false) { model, page in
                let features = model.chronicle.places.indices.map(model.feature)
                page.append(JSON.object([("type", .text("FeatureCollection")), ("features", .array(features))]).bytes)
            }
        ]
    }

}

extension SiteModel {
    fileprivate func feature(_ number: Int) -> JSON {
        let place = chronicle.places[number]
        let geometry = place.location.map { location in
            JSON.object([
                ("type", .text("Point")),
                ("coordinates", .array([.number(location.longitude), .number(location.latitude)])),
            ])
        }
        return .object([
            ("type", .text("Feature")), ("id", .text(place.id)), ("geometry", geometry ?? .null),
            ("properties", .object(names(place) + facts(place, events: index.eventsOfPlace[number].count))),
        ])
    }

    /// `name:ar`, `page:ar` and so on.
    private func names(_ place: Entry) -> [(String, JSON?)] {
        chronicle.languageIndices.flatMap { language -> [(String, JSON?)] in
            let code = chronicle.languages[language.position].code
            let page = addresses.entry(.places, place.id, language).absolute(base)
            return [("name:" + code, .text(place.name[language])), ("page:" + code, .text(page))]
        }
    }

    private func facts(_ place: Entry, events: Int) -> [(String, JSON?)] {
        [
            ("type", .text(place.type.map { chronicle.settings.placeTypes[$0].id })),
            ("precision", .text(place.location?.precision.rawValue)),
            ("within", .text(place.within.map { chronicle.places[$0].id })), ("wikidata", .text(place.wikidata)),
            ("events", .number(Double(events))),
        ]
    }
}
