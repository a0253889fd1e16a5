import Cartography
import Chronicle
import Diagnostics
import Files

/// Outlines of countries in GeoJSON (RFC 7946): a FeatureCollection whose features are polygons.
struct MapFile {
    static let folder = "content/map/"

    private let languages: LanguageTable
    private var countries: [Country] = []
    private var credit: Localized<String>?
    /// Where the first feature stands, for when none of them is in focus.
    private var firstFeature: SourceRange?
    private var report: Reporter

    /// Reads every outline of the site. With no file in the folder there is no map, and that is no mistake.
    static func readAll(_ tree: FileTree, _ languages: LanguageTable) -> (atlas: Atlas, diagnostics: [Diagnostic]) {
        var atlas = Atlas()
        var diagnostics: [Diagnostic] = []
        let files = tree.under(folder).compactMap { file -> MapFile? in
            guard isOutlines(file.name) else {
                diagnostics.append(stranger(file))
                return nil
            }
            return MapFile(file, languages)
        }
        for file in files {
            atlas.countries += file.countries
            atlas.credits += [file.credit].compactMap(\.self)
            diagnostics += file.report.diagnostics
        }
        let hasErrors = diagnostics.contains { $0.severity == .error }
        if let first = files.first, !hasErrors, !atlas.countries.contains(where: \.isFocus) {
            diagnostics.append(focusMissing(first))
        }
        return (atlas, diagnostics)
    }

    private static func isOutlines(_ name: Substring) -> Bool { name.hasSuffix(".geojson") || name.hasSuffix(".json") }

    private static func stranger(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .warning, "file-ignored", file: file.path, "is not read: \(folder) holds outlines in GeoJSON",
            suggestion: "name it with .geojson at the end, or move it away")
    }

    private static func focusMissing(_ file: MapFile) -> Diagnostic {
        Diagnostic(
            .error, "focus-missing", file: file.report.file, at: file.firstFeature,
            "none of the outlines is the one that the site is about",
            suggestion: "write \"focus\": true among the properties of that country")
    }

    private init(_ file: SourceFile, _ languages: LanguageTable) {
        self.languages = languages
        report = Reporter(file)
        guard isReadable(file, &report) else { return }
        guard !file.text.allSatisfy({ $0 <= 0x20 }) else {
            report.error("empty-file", nil, "is empty", suggestion: "fill it in, or delete it")
            return
        }
        guard let root = readJSON(file.text, &report) else { return }
        read(root)
    }

    private mutating func read(_ root: JSONNode) {
        switch root["type"]?.text {
        case "FeatureCollection":
            guard let features = root["features"]?.elements else {
                return wrongType(root["features"] ?? root, "“features”", "an array of features")
            }
            firstFeature = features.first.map { report.range($0.opening) }
            if features.isEmpty { wrongType(root, "“features”", "at least one feature") }
            for feature in features { readFeature(feature) }
        case "Feature":
            firstFeature = report.range(root.opening)
            readFeature(root)
        default: wrongType(root["type"] ?? root, "the type", "“FeatureCollection”")
        }
        credit = names("attribution", of: root, orElse: "attribution")
    }

    private mutating func readFeature(_ feature: JSONNode) {
        guard feature["type"]?.text == "Feature" else {
            return wrongType(feature["type"] ?? feature, "the type", "“Feature”")
        }
        let properties = feature["properties"] ?? feature
        let name = names("name", of: properties)
        reportMissing(name, of: properties)
        let isFocus = isFocus(properties)
        guard let rings = rings(feature) else { return }
        countries.append(
            Country(name: name ?? Localized(languages: languages.count), isFocus: isFocus, rings: rings))
    }

    /// What a member says in each language: `name:ar`, `name:en`.
    private mutating func names(_ key: String, of node: JSONNode, orElse fallback: String? = nil) -> Localized<String>?
    {
        var names = Localized<String>(languages: languages.count)
        for code in languages.codes {
            guard let language = languages[code],
                let value = node["\(key):\(code)"] ?? fallback.flatMap({ node[$0] })
            else { continue }
            if let text = value.text {
                names[language] = cleaned(Located(text, report.range(value.range)), &report).value
            } else {
                wrongType(value, "“\(key):\(code)”", "text")
            }
        }
        return names.languages.isEmpty ? nil : names
    }

    private mutating func reportMissing(_ name: Localized<String>?, of properties: JSONNode) {
        let missing = languages.codes.filter { code in languages[code].flatMap { name?[$0] } == nil }
        guard !missing.isEmpty else { return }
        let keys = missing.map { "\"name:\($0)\": \"…\"" }.joined(separator: ", ")
        report.warning(
            "language-missing", report.range(properties.opening),
            "the outline has no name in \(missing.map { "“\($0)”" }.joined(separator: " and "))",
            suggestion: "write \(keys) among its properties")
    }

    private mutating func isFocus(_ properties: JSONNode) -> Bool {
        guard let focus = properties["focus"] else { return false }
        if case .flag(let flag) = focus.content { return flag }
        wrongType(focus, "“focus”", "true or false")
        return false
    }

    private mutating func rings(_ feature: JSONNode) -> [Ring]? {
        let geometry = feature["geometry"] ?? feature
        let coordinates = geometry["coordinates"] ?? geometry
        do throws(OutlineFlaw) {
            switch geometry["type"]?.text {
            case "Polygon": return try readPolygon(coordinates)
            case "MultiPolygon":
                var rings: [Ring] = []
                for polygon in try readElements(coordinates, "polygons") { rings += try readPolygon(polygon) }
                return rings
            default: wrongType(geometry["type"] ?? geometry, "the geometry", "“Polygon” or “MultiPolygon”")
            }
        } catch {
            report.error(error.id, report.range(error.range), error.message, suggestion: error.wayOut)
        }
        return nil
    }

    private mutating func wrongType(_ node: JSONNode, _ what: Message, _ expected: Message) {
        let isTopology = node.text == "Topology"
        let isObject = if case .object = node.content { true } else { false }
        report.error(
            "geojson-type", report.range(isObject ? node.opening : node.range),
            isObject
                ? "\(what) is not given; \(expected) is expected"
                : "\(what) is \(node.sortOfThing); \(expected) is expected",
            suggestion: isTopology
                ? "this is TopoJSON: export it as GeoJSON" : "see “The map” in docs/content.md for what a file holds")
    }
}
