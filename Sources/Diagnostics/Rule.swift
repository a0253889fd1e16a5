/// A rule that content and templates are held to: what the identifier of a problem stands for.
public struct Rule: Hashable, Sendable {
    public let id: String
    /// How serious a breach is where `site.yml` says nothing else. An error keeps the site from being built, because a
    /// page would be wrong; it cannot be switched off.
    public let severity: Diagnostic.Severity
    /// What a breach of it means, in a sentence.
    public let meaning: String

    init(_ id: String, _ severity: Diagnostic.Severity, _ meaning: String) {
        self.id = id
        self.severity = severity
        self.meaning = meaning
    }

    /// Where the page of each rule is published.
    private static let documentation = "https://tarikh.example/docs/problems/"

    /// The page that explains the rule, with an example and the way out.
    public var address: String { Self.documentation + id + ".md" }

    /// The rule of an identifier; `nil` where there is none. O(1).
    public static subscript(id: String) -> Rule? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
}
