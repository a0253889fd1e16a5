import Diagnostics
import Files

/// Builds the site again when its files change.
struct Workshop<Builder: SiteBuilder>: Sendable {
    private let options: PreviewOptions
    private var builder: Builder
    private let store: SiteStore
    private let report: @Sendable (PreviewEvent) -> Void
    private var kept: KeptTree?
    /// What the build before warned of, wherever that stood.
    private var known: Set<Diagnostic> = []

    init(
        _ options: PreviewOptions, _ builder: Builder, _ store: SiteStore,
        _ report: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        (self.options, self.builder, self.store, self.report) = (options, builder, store, report)
    }

    /// Reads what changed, and builds the site if that makes a difference. Returns whether it is the first build.
    mutating func rebuild(after changes: Changes) async -> Bool {
        let start = ContinuousClock.now
        let isFirst = kept == nil
        let before = kept?.diagnostics
        let changed = await read(changes)
        guard let kept, isFirst || !changed.isEmpty || kept.diagnostics != before else { return false }
        let built = await builder.build(kept.tree, changed: changed).adding(kept.diagnostics)
        _ = await store.take(built.files, Problem.errors(built.diagnostics, in: kept.tree))
        let news = news(of: built)
        report(.built(Build(site: built, tree: kept.tree, news: news, time: start.duration(to: .now))))
        return isFirst
    }

    private mutating func news(of built: BuiltSite) -> [Diagnostic] {
        let before = known
        known = Set(built.diagnostics.map(\.withoutPlace))
        return built.diagnostics.filter { $0.severity == .error || !before.contains($0.withoutPlace) }
    }

    private mutating func read(_ changes: Changes) async -> Set<String> {
        guard var tree = kept else {
            let tree = await KeptTree(at: options.site, folders: options.folders, copied: options.copied)
            kept = tree
            return Set(tree.tree.files.map(\.path))
        }
        // Alone here, so that it is changed in its place.
        kept = nil
        defer { kept = tree }
        return changes.isEverything ? await tree.rescan() : await tree.refresh(changes.paths)
    }
}

extension Diagnostic {
    /// The same wherever it stands in its file: lines move when others are added above them.
    fileprivate var withoutPlace: Diagnostic { Diagnostic(severity, id, file: file, message) }
}

extension BuiltSite {
    /// With what could not be read, which is as bad as what is wrong in a file.
    fileprivate func adding(_ unread: [Diagnostic]) -> BuiltSite {
        guard !unread.isEmpty else { return self }
        return BuiltSite(files: nil, diagnostics: (unread + diagnostics).inReportingOrder(), size: size)
    }
}
