import Cartography
import Chronicle
import Content
import Diagnostics
import EDTF
import Files
import Testing

@Suite struct MapFileTests {
    private static let path = "content/map/region.geojson"
    private static let names = #""name:ar": "ليبيا", "name:en": "Libya""#

    private static func site(_ text: String) -> SiteText { SiteText("== \(path)\n\(text)\n") }

    private static func feature(
        _ ring: String, properties: String = names + #", "focus": true"#, type: String = "Polygon"
    ) -> String {
        """
        {"type": "Feature", "properties": {\(properties)},
         "geometry": {"coordinates": \(ring), "type": "\(type)"}}
        """
    }

    private static func collection(_ feature: String) -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\n\(feature)\n]}"
    }

    @Test func outlinesAreReadWithTheirNames() async throws {
        let text = """
            {"type": "FeatureCollection", "attribution": "Natural Earth", "attribution:ar": "من Natural Earth",
             "features": [
              {"type": "Feature", "properties": {"name:ar": "ل\\u064Aبيا", "name:en": "Libya", "focus": true},
               "geometry": {"type": "MultiPolygon", "coordinates":
                 [[[[9, 20], [25.5, 20, 100], [25, 3.3e1], [9, 20]]], [[[1, 1], [2, 1], [2, 2], [1, 1]]]]}},
              {"type": "Feature", "properties": {"name:ar": "مصر", "name:en": "Egypt", "focus": false},
               "geometry": {"type": "Polygon", "coordinates": [[[25, 20], [30, 20], [30, 33], [25, 20]]]}}]}
            """
        let site = Self.site(text)
        #expect(await site.problems().isEmpty)
        let atlas = try #require(await site.chronicle()?.atlas)
        #expect(atlas.countries.map(\.isFocus) == [true, false])
        #expect(atlas.countries[0].name[LanguageIndex(0)] == "ليبيا")
        #expect(atlas.countries[0].rings.map(\.count) == [3, 3])
        #expect(atlas.countries[0].rings[0][1] == Coordinate(longitude: 25.5, latitude: 20))
        #expect(atlas.credits.first?[LanguageIndex(0)] == "من Natural Earth")
        #expect(atlas.credits.first?[LanguageIndex(1)] == "Natural Earth")
        #expect(atlas.extent == Extent(west: 1, east: 25.5, south: 1, north: 33))
    }

    @Test func aSiteWithoutOutlinesIsNoMistake() async {
        #expect(await SiteText("").problems().isEmpty)
        #expect(await SiteText("").chronicle()?.atlas.extent == nil)
    }

    @Test(arguments: [
        ("{\"type\": 1️⃣Feature}", "json-syntax"), ("{\"type\": \"Feature\" 1️⃣\"x\": 1}", "json-syntax"),
        ("[1, 2,\n  1️⃣]", "json-syntax"), ("{\"a\": 1️⃣01}", "json-syntax"), ("{\"a\": \"b}1️⃣\n\"", "json-syntax"),
        ("{} 1️⃣{}", "json-syntax"), ("{\"ا\": \"ب\\1️⃣q\"}", "json-syntax"), ("{\"a\": 1️⃣-}", "json-syntax"),
        (String(repeating: "[", count: 33) + "1️⃣[", "json-syntax"),
        ("{\"type\": 1️⃣\"Topology\"}", "geojson-type"), ("1️⃣[]", "geojson-type"), ("1️⃣{}", "geojson-type"),
        ("{\"type\": \"FeatureCollection\", \"features\": 1️⃣7}", "geojson-type"),
        ("1️⃣{\"type\": \"FeatureCollection\", \"features\": []}", "geojson-type"),
        (collection("{\"type\": 1️⃣\"Point\"}"), "geojson-type"),
        (collection(feature("[0, 0]", type: "Point").replacing("\"Point\"", with: "1️⃣\"Point\"")), "geojson-type"),
        (collection(feature("[]", properties: names + ", \"focus\": 1️⃣\"yes\"")), "geojson-type"),
        (collection(feature("[[[0, 0], [1, 0], 1️⃣[1, 91], [0, 0]]]")), "geojson-coordinates"),
        (collection(feature("[[[0, 0], [1, 0], 1️⃣[181, 1], [0, 0]]]")), "geojson-coordinates"),
        (collection(feature("[[[0, 0], 1️⃣[1], [1, 1], [0, 0]]]")), "geojson-coordinates"),
        (collection(feature("[[1️⃣0, 0], [1, 0]]")), "geojson-coordinates"),
        (collection(feature("[[[0, 0], [1, 0], [1, 1], 1️⃣[0, 1]]]")), "geojson-ring"),
        (collection(feature("[1️⃣[[0, 0], [1, 0], [0, 0]]]")), "geojson-ring"),
        (collection("1️⃣" + feature("[[[0, 0], [1, 0], [1, 1], [0, 0]]]", properties: names)), "focus-missing"),
        (
            collection(
                feature("[]", properties: "\"name:ar\": \"ل\", \"focus\": true").replacing("{\"name", with: "1️⃣{\"name")),
            "warning language-missing"
        ),
        (collection(feature("[]", properties: "\"name:ar\": 1️⃣7, \"name:en\": \"L\", \"focus\": true")), "geojson-type"),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, id: String) async {
        let site = Self.site(text)
        let found = await site.problems()
        #expect(found.contains(site.place(1, in: Self.path) + " " + id), "\(found)")
    }

    @Test func latitudeFirstIsSaid() async {
        let text = Self.collection(Self.feature("[[[0, 0], [20, 100], [1, 1], [0, 0]]]"))
        let (_, problems) = await readChronicle(Self.site(text).tree)
        #expect(problems.map(\.suggestion) == ["longitude comes first: [100.0, 20.0]"])
    }

    @Test func onlyTheFirstFlawOfAnOutlineIsReported() async {
        let metres = String(repeating: "[500000, 3000000],", count: 50) + "[0, 0]"
        #expect(await Self.site(Self.collection(Self.feature("[[\(metres)]]"))).problems().count == 1)
    }

    @Test func filesOfOtherNamesAreNamed() async {
        let found = await SiteText("== content/map/outlines.txt\nx\n").problems()
        #expect(found == ["content/map/outlines.txt warning file-ignored"])
    }

    @Test func outlinesMayStandInSeveralFiles() async {
        let neighbour = Self.feature("[[[0, 0], [1, 0], [1, 1], [0, 0]]]", properties: Self.names)
        let site = SiteText(
            """
            == content/map/a.geojson
            \(neighbour)
            == content/map/b.geojson
            \(Self.feature("[[[0, 0], [1, 0], [1, 1], [0, 0]]]"))
            """)
        #expect(await site.problems().isEmpty)
        #expect(await site.chronicle()?.atlas.countries.count == 2)
    }

    @Test func aByteOrderMarkDoesNotShiftPlaces() async {
        let site = SiteText("== \(Self.path)\n\u{FEFF}{\"type\": 1️⃣x}\n")
        let found = await site.problems()
        #expect(found.contains(site.place(1, in: Self.path) + " json-syntax"), "\(found)")
    }

    @Test func placesHaveTypesOfTheSitesOwn() async {
        let types =
            "\n== content/site.yml\ntitle: { ar: ا, en: a }\ndescription: { ar: ا, en: a }\nurl: https://a.example/\n"
            + "languages: [ar, en]\nplace-types:\n  town: { ar: بلدة, en: Town }\n"
        let site = SiteText(
            "== content/places.yml\nhun: { name: { ar: هون, en: Hun }, type: town }\nx: { name: { ar: س, en: X }, type: 1️⃣tonw }\n"
                + types)
        #expect(await site.problems() == [site.place(1, in: "content/places.yml") + " unknown-type"])
        let chronicle = await site.chronicle()
        #expect(chronicle?.places[0].type == 0 && chronicle?.settings.placeTypes.map(\.id) == ["town"])
    }
}
