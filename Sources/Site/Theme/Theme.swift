import Chronicle
import Diagnostics
import Files
import Languages
import Mustache

/// The templates of a site, ready to be filled, and what its pages load.
struct Theme: Sendable {
    let pages: [PageKind: Template]
    let feeds: [XMLKind: Template]
    let stylesheet: Asset
    /// The sign of the site in the tabs of browsers; `nil` in a theme without one.
    let icon: Asset?
    let scripts: Scripts

    static let folder = "templates/"
    static let stylesheetPath = "templates/style.css"
    static let iconPath = "templates/icon.svg"

    /// Reads and checks all templates. Every mistake is reported; with one there is no theme.
    static func read(_ tree: FileTree, _ languages: [Language]) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var reader = ThemeReader(tree: tree, strings: stringsShape(languages))
        let theme = reader.read()
        return (reader.diagnostics.contains { $0.severity == .error } ? nil : theme, reader.diagnostics)
    }

    /// The interface strings as templates see them: `{{t.sources}}`.
    static func stringsShape(_ languages: [Language]) -> Shape {
        let keys = Set(languages.flatMap(\.strings.texts.keys)).sorted()
        return Shape("strings", keys.map { .text(Name($0), "Words of the interface") })
    }
}

private struct ThemeReader {
    let tree: FileTree
    let strings: Shape
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
            pages[kind] = compile(kind.rawValue, kind.shape(strings), .html, library)
        }
        var feeds: [XMLKind: Template] = [:]
        for kind in XMLKind.allCases { feeds[kind] = compile(kind.rawValue, kind.shape, .xml, library) }
        guard let stylesheet = stylesheet() else { return nil }
        return Theme(pages: pages, feeds: feeds, stylesheet: stylesheet, icon: icon, scripts: Scripts(tree))
    }

    private mutating func compile(
        _ name: String, _ shape: Shape, _ format: OutputFormat, _ library: TemplateLibrary
    ) -> Template? {
        let (template, errors) = library.compile(name, for: shape, as: format)
        report(errors)
        return template
    }

    private mutating func stylesheet() -> Asset? {
        guard let file = tree[Theme.stylesheetPath] else {
            diagnostics.append(
                Diagnostic(.error, "stylesheet-missing", file: Theme.stylesheetPath, "is missing: it is how pages look")
            )
            return nil
        }
        return Asset(path: "assets/style.\(fingerprint(file.bytes)).css", bytes: file.bytes)
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

    fileprivate var wayOut: String? {
        known.isEmpty || known.count > 32 ? nil : "known: " + known.joined(separator: ", ")
    }
}
