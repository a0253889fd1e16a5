import Cartography
import Chronicle
import Content
import Diagnostics
import Files
import Foundation
import Site
import Testing

@Suite struct MapTests {
    private static let settings = """
        == content/site.yml
        title: { ar: ليبيا, en: Libya }
        description: { ar: خط زمني, en: A timeline }
        url: https://example.org/libya/
        languages: [ar, en]
        kinds:
          meeting: { ar: اجتماع, en: Meeting }
        place-types:
          town: { ar: بلدة, en: Town }

        """
    private static let places = """
        == content/places.yml
        libya: { name: { ar: ليبيا, en: Libya }, at: [27, 17], precision: country }
        sirte: { name: { ar: سرت, en: Sirte }, at: [31.205, 16.58861], precision: town, type: town, within: libya }
        base: { name: { ar: قاعدة, en: Base }, at: [29.195, 16], precision: point }
        jufra: { name: { ar: الجفرة, en: Jufra }, at: [27.98, 16.91], precision: district }
        hall: { name: { ar: قاعة, en: Hall }, within: sirte }
        benghazi: { name: { ar: بنغازي, en: Benghazi }, within: libya }
        geneva: { name: { ar: جنيف, en: Geneva }, at: [46.2, 6.14], precision: town }

        """
    private static let outlines = """
        == content/map/region.geojson
        {"type": "FeatureCollection", "attribution": "Drawn by hand", "features": [
         {"type": "Feature", "properties": {"name:ar": "ليبيا", "name:en": "Libya", "focus": true}, "geometry":
          {"type": "Polygon", "coordinates": [[[9.3, 30.1], [14.2, 22.6], [24, 19.5], [25.1, 31.7], [11.5, 33.1], [9.3, 30.1]]]}},
         {"type": "Feature", "properties": {"name:ar": "تشاد <", "name:en": "Chad <"}, "geometry":
          {"type": "Polygon", "coordinates": [[[14.2, 22.6], [24, 19.5], [24, 8], [14, 8], [14.2, 22.6]]]}}]}

        """

    private static func event(_ id: String, _ places: String) -> String {
        """
        == content/events/\(id).ar.md
        ---
        title: حدث
        date: 2020-10-23
        kind: meeting
        places: [\(places)]
        ---
        نص.

        """
    }

    private static let site =
        settings + places + outlines + event("one", "sirte, geneva") + event("two", "sirte, hall")
        + event("three", "geneva, benghazi")

    @Test(arguments: [("ar", "سرت: حدثان"), ("en", "Sirte: 2 events")])
    func marksAreLinksThatSayWhatTheyAre(code: String, name: String) async throws {
        let (files, problems) = await planned(Self.site)
        #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems.map(\.text))")
        let html = try #require(files["\(code)/map/index.html"])
        let link = "<a href=\"../../\(code)/places/sirte/index.html\" aria-label=\"\(name)\">"
        #expect(html.components(separatedBy: link).count == 3, "once in each of the two layouts")
        #expect(html.contains("class=\"wide\"") && html.contains("class=\"narrow\""))
        #expect(!html.contains("style=") && !html.contains("<script>") && !html.contains("transform=\"scale(-1"))
        #expect(files["\(code)/index.html"]?.contains("href=\"../\(code)/map/index.html\"") == true)
        #expect(html.contains("Drawn by hand"))
    }

    @Test func theListBelowHoldsEveryPlaceUnderWhereItIs() async throws {
        let html = try #require(await planned(Self.site).files["en/map/index.html"])
        let parts = html.components(separatedBy: "<h2>").dropFirst()
        let names = parts.map { part in part.matches(of: /entry-name"><a href="[^"]*">([^<]+)</).map { String($0.1) } }
        #expect(
            parts.map { String($0.prefix { $0 != "<" }) } == [
                "On the map", "Outside the map", "Without a point on the map",
            ])
        #expect(names == [["Base", "Jufra", "Libya", "Sirte"], ["Geneva"], ["Benghazi", "Hall"]])
        #expect(html.contains("Town · Position: to the town · Within Libya"))
    }

    @Test func precisionIsDrawn() async throws {
        let html = try #require(await planned(Self.site).files["en/map/index.html"])
        let wide = try #require(html.firstMatch(of: /<svg class="wide".*<\/svg>/)).0
        #expect(wide.matches(of: /class="spot vague"/).count == 2, "the district and the country")
        #expect(wide.matches(of: /url\(#soft-wide\)/).count == 1, "the district")
        #expect(wide.matches(of: /class="eye"/).count == 1, "the exact point")
        #expect(html.contains("To the district") || html.contains("to the district (circle radius 100 km)"))
        #expect(wide.contains("500 km") && wide.contains(">Chad &lt;<"))
    }

    @Test func smallMapsShowThePlacesOfAnEvent() async throws {
        let (files, _) = await planned(Self.site)
        let one = try #require(files["en/events/one/index.html"])
        #expect(one.contains("role=\"img\" aria-label=\"Map: Sirte\""))
        #expect(one.contains("<p>Outside the map: <span class=\"item\">Geneva"))
        let two = try #require(files["ar/events/two/index.html"])
        #expect(two.contains("aria-label=\"الخريطة: سرت، قاعة\"") && two.contains("spot vague"))
        let three = try #require(files["en/events/three/index.html"])
        #expect(!three.contains("<svg") && three.contains("Without a point on the map: "))
        #expect(files["en/places/geneva/index.html"]?.contains("<p>Outside the map</p>") == true)
        #expect(files["en/places/libya/index.html"]?.contains("class=\"land focus whole\"") == true)
    }

