import Chronicle
public import Diagnostics
public import Files
import Languages
import Script

/// A text that `new` has made: the file, and what only a person can fill in.
public struct WrittenText: Sendable {
    public let change: FileChange
    /// The id of the event, page, entry or source.
    public let id: String
    /// What `check` will say of it that the steps do not take care of.
    public let wanting: [Diagnostic]
    /// What to do when it is filled in.
    public let steps: [Step]

    public enum Step: Equatable, Sendable {
        case takeDraftAway
        /// Begin the translation into a language.
        case translate(String)
        /// Accept this translation.
        case accept(String)
    }
}

/// Makes new events, pages, translations and entries of registers, each checked as a part of the whole site before it is
/// written. Nothing is written here.
public struct WritingDesk: Sendable {
    let tree: FileTree
    let site: SiteFile
    let texts: TranslatedTexts
    private let isRightToLeft: [String: Bool]
    private let known: Set<Diagnostic>

    /// - Throws: ``DeskRefusal`` when `content/site.yml` cannot be read.
    public init(_ tree: FileTree) async throws(DeskRefusal) {
        self.tree = tree
        site = try siteFile(tree)
        texts = await TranslatedTexts(tree, site.languages)
        let languages = readSiteLanguages(tree)
        isRightToLeft = Dictionary(languages.map { ($0.code, $0.isRightToLeft) }, uniquingKeysWith: { a, _ in a })
        known = Set(await readChronicle(tree, ReadingOptions(includesDrafts: true)).diagnostics)
    }

    /// The site's languages, the first being its first.
    public var languages: [String] { site.languages.codes }

    /// The language that a text is in: the one that was given, or else the first of the site that is written in the
    /// direction of the text.
    func language(_ code: String?, of text: String) throws(DeskRefusal) -> String {
        if let code {
            try checkLanguage(code, site)
            return code
        }
        let direction = Direction.firstStrong(in: text.utf8)
        let fitting = languages.first { isRightToLeft[$0] == (direction == .rightToLeft) }
        return direction == nil ? languages[0] : fitting ?? languages[0]
    }

    /// A file as a part of the site: what only a person can fill in is named, anything else that is wrong refused.
    func checked(
        _ change: FileChange, id: String, steps: [WrittenText.Step] = []
    ) async throws(DeskRefusal) -> WrittenText {
        let others = tree.files.filter { $0.path != change.path }
        let after = FileTree(others + [SourceFile(path: change.path, change.after)])
        let found = await readChronicle(after, ReadingOptions(includesDrafts: true)).diagnostics
        let new = found.inReportingOrder().filter { !known.contains($0) }
        if let wrong = new.first(where: { $0.severity == .error && !Self.leftToPeople.contains($0.id) }) {
            throw DeskRefusal(wrong.message, suggestion: wrong.suggestion, isUsage: true)
        }
        let wanting = new.filter { $0.file == change.path && !Self.leftToSteps.contains($0.id) }
        return WrittenText(change: change, id: id, wanting: wanting, steps: steps)
    }

    /// Errors that a new file may have until somebody fills it in.
    private static let leftToPeople: Set = ["kind-missing", "title-missing"]
    private static let leftToSteps: Set = ["translation-missing", "translation-unaccepted"]

    func checkID(_ id: String) throws(DeskRefusal) {
        if isIdentifier(id) { return }
        throw DeskRefusal(
            "the id “\(id)” may hold only a–z, 0–9 and hyphens", suggestion: "readers see names; the id is the address",
            isUsage: true)
    }
}

/// A text as it goes into a file: without marks of direction, which the program sets itself, and byte order marks.
func unmarked(_ text: String) -> String {
    String(String.UnicodeScalarView(strippingBidiControls(text).text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
}
