public import Diagnostics
public import EDTF
public import Files
import Parallel

/// How far each text of a site is translated into each of its languages.
public struct TranslationReport: Sendable {
    /// The codes of the site's languages, in its order.
    public let languages: [String]
    /// Of each original, one for each other language; events first, then pages, each by their ids.
    public let translations: [Translation]
    /// Why files are not among them.
    public let diagnostics: [Diagnostic]
}

/// The translation of a text into a language, whether it is there or not.
public struct Translation: Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// Of the original as it is now.
        case current
        /// Of an earlier state of the original.
        case outdated
        /// Nobody has said which state of the original it translates.
        case unaccepted
        /// Not finished; it is not published.
        case draft
        case missing
    }

    public let text: TextName
    /// The code of the language that it is in, or should be in.
    public let language: String
    public let originalLanguage: String
    public let state: State
    /// The day on which a person last compared it with its original.
    public let reviewed: CivilDay?
    public let reviewedBy: String?
    /// What changed in the original since; empty but for an outdated translation, and `nil` for one whose accepted
    /// original is not kept.
    public let changes: [TextChange]?

    public var path: String { text.path(language) }
    public var originalPath: String { text.path(originalLanguage) }
}

/// Reads how far a site is translated.
///
/// Originals that are drafts are left out unless asked for. O(total length of the texts), and what ``TextChange`` needs
/// for those that are outdated. `languages` is empty when `content/site.yml` cannot be read.
public func readTranslations(_ tree: FileTree, includesDrafts: Bool = false) async -> TranslationReport {
    let (site, problems) = SiteFile.read(tree)
    guard let site else { return TranslationReport(languages: [], translations: [], diagnostics: problems) }
    let texts = await TranslatedTexts(tree, site.languages)
    let originals = texts.groups.filter { includesDrafts || !$0.original.isDraft }
    let reader = TranslationReader(tree: tree, languages: site.languages.codes)
    let translations = await originals.parallelMap { reader.translations(of: $0) }
    return TranslationReport(
        languages: site.languages.codes, translations: translations.flatMap { $0 },
        diagnostics: texts.diagnostics.inReportingOrder())
}

private struct TranslationReader: Sendable {
    let tree: FileTree
    let languages: [String]

    func translations(of group: TranslatedTexts.Group) -> [Translation] {
        languages.filter { $0 != group.original.language && !group.unreadable.contains($0) }.map { language in
            let file = group.translations.first { $0.language == language }
            let state = state(of: file, group.original)
            return Translation(
                text: group.name, language: language, originalLanguage: group.original.language, state: state,
                reviewed: file?.acceptance.reviewed, reviewedBy: file?.acceptance.reviewedBy,
                changes: state == .outdated ? changes(group, language, file?.acceptance.translates?.value) : [])
        }
    }

    private func state(of file: TranslatedTexts.File?, _ original: TranslatedTexts.File) -> Translation.State {
        guard let file else { return .missing }
        if file.isDraft { return .draft }
        guard let translates = file.acceptance.translates?.value else { return .unaccepted }
        return translates == original.text.digest ? .current : .outdated
    }

    /// Only the very text that the translation names is worth comparing with.
    private func changes(_ group: TranslatedTexts.Group, _ language: String, _ translates: String?) -> [TextChange]? {
        guard let file = tree[group.name.acceptedPath(language)], let accepted = AcceptedOriginal(file),
            accepted.digest == translates
        else { return nil }
        return TextChange.changes(from: accepted, to: group.original.text)
    }
}
