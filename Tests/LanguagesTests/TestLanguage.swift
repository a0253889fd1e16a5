import Languages

/// Reads the language files of the repository, which use little of YAML: a key and a value to a line, lists in
/// brackets, and maps by indentation.
struct TestLanguage {
    private let values: [String: String]

    /// `path` is relative to the root of the package.
    init(_ path: String) throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        values = Self.values(try contents(of: "/\(root)/\(path)"))
    }

    static func arabic(_ options: DateOptions = DateOptions()) throws -> Language {
        try TestLanguage("templates/language.ar.yml").language("ar", options)
    }
    static func english() throws -> Language { try TestLanguage("templates/language.en.yml").language("en") }
    static func french() throws -> Language { try TestLanguage("Tests/Locales/language.fr.yml").language("fr") }

    static func all() throws -> [Language] { [try arabic(), try english(), try french()] }

    private func language(_ code: String, _ options: DateOptions = DateOptions()) throws -> Language {
        Language(
            code: code, tag: values["tag"] ?? "", name: values["name"] ?? "",
            isRightToLeft: values["direction"] == "rtl", plurals: try plurals(), dates: patterns, hijri: hijri,
            options: options,
            strings: Strings(counted: ["days": [.one: "{n} day", .other: "{n} days"]]))
    }

    private var hijri: HijriPatterns? {
        values["hijri-day"].map { HijriPatterns(months: list("hijri-months"), day: $0) }
    }

    private func plurals() throws -> PluralRules {
        var rules: [PluralCategory: String] = [:]
        for category in PluralCategory.allCases { rules[category] = values["plurals.\(category.rawValue)"] }
        return try PluralRules(rules)
    }

    private var patterns: DatePatterns {
        var patterns: [DatePatterns.Pattern: String] = [:]
        var variants: [DatePatterns.Pattern: [DatePatterns.Unit: String]] = [:]
        for pattern in DatePatterns.Pattern.allCases {
            let key = "dates.\(pattern.rawValue)"
            patterns[pattern] = values[key] ?? values["\(key).other"]
            for unit in DatePatterns.Unit.allCases {
                variants[pattern, default: [:]][unit] = values["\(key).\(unit.rawValue)"]
            }
        }
        return DatePatterns(
            months: list("months"), alternativeMonths: list("alternative-months"), weekdays: list("weekdays"),
            seasons: list("seasons"), patterns: patterns, variants: variants)
    }

    /// The keys of patterns that the file lacks, and those that no pattern has.
    var strayKeys: [String] {
        let known = DatePatterns.Pattern.allCases.flatMap { pattern in
            let key = "dates.\(pattern.rawValue)"
            let units = DatePatterns.Unit.allCases.map { "\(key).\($0.rawValue)" }
            return pattern.hasVariants ? [key, "\(key).other"] + units : [key]
        }
        let lacking = DatePatterns.Pattern.allCases.map { "dates.\($0.rawValue)" }
            .filter { values[$0] == nil && values["\($0).other"] == nil }
        return lacking + values.keys.filter { $0.hasPrefix("dates.") && !known.contains($0) }
    }

    private func list(_ key: String) -> [String] {
        (values[key] ?? "").split { "[,]".contains($0) }.map { String($0.drop { $0 == " " }) }
    }

    /// The values by their keys, joined with a dot.
    private static func values(_ text: String) -> [String: String] {
        var (values, path): ([String: String], [String]) = ([:], [])
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let depth = line.prefix { $0 == " " }.count / 2
            let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
            path = path.prefix(depth) + [String(parts[0])]
            let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            let isQuoted = value.hasPrefix("\"")
            if !value.isEmpty {
                values[path.joined(separator: ".")] = String(isQuoted ? value.dropFirst().dropLast() : value)
            }
        }
        return values
    }
}
