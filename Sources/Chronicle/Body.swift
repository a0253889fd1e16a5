public import Keeping

/// The text of a version and what it refers to.
///
/// What it refers to is always there. The prose itself may be read from its file each time that a page asks for it:
/// most pages show no more of an event than its title and summary.
public struct Body: Sendable {
    /// Of the file that the text stands in.
    public let source: Fingerprint
    /// What is linked to or shown, each once, in the order of the text.
    public let targets: [Prose.Target]
    /// The sources that the text cites, each once, in the order of their first citation: the numbers that readers see.
    public let citedSources: [Int]
    private let text: Text

    private enum Text: Sendable {
        case read(Prose)
        case unread(@Sendable () -> Prose)
    }

    /// - Parameter source: of the file that the text stands in.
    public init(_ prose: Prose, of source: Fingerprint) {
        self.source = source
        targets = prose.targets
        citedSources = prose.citedSources
        text = .read(prose)
    }

    /// A text that is read when it is asked for.
    ///
    /// - Parameters:
    ///   - source: of the file that the text stands in.
    ///   - read: gives prose with just these targets and sources.
    public init(
        of source: Fingerprint, targets: [Prose.Target], citedSources: [Int], read: @escaping @Sendable () -> Prose
    ) {
        self.source = source
        self.targets = targets
        self.citedSources = citedSources
        text = .unread(read)
    }

    /// O(1), or the reading of the text.
    public var prose: Prose {
        switch text {
        case .read(let prose): prose
        case .unread(let read): read()
        }
    }
}

extension Body: Equatable {
    public static func == (a: Body, b: Body) -> Bool {
        a.source == b.source && a.targets == b.targets && a.citedSources == b.citedSources
    }
}
