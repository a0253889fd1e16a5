public import Chronicle
public import Diagnostics
public import Files

/// A site ready to be written.
public struct SitePlan: Sendable {
    /// `nil` when templates have errors or two pages want one address.
    public let files: [OutputFile]?
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
    var (theme, diagnostics) = Theme.read(tree, chronicle.languages)
    guard let theme, chronicle.languages.count == chronicle.settings.title.count else {
        return SitePlan(files: nil, pages: 0, diagnostics: diagnostics)
    }
    let model = await SiteModel(chronicle, theme: theme, base: baseURL ?? chronicle.settings.url)
    let maker = PageMaker(model: model)
    var pages =
        maker.rootPages() + maker.timelines() + maker.years() + maker.events() + maker.registers()
        + maker.sources() + maker.books() + maker.lists()
    pages += maker.maps() + maker.placesFile()
    pages += maker.feeds()
    pages += maker.indexes(of: pages)
    diagnostics += collisions(pages)
    let count = pages.count(where: \.isPage)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    guard !hasErrors else { return SitePlan(files: nil, pages: count, diagnostics: diagnostics) }
    let files = pages.map { OutputFile(path: $0.address.path, made: $0.make) } + assets(model)
    return SitePlan(
        files: files + (await searchFiles(model)), pages: count, diagnostics: diagnostics)
}

private func assets(_ model: SiteModel) -> [OutputFile] {
    let theme = model.theme
    let loaded = [theme.stylesheet] + (theme.icon.map { [$0] } ?? []) + theme.scripts.modules
    return loaded.map { asset in OutputFile(path: asset.path) { asset.bytes } }
        + model.chronicle.media.map { OutputFile(path: $0.path, copiedFrom: $0.diskPath) }
}

/// Two pages at one address, each with what it is made from.
private func collisions(_ pages: [PlannedPage]) -> [Diagnostic] {
    var owners: [String: PlannedPage] = [:]
    var found: [Diagnostic] = []
    for page in pages {
        guard let other = owners.updateValue(page, forKey: page.address.path) else { continue }
        let (blamed, owner) = page.origin.hasPrefix("content/") ? (page, other) : (other, page)
        found.append(
            Diagnostic(
                .error, "address-taken", file: blamed.origin.hasPrefix("content/") ? blamed.origin : "content/",
                "the address /\(page.address.folder) of \(blamed.origin) is taken by \(owner.origin)",
                suggestion: "give one of the two another id"))
    }
    return found
}
