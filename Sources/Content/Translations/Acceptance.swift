import Diagnostics
public import EDTF
public import Files

/// A person's word that translations say what their originals say.
public struct Acceptance: Sendable {
    /// The day on which they were compared.
    public let day: CivilDay
    /// Who compared them; `nil` leaves it unsaid.
    public let reviewer: String?

    public init(day: CivilDay, reviewer: String? = nil) {
        self.day = day
        self.reviewer = reviewer
    }
}

/// A translation that is to be marked as current: what was it before, and the files that say so.
public struct AcceptedTranslation: Sendable {
    public let text: TextName
    public let language: String
    public let before: Translation.State
    /// None where everything is as it should be already.
    public let changes: [FileChange]
}

/// Marks translations as current: `translates` and `reviewed` in their front matter, and their originals as they are now
/// in `content/accepted/`. Nothing is written here; the changes are in the result.
///
/// - Parameters:
///   - names: ids of events, `pages/` and ids of pages.
///   - language: the one that is meant; `nil` for all that the text is translated into.
/// - Throws: ``DeskRefusal`` for the first name that is not known, text without a translation, error in one of the files,
///   or file that cannot be edited safely.
public func accept(
    _ names: [String], language: String?, _ acceptance: Acceptance, in tree: FileTree
) async throws(DeskRefusal) -> [AcceptedTranslation] {
    let desk = try await AcceptanceDesk(tree, language)
    var result: [AcceptedTranslation] = []
    for name in names { result += try desk.accept(name, acceptance) }
    return result
}

/// Keeps the originals of all translations that are current already. No translation is changed, and nobody is said to
/// have compared it.
///
/// - Throws: ``DeskRefusal`` when the language is not one of the site, or `content/site.yml` cannot be read.
public func acceptUnchanged(language: String?, in tree: FileTree) async throws(DeskRefusal) -> [AcceptedTranslation] {
    let desk = try await AcceptanceDesk(tree, language)
    return desk.texts.groups.flatMap { group in
        group.translations.filter { desk.isMeant($0) && $0.isCurrent(group.original) }.map { file in
            AcceptedTranslation(
                text: group.name, language: file.language, before: .current,
                changes: desk.keeping(group.original, of: group.name, file.language))
        }
    }
}
