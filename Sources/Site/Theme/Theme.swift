import Chronicle
import Diagnostics
import Files
import Languages
import Mustache

/// The templates of a site, ready to be filled, and what its pages load.
struct Theme: Sendable {
    let pages: [PageKind: Template]
    let feeds: [XMLKind: Template]
    let stylesheets: Stylesheets
    /// The sign of the site in the tabs of browsers; `nil` in a theme without one.
    let icon: Asset?
    let scripts: Scripts
    /// Whether a page asks for the ids by which events are filtered.
    let asksForFacets: Bool
    /// Whether a page asks for what tells a source from others there, or by whom it is cited.
    let tellsSourcesApart: Bool
    /// Whether the page of an event holds what it says of those whom it mentions, which links in its text are described by.
    let showsMentions: Bool

    static let folder = "templates/"
    static let iconPath = "templates/icon.svg"

    /// Reads and checks all templates. Every mistake is reported; with one there is no theme.
    static func read(_ tree: FileTree, _ languages: [Language]) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var reader = ThemeReader(tree: tree, words: ThemeWords(tree, languages))
        let theme = reader.read()
        return (reader.diagnostics.contains { $0.severity == .error } ? nil : theme, reader.diagnostics)
    }
}

/// The names that a theme itself gives to its templates.
struct ThemeWords {
    /// The interface strings: `{{t.sources}}`.
    let strings: Shape
    /// The stylesheets beside the one that every page has: `{{stylesheets.lists}}`.
    let stylesheets: Shape

    init(_ tree: FileTree, _ languages: [Language]) {
        let keys = Set(languages.flatMap(\.strings.texts.keys)).sorted()
        strings = Shape("strings", keys.map { .text(Name($0), "Words of the interface") })
        stylesheets = Shape(
            "stylesheets",
            Stylesheets(tree).others.map { .url(Name($0.name), "\(Theme.folder)\($0.name).css") })
    }
}

private struct ThemeReader {
    let tree: FileTree
    let words: ThemeWords
    var diagnostics: [Diagnostic] = []

    mutating func read() -> Theme? {
        let files = tree.under(Theme.folder).filter { $0.path.hasSuffix(".mustache") }
        let library = TemplateLibrary(
            files.map { file in
                (name: String(file.path.dropFirst(Theme.folder.count).dropLast(".mustache".count)), text: file.bytes)
            })
        reportNotText(files)
        report(library.errors)
        var pages: [PageKind: Template] = [:]
        for kind in PageKind.allCases {
            pages[kind] = compile(kind.rawValue, kind.shape(words), .html, library)
        }
        var feeds: [XMLKind: Template] = [:]
        for kind in XMLKind.allCases { feeds[kind] = compile(kind.rawValue, kind.shape, .xml, library) }
        let stylesheets = Stylesheets(tree)
        if stylesheets.main == nil { reportNoStylesheet() }
        let asksForFacets = pages.values.contains { page in Facet.allCases.contains { page.asks(for: $0.idsName) } }
        let tellsSourcesApart = [.event, .both, .book, .source, .sources].compactMap { pages[$0] }.contains { page in
            ["number", "anchor", "backHref", "pageHref", "count", "citedBy"].contains { page.asks(for: $0) }
        }
        return Theme(
            pages: pages, feeds: feeds, stylesheets: stylesheets, icon: icon, scripts: Scripts(tree),
            asksForFacets: asksForFacets, tellsSourcesApart: tellsSourcesApart,
            showsMentions: pages[.event]?.asks(for: "mentions") == true)
    }

    private mutating func compile(
        _ name: String, _ shape: Shape, _ format: OutputFormat, _ library: TemplateLibrary
    ) -> Template? {
        let (template, errors) = library.compile(name, for: shape, as: format)
        report(errors)
        return template
    }

    private mutating func reportNoStylesheet() {
        let path = Theme.folder + Stylesheets.mainName + ".css"
        diagnostics.append(
            Diagnostic(.error, "stylesheet-missing", file: path, "is missing: it is how pages look"))
    }

    private var icon: Asset? {
        tree[Theme.iconPath].map { Asset(path: "assets/icon.\(fingerprint($0.bytes)).svg", bytes: $0.bytes) }
    }

    private mutating func reportNotText(_ files: [SourceFile]) {
        for file in files where String(validating: file.bytes, as: UTF8.self) == nil {
            diagnostics.append(
                Diagnostic(
                    .error, "invalid-utf8", file: file.path, "is not UTF-8",
                    suggestion: "save the file again with the encoding UTF-8"))
        }
    }

    private mutating func report(_ errors: [TemplateError]) {
        for error in errors {
            let near = error.word.flatMap { nearest(to: $0, among: error.known) }
            diagnostics.append(
                Diagnostic(
                    .error, error.id, file: Theme.folder + error.template + ".mustache", at: error.place,
                    error.message,
                    suggestion: near.map { "did you mean “\($0)”?" } ?? error.wayOut))
        }
    }
}

extension TemplateError {
    /// `nil` where the mistake has no extent, such as a template that is not there.
    fileprivate var place: SourceRange? {
        guard !range.isEmpty else { return nil }
        return SourceRange(
            start: SourcePosition(line: line, column: column), end: SourcePosition(line: endLine, column: endColumn))
    }

    fileprivate var wayOut: Message? {
        known.isEmpty || known.count > 32 ? nil : "known: \(known.joined(separator: ", "))"
    }
}
