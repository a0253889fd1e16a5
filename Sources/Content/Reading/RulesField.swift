import Diagnostics

extension RuleSettings {
    /// `rules: { unused-actor: off, no-source: error }`
    init(_ fields: Fields, _ report: inout Reporter) {
        var levels: [String: Level] = [:]
        let pairs = fields["rules"].flatMap { Fields.pairs($0, of: "“rules”", &report) } ?? []
        for pair in pairs {
            guard let rule = Rule[pair.key.value] else {
                report.unknown("unknown-rule", pair.key, what: "the rule", among: Rule.all.map(\.id))
                continue
            }
            levels[rule.id] = Self.level(of: rule, pair, &report)
        }
        self.init(levels)
    }

    private static func level(of rule: Rule, _ pair: YAMLNode.Pair, _ report: inout Reporter) -> Level? {
        guard let written = pair.value.text(rule.id, &report) else { return nil }
        guard let level = Level(rawValue: written.value) else {
            report.unknown(
                "unknown-option", written, what: "for “\(rule.id)”", among: Level.allCases.map(\.rawValue))
            return nil
        }
        guard rule.severity == .error, level != .error else { return level }
        report.error(
            "rule-fixed", pair.key.range,
            "“\(rule.id)” is an error that protects the site and cannot be switched off or made a warning",
            suggestion: "take the line away, and mend what the rule reports")
        return nil
    }
}
