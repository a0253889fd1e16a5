public import Chronicle
public import Diagnostics
public import Files
import Keeping
import Languages

/// A site ready to be written.
public struct SitePlan: Sendable {
    /// `nil` when templates have errors or two pages want one address.
    public let site: PlannedSite?
    /// How many of the files are pages for people.
    public let pages: Int
    public let diagnostics: [Diagnostic]
}

/// Plans every file of a site. Nothing is rendered yet: each file makes its bytes when it is asked for them.
///
/// - Parameters:
///   - theme: the files of the site, of which those below `templates/` are read.
///   - baseURL: the absolute address of the site with its closing `/`, instead of that of the settings.
/// - Complexity: O(events × languages).
public func planSite(_ chronicle: Chronicle, theme tree: FileTree, baseURL: String? = nil) async -> SitePlan {
    var planner = SitePlanner()
    return await planner.plan(chronicle, theme: tree, baseURL: baseURL)
}

/// Plans a site again and again, and works out anew only what depends on what changed.
///
/// A plan makes the bytes that ``planSite(_:theme:baseURL:)`` gives, whatever was planned before.
public struct SitePlanner: Sendable {
    private var themes = Kept<ThemeFiles, (theme: Theme?, diagnostics: [Diagnostic])>()
    private var outlines = Kept<Skeleton, Outline>()
    private var models = ModelMaker()

    public init() {}

    private struct ThemeFiles: Equatable, Sendable {
        let files: [SourceFile]
        let languages: [Language]
    }

    /// What ``planSite(_:theme:baseURL:)`` gives. O(events), and the words of those that changed.
    public mutating func plan(
        _ chronicle: Chronicle, theme tree: FileTree, baseURL: String? = nil
    ) async -> SitePlan {
        let files = ThemeFiles(files: tree.under(Theme.folder), languages: chronicle.languages)
        let (theme, problems) = themes(files) { Theme.read(tree, $0.languages) }
        guard let theme, chronicle.languages.count == chronicle.settings.title.count else {
            return SitePlan(site: nil, pages: 0, diagnostics: problems)
        }
        let model = await models.model(of: chronicle, theme, base: baseURL ?? chronicle.settings.url)
        let outline = await outlines(Skeleton(model)) { await Outline($0) }
        let hasErrors = (problems + outline.collisions).contains { $0.severity == .error }
        return SitePlan(
            site: hasErrors ? nil : PlannedSite(model, outline), pages: outline.count,
            diagnostics: problems + outline.collisions)
    }
}

/// All pages of a site, and where they are.
struct Outline: Sendable {
    /// Sorted by the paths of their files.
    let pages: [PlannedPage]
    /// How many are pages for people.
    let count: Int
    let collisions: [Diagnostic]

    init(_ skeleton: Skeleton) async {
        let planner = PagePlanner(skeleton)
        var pages = planner.rootPages() + planner.timelines() + planner.years() + (await planner.events())
        pages += planner.registers() + planner.sources() + planner.books() + planner.lists()
        pages += planner.maps() + planner.placesFile()
        pages += planner.feeds()
        pages += planner.sitemaps(of: pages) + [planner.robots()]
        self.pages = pages.sorted { $0.path < $1.path }
        count = pages.count(where: \.isPage)
        collisions = zip(self.pages, self.pages.dropFirst()).lazy.filter { $0.path == $1.path }.map(Self.collision)
    }

    /// The page of a file. O(log n)
    func page(at path: String) -> PlannedPage? {
        let position = pages.firstPosition { $0.path >= path }
        return position < pages.count && pages[position].path == path ? pages[position] : nil
    }

    /// Two pages at one address, each with what it is made from.
    private static func collision(of other: PlannedPage, _ page: PlannedPage) -> Diagnostic {
        let (blamed, owner) = page.origin.hasPrefix("content/") ? (page, other) : (other, page)
        return Diagnostic(
            .error, "address-taken", file: blamed.origin.hasPrefix("content/") ? blamed.origin : "content/",
            "the address /\(page.address.folder) of \(blamed.origin) is taken by \(owner.origin)",
            suggestion: "give one of the two another id")
    }
}
