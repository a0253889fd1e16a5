import Chronicle
public import Files
public import Keeping
import Parallel

/// The files of a planned site: all of them, or one by its path.
public struct PlannedSite: OutputFiles {
    private let model: SiteModel
    private let outline: Outline
    private let assets: [OutputFile]
    private let search: SearchShelf

    init(_ model: SiteModel, _ outline: Outline) {
        self.model = model
        self.outline = outline
        let theme = model.theme
        let loaded = theme.stylesheets.all + (theme.icon.map { [$0] } ?? []) + theme.scripts.modules
        assets =
            loaded.map { asset in OutputFile(path: asset.path) { asset.bytes } }
            + model.chronicle.media.map { OutputFile(path: $0.path, copiedFrom: $0.diskPath) }
        search = SearchShelf(model)
    }

    /// Every file, sorted by path. The index of the search is made for it; all else makes its bytes when it is asked for them.
    ///
    /// - Parameters:
    ///   - frame: of all that every page may show; without it no page has a basis.
    ///   - there: the bases of files that the output folder holds, and nobody has touched.
    public func files(frame: Fingerprint? = nil, there: Set<Fingerprint> = []) async -> [OutputFile] {
        let model = model
        let bases: Bases? = if let frame { await Bases(model, outline.pages, frame: frame) } else { nil }
        let pages = await outline.pages.parallelMap { page in
            let basis = bases?.basis(of: page)
            return OutputFile(
                path: page.path, basis: basis, isThere: basis.map(there.contains) ?? false,
                OutputFile.Maker { page.write(model, &$0) })
        }
        return (pages + assets + (await search.files)).sorted { $0.path < $1.path }
    }

    /// O(log n) for a page. The first file of the search that is asked for takes the making of its index.
    public func content(at path: String) async -> OutputFile.Content? {
        if let page = outline.page(at: path) { return .made(OutputFile.Maker { [model] in page.write(model, &$0) }) }
        let files = path.hasPrefix(searchFolder) ? await search.files : assets
        return files.first { $0.path == path }?.content
    }
}

/// The files of the search, made when they are asked for first.
private actor SearchShelf {
    private let model: SiteModel
    private var making: Task<[OutputFile], Never>?

    init(_ model: SiteModel) { self.model = model }

    var files: [OutputFile] {
        get async {
            let task = making ?? Task { [model] in await searchFiles(model) }
            making = task
            return await task.value
        }
    }
}
