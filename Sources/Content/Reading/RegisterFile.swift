import Chronicle
import Diagnostics
import EDTF
import Files

/// A register: ids and what they stand for, in every language, once.
struct RegisterFile {
    enum Register: String, CaseIterable {
        case actors, places, topics

        var path: String { "content/\(rawValue).yml" }
    }

    var entries: [Entry] = []
    var places: [SourceRange] = []
    var report: Reporter

    /// A register that is not there has no entries.
    ///
    /// - Parameter types: the sorts of actor or place that the site knows.
    static func read(
        _ register: Register, _ tree: FileTree, _ languages: LanguageTable, types: [Kind]
    ) -> RegisterFile {
        let file = tree[register.path] ?? SourceFile(path: register.path, [])
        var result = RegisterFile(report: Reporter(file))
        guard tree[register.path] != nil, let root = rootNode(of: file, &result.report),
            let pairs = Fields.pairs(root, of: "the register", &result.report)
        else { return result }
        var within: [Located<String>?] = []
        let known = register.fields.names
        for pair in pairs {
            checkIdentifier(pair.key, &result.report)
            guard let fields = Fields(pair.value, of: "“\(pair.key.value)”", known: known, &result.report)
            else { continue }
            result.entries.append(result.entry(pair.key, fields, languages, types))
            result.places.append(pair.key.range)
            within.append(fields.text("within", &result.report))
        }
        result.resolveWithin(within)
        return result
    }

    private mutating func entry(
        _ id: Located<String>, _ fields: Fields, _ languages: LanguageTable, _ types: [Kind]
    ) -> Entry {
        let name = fields.localized("name", languages, &report)
        if name == nil, fields["name"] == nil {
            report.error(
                "name-missing", id.range, "“\(id.value)” has no name",
                suggestion: "add “name: { \(languages.codes.map { "\($0): …" }.joined(separator: ", ")) }”")
        }
        var entry = Entry(id: id.value, name: name ?? Localized(languages: languages.count))
        entry.short = fields.localized("short", languages, &report)
        entry.description = fields.localized("description", languages, &report)
        entry.role = fields.localized("role", languages, &report)
        entry.aliases = fields.texts("aliases", &report).map { cleaned($0, &report).value }
        entry.wikidata = fields.text("wikidata", &report)?.value
        entry.type = type(fields, types)
        entry.location = location(fields)
        return entry
    }

    private mutating func type(_ fields: Fields, _ types: [Kind]) -> Int? {
        guard let written = fields.text("type", &report) else { return nil }
        if let position = types.firstIndex(where: { $0.id == written.value }) { return position }
        report.unknown("unknown-type", written, what: "the type", among: types.map(\.id))
        return nil
    }

    private mutating func location(_ fields: Fields) -> Location? {
        let precision = precision(fields)
        guard let node = fields["at"] else { return nil }
        let numbers = fields.texts("at", &report).compactMap { Double($0.value) }
        guard numbers.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]) else {
            report.error(
                "bad-coordinates", node.range, "“at” is not a latitude and a longitude in degrees",
                suggestion: "write at: [31.205, 16.5886], latitude (−90 to 90) first")
            return nil
        }
        return Location(latitude: numbers[0], longitude: numbers[1], precision: precision ?? .point)
    }

    private mutating func precision(_ fields: Fields) -> Location.Precision? {
        guard let written = fields.text("precision", &report) else { return nil }
        if let precision = Location.Precision(rawValue: written.value) { return precision }
        report.unknown(
            "unknown-precision", written, what: "the precision", among: Location.Precision.allCases.map(\.rawValue))
        return nil
    }

    private mutating func resolveWithin(_ within: [Located<String>?]) {
        let positions = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        for (number, outer) in within.enumerated() {
            guard let outer else { continue }
            guard let position = positions[outer.value] else {
                report.unknown("unknown-place", outer, what: "the place", among: positions.keys)
                continue
            }
            entries[number].within = position
        }
        for number in entries.indices where isInsideItself(number) {
            report.error(
                "place-loop", within[number]?.range, "“\(entries[number].id)” lies within itself",
                suggestion: "let “within” name a larger place")
            entries[number].within = nil
        }
    }

    private func isInsideItself(_ number: Int) -> Bool {
        var current = entries[number].within
        for _ in entries.indices {
            guard let outer = current else { return false }
            if outer == number { return true }
            current = entries[outer].within
        }
        return false
    }
}
