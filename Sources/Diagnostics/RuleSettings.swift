/// What a site says of the rules in `rules` of `site.yml`: which are off, and which count as errors.
public struct RuleSettings: Sendable {
    public enum Level: String, CaseIterable, Sendable { case off, warning, error }

    private let levels: [String: Level]

    /// - Parameter levels: by the identifier of the rule.
    public init(_ levels: [String: Level] = [:]) { self.levels = levels }

    /// The problems that the site wants to hear of, as serious as it takes them. Errors stay errors. O(n).
    public func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !levels.isEmpty else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.severity == .warning else { return diagnostic }
            switch levels[diagnostic.id] {
            case .off: return nil
            case .error: return diagnostic.with(.error)
            case .warning, nil: return diagnostic
            }
        }
    }
}
