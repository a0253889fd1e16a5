import ArgumentParser
import Chronicle
import Content
import Diagnostics
import Files
import Site

/// A site read, checked and planned: what `build` and `check` share.
struct LoadedSite {
    /// The files to publish; `nil` when the site has errors.
    let files: [OutputFile]?
    let events: Int
    let pages: Int
    /// In the order in which a run reports.
    let diagnostics: [Diagnostic]

    var errors: Int { diagnostics.count { $0.severity == .error } }
    var warnings: Int { diagnostics.count - errors }

    static func load(
        _ argument: SiteArgument, reading options: ReadingOptions, baseURL: String?
    ) async throws -> LoadedSite {
        let (tree, unread) = try await read(argument)
        return await load(tree, unread, argument, reading: options, baseURL: baseURL)
    }

    /// The files of the site, and what is wrong with those that cannot be read.
    static func read(_ argument: SiteArgument) async throws -> (tree: FileTree, diagnostics: [Diagnostic]) {
        await readTree(
            at: try root(argument.site), folders: ["content", "templates"],
            copied: ["content/media/", "content/map/"])
    }

    /// - Parameter unread: what is known to be wrong already.
    static func load(
        _ tree: FileTree, _ unread: [Diagnostic], _ argument: SiteArgument, reading options: ReadingOptions,
        baseURL: String?
    ) async -> LoadedSite {
        let (chronicle, problems) = await readChronicle(tree, options)
        var diagnostics = unread + problems
        guard let chronicle else { return LoadedSite(nil, 0, 0, diagnostics, argument) }
        let plan = await planSite(chronicle, theme: tree, baseURL: baseURL)
        diagnostics += plan.diagnostics
        return LoadedSite(plan.files, chronicle.events.count, plan.pages, diagnostics, argument)
    }

    private init(_ files: [OutputFile]?, _ events: Int, _ pages: Int, _ found: [Diagnostic], _ argument: SiteArgument) {
        let diagnostics = argument.strict ? found.treatingWarningsAsErrors() : found
        self.diagnostics = diagnostics.inReportingOrder()
        self.events = events
        self.pages = pages
        self.files = diagnostics.contains { $0.severity == .error } ? nil : files
    }

    private static func root(_ site: String) throws -> String {
        do throws(SystemError) {
            guard try kind(ofTargetOf: site) == .directory else { throw SystemError(code: 20) }
            return site
        } catch {
            throw ValidationError("there is no folder “\(site)”: give the folder that holds content/ and templates/")
        }
    }
}
