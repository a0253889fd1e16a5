import ArgumentParser
import Chronicle
import Content
import Diagnostics
import Files
import Site

/// A site read, checked and planned: what `build`, `check` and `serve` share.
struct LoadedSite {
    /// The files to publish; `nil` when the site has errors.
    let site: PlannedSite?
    let events: Int
    let pages: Int
    /// What it was made from.
    let tree: FileTree
    /// In the order in which a run reports.
    let diagnostics: [Diagnostic]
    /// What is to be kept of its texts for the next run.
    let newTexts: NewTexts?

    /// What is read of the folder of a site, and what of that is left on the disk and only copied.
    static let folders = ["content", "templates"]
    static let copied = ["content/media/"]

    var errors: Int { diagnostics.count { $0.severity == .error } }
    var warnings: Int { diagnostics.count - errors }

    /// The files of the site, and what is wrong with those that cannot be read.
    static func read(
        _ argument: SiteArgument, _ aside: Aside? = nil,
        known: () async -> @Sendable (String) -> KnownFile? = { { _ in nil } }
    ) async throws -> (tree: FileTree, diagnostics: [Diagnostic]) {
        await readTree(at: try siteFolder(argument.site), folders: folders, copied: copied, aside, known: known)
    }

    /// The files of a site that texts and maps are not among: what is there is enough for its words.
    static func readWithoutTexts(_ site: String) async -> FileTree {
        let unread = TextName.Folder.allCases.map(\.path) + ["content/accepted/", "content/map/"]
        return await readTree(at: site, folders: folders, copied: unread + copied).tree
    }

    fileprivate init(
        _ site: PlannedSite?, _ events: Int, _ pages: Int, _ tree: FileTree, _ found: [Diagnostic], _ isStrict: Bool,
        newTexts: NewTexts? = nil
    ) {
        self.newTexts = newTexts
        self.tree = tree
        let diagnostics = isStrict ? found.treatingWarningsAsErrors() : found
        self.diagnostics = diagnostics.inReportingOrder()
        self.events = events
        self.pages = pages
        self.site = diagnostics.contains { $0.severity == .error } ? nil : site
    }
}

/// The stages from files to a planned site. Gone through again, each works out anew only what depends on what changed.
struct Stages: Sendable {
    private var reader = ChronicleReader()
    private var planner = SitePlanner()

    /// - Parameter unread: what could not be read of the tree.
    mutating func make(
        _ tree: FileTree, unread: [Diagnostic] = [], _ options: ReadingOptions, baseURL: String?, isStrict: Bool
    ) async -> LoadedSite {
        let (chronicle, problems) = await reader.read(tree, options)
        guard let chronicle else { return LoadedSite(nil, 0, 0, tree, unread + problems, isStrict) }
        let reader = reader
        async let newTexts = reader.newTexts(of: chronicle, problems)
        let plan = await planner.plan(chronicle, theme: tree, baseURL: baseURL)
        return LoadedSite(
            plan.site, chronicle.events.count, plan.pages, tree, unread + problems + plan.diagnostics, isStrict,
            newTexts: await newTexts)
    }
}

/// The folder of a site, as it was given; wrong usage where there is no such folder.
func siteFolder(_ site: String) throws -> String {
    do throws(SystemError) {
        guard try kind(ofTargetOf: site) == .directory else { throw SystemError(code: 20) }
        return site
    } catch {
        throw wrongUsage("there is no folder “\(site)”: give the folder that holds content/ and templates/")
    }
}
