public import Diagnostics
public import Files

/// What makes a site from its files. The one place to make a build cheaper when only a little changed.
public protocol SiteBuilder: Sendable {
    /// Builds the site. A builder may keep what it knows of the last build.
    ///
    /// - Parameters:
    ///   - tree: all files as they are now.
    ///   - changed: the paths of the files that are new, gone or other than they were at the last build; all of them at
    ///     the first.
    mutating func build(_ tree: FileTree, changed: Set<String>) async -> BuiltSite
}

/// A site that can be looked at, or the reasons why it cannot.
public struct BuiltSite: Sendable {
    /// `nil` when the site has errors.
    public let files: (any OutputFiles)?
    /// In the order in which they are reported.
    public let diagnostics: [Diagnostic]
    /// How large the site is, for people: “34 events, 316 pages”.
    public let size: String

    public init(files: (any OutputFiles)?, diagnostics: [Diagnostic], size: String) {
        self.files = files
        self.diagnostics = diagnostics
        self.size = size
    }

    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count - errors }
}
