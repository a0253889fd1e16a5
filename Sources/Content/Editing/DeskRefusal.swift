public import Diagnostics
import Files

/// Why a command of the desk does nothing.
public struct DeskRefusal: Error, Sendable {
    /// Problems of the content that must be mended first.
    public var diagnostics: [Diagnostic] = []
    public let message: Message
    public let suggestion: Message?
    /// Whether the command was called wrongly, rather than the content in its way.
    public let isUsage: Bool

    init(_ message: Message, suggestion: Message? = nil, isUsage: Bool = false, diagnostics: [Diagnostic] = []) {
        self.message = message
        self.suggestion = suggestion
        self.isUsage = isUsage
        self.diagnostics = diagnostics
    }
}

func siteFile(_ tree: FileTree) throws(DeskRefusal) -> SiteFile {
    let (site, problems) = SiteFile.read(tree)
    guard let site else { throw DeskRefusal("content/site.yml cannot be read", diagnostics: problems) }
    return site
}

func checkLanguage(_ code: String, _ site: SiteFile) throws(DeskRefusal) {
    if site.languages[code] != nil { return }
    throw DeskRefusal(
        "the language “\(code)” is not one of the site's",
        suggestion: "the site's languages are \(site.languages.codes.joined(separator: ", "))", isUsage: true)
}