    @Test func aSiteWithoutOutlinesHasNoMap() async throws {
        let (files, _) = await planned(Self.settings + Self.places + Self.event("one", "sirte"))
        #expect(files["en/map/index.html"] == nil && files["data/places.geojson"] != nil)
        for (path, html) in files where path.hasSuffix(".html") {
            #expect(!html.contains("class=\"map") && !html.contains("map/index.html"), "\(path)")
        }
    }

    @Test func onlyExactPositionsAreGivenToSearchEngines() async throws {
        let (files, _) = await planned(Self.site)
        #expect(
            files["en/places/sirte/index.html"]?.contains("\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":31.205,")
                == true)
        #expect(files["en/places/jufra/index.html"]?.contains("GeoCoordinates") == false)
        #expect(files["en/events/one/index.html"]?.contains("GeoCoordinates") == true)
    }

    @Test func placesAreGivenAsGeoJSON() async throws {
        let text = try #require(await planned(Self.site).files["data/places.geojson"])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let features = try #require(root["features"] as? [[String: Any]])
        #expect(root["type"] as? String == "FeatureCollection" && features.count == 7)
        let sirte = try #require(features.first { $0["id"] as? String == "sirte" })
        let properties = try #require(sirte["properties"] as? [String: Any])
        #expect((sirte["geometry"] as? [String: Any])?["coordinates"] as? [Double] == [16.58861, 31.205])
        #expect(properties["name:ar"] as? String == "سرت" && properties["events"] as? Int == 2)
        #expect(properties["precision"] as? String == "town" && properties["within"] as? String == "libya")
        #expect(properties["page:en"] as? String == "https://example.org/libya/en/places/sirte/")
        #expect(features.first { $0["id"] as? String == "hall" }?["geometry"] is NSNull)
    }

    @Test func hostileNamesStayText() async throws {
        let name = "\"\u{64B}><script>alert(1)</script>&'"
        let places =
            "== content/places.yml\nx: { name: { ar: '\(name.replacing("'", with: "''"))', en: UN }, at: [27, 17] }\n"
        let (files, _) = await planned(Self.settings + places + Self.outlines + Self.event("one", "x"))
        for path in ["ar/map/index.html", "ar/events/one/index.html", "ar/places/x/index.html"] {
            let html = try #require(files[path])
            #expect(!html.contains("<script>") && html.contains("&quot;\u{64B}&gt;"), "\(path)")
        }
        #expect(files["data/places.geojson"]?.contains("\\u003cscript\\u003e") == true)
    }

    @Test func mixedNamesAreIsolated() async throws {
        let places = "== content/places.yml\nx: { name: { ar: مقر UN في سرت, en: UN }, at: [27, 17] }\n"
        let html = try #require(await planned(Self.settings + places + Self.outlines).files["ar/map/index.html"])
        #expect(html.contains(">مقر \u{2066}UN\u{2069} في سرت</text>"))
    }

    @Test func thousandsOfPlacesStayAMap() async throws {
        var random = SystemlessRandom()
        let places = (0..<2_000).map { number in
            let (latitude, longitude) = (20 + random.next() * 12, 11 + random.next() * 13)
            return
                "place-number-\(number): { name: { ar: مكان رقم \(number), en: Place number \(number) }, at: [\(latitude), \(longitude)] }"
        }
        let text = Self.settings + "== content/places.yml\n" + places.joined(separator: "\n") + "\n" + Self.outlines
        let (files, _) = await planned(text)
        for code in ["ar", "en"] {
            let html = try #require(files["\(code)/map/index.html"])
            let drawings = html.matches(of: /<svg class="(?:wide|narrow)".*?<\/svg>\n/).map { $0.0.utf8.count }
            #expect(drawings.count == 2 && drawings.reduce(0, +) < 100_000, "\(drawings)")
            #expect(html.matches(of: /<p class="entry-name">/).count == 2_000)
            #expect(html.contains(code == "ar" ? "لا متسع لها على الخريطة" : "No room on the map"))
        }
        let again = await planned(text).files
        #expect(again["ar/map/index.html"] == files["ar/map/index.html"])
    }

    @Test(arguments: ["ar", "en"])
    func theMapsOfThisSiteAreSmall(code: String) async throws {
        let tree = await Repository.tree()
        let chronicle = try #require(await Repository.chronicle())
        let plan = await planSite(chronicle, theme: tree)
        var locators = 0
        for file in await plan.site?.files() ?? [] where file.path.hasPrefix(code + "/") && file.path.hasSuffix(".html")
        {
            guard case .made(let make) = file.content else { continue }
            let html = String(decoding: make(), as: UTF8.self)
            for drawing in html.matches(of: /<svg class="(\w+)".*<\/svg>/) {
                locators += drawing.1 == "locator" ? 1 : 0
                #expect(drawing.0.utf8.count < (drawing.1 == "locator" ? 3_500 : 9_000), "\(file.path)")
            }
        }
        #expect(locators > 20)
    }
}

/// Numbers from 0 to 1 that are the same on every run.
private struct SystemlessRandom {
    private var state: UInt64 = 42

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }
}
