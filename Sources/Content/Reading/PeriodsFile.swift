import Chronicle
import Diagnostics
import EDTF
import Files

/// `content/periods.yml`: the stretches of time that gather events under a name.
struct PeriodsFile {
    static let path = "content/periods.yml"

    var periods: [Period] = []
    var places: [SourceRange] = []
    var report: Reporter

    static func read(_ tree: FileTree, _ languages: LanguageTable) -> PeriodsFile {
        let file = tree[path] ?? SourceFile(path: path, [])
        var result = PeriodsFile(report: Reporter(file))
        guard tree[path] != nil, let root = rootNode(of: file, &result.report),
            let pairs = Fields.pairs(root, of: "the register", &result.report)
        else { return result }
        var places: [(Period, SourceRange)] = []
        for pair in pairs {
            checkIdentifier(pair.key, &result.report)
            if let period = result.period(pair, languages) { places.append((period, pair.key.range)) }
        }
        places.sort { $0.0.date < $1.0.date }
        result.reportOverlaps(places)
        result.periods = places.map(\.0)
        result.places = places.map(\.1)
        return result
    }

    private mutating func period(_ pair: YAMLNode.Pair, _ languages: LanguageTable) -> Period? {
        guard let fields = Fields(pair.value, of: "“\(pair.key.value)”", known: Self.fields.names, &report),
            fields.required("date", &report) != nil, let date = fields.date("date", &report)
        else { return nil }
        guard let name = fields.localized("name", languages, &report) else {
            report.error("name-missing", pair.key.range, "“\(pair.key.value)” has no name")
            return nil
        }
        return Period(
            id: pair.key.value, name: name, description: fields.localized("description", languages, &report),
            date: date.value)
    }

    private mutating func reportOverlaps(_ periods: [(Period, SourceRange)]) {
        for (earlier, later) in zip(periods, periods.dropFirst()) where later.0.date.earliest <= earlier.0.date.latest {
            report.error(
                "period-overlap", later.1, "“\(later.0.id)” begins before “\(earlier.0.id)” ends",
                suggestion: "an event belongs to one period; let one end on the day before the other begins")
        }
    }
}
