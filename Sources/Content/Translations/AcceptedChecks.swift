import Chronicle
import Diagnostics
import Files
import Keeping

/// Whether the originals that are kept in `content/accepted/` are those of the translations that there are.
struct AcceptedChecks: Sendable {
    private let languages: LanguageTable
    /// The translations that there are, by the paths of their accepted originals.
    private var translations: [String: Translation] = [:]
    /// Accepted originals of translations that could not be read: nothing is said of them.
    private var unreadable: Set<String> = []

    struct Translation: Equatable, Sendable {
        let text: TextName
        let path: String
        let translates: String?
        /// The original as it is now, where that is what was translated.
        let original: AcceptedOriginal?
    }

    /// An accepted original, and the translation that it belongs to.
    struct Pair: Equatable, Sendable {
        let file: SourceFile
        let translation: Translation?

        var path: String { file.path }
    }

    init(_ languages: LanguageTable) { self.languages = languages }

    /// - Parameter unreadable: names of files, such as `talks.en.md`.
    mutating func add(_ events: [EventFile], unreadable: Set<String>) {
        addUnreadable(.events, unreadable)
        let originals = Dictionary(
            events.filter(\.isOriginal).map { ($0.name.stem, $0) }, uniquingKeysWith: { a, _ in a })
        for event in events where !event.isOriginal {
            let original = originals[event.name.stem]
            let isCurrent = original?.digest == event.acceptance.translates?.value
            add(TextName(.events, event.name.stem), event.name, event.acceptance, isCurrent ? original?.accepted : nil)
        }
    }

    mutating func add(_ pages: [PageFile], unreadable: Set<String>) {
        addUnreadable(.pages, unreadable)
        for page in pages where !page.isOriginal {
            add(TextName(.pages, page.name.stem), page.name, page.acceptance, nil)
        }
    }

    private mutating func add(
        _ text: TextName, _ name: FileName, _ acceptance: AcceptanceFields, _ original: AcceptedOriginal?
    ) {
        let language = languages.codes[name.language.position]
        translations[text.acceptedPath(language)] = Translation(
            text: text, path: text.path(language), translates: acceptance.translates?.value, original: original)
    }

    private mutating func addUnreadable(_ folder: TextName.Folder, _ names: Set<String>) {
        for name in names { unreadable.insert(AcceptedOriginal.folder + folder.rawValue + "/" + name) }
    }

    /// Every problem is a warning: no page depends on these files. O(total length of them).
    func problems(
        _ tree: FileTree, _ kept: inout KeptEach<LanguageTable, Pair, Diagnostic?>
    ) async -> [Diagnostic] {
        let files = tree.under(AcceptedOriginal.folder).filter { !unreadable.contains($0.path) }
        let pairs = files.map { Pair(file: $0, translation: translations[$0.path]) }
        return await kept(pairs, in: languages, by: \.path) { Self.problem($0) }.compactMap(\.self)
    }

    private static func problem(_ pair: Pair) -> Diagnostic? {
        let file = pair.file
        guard let translation = pair.translation else {
            return Diagnostic(
                .warning, "accepted-orphan", file: file.path, "keeps the original of a translation that is not there",
                suggestion:
                    "if the translation was renamed or cannot be read, mend that first; if it is gone for good, delete this file"
            )
        }
        // That nobody has accepted the translation is said of the translation itself.
        guard let translates = translation.translates else { return nil }
        // What is mostly so is seen without reading YAML.
        if translation.original?.bytes == file.bytes { return nil }
        guard let digest = AcceptedOriginal(file)?.digest else {
            return differs(file, "is not the text that an accepted original is", translation)
        }
        if digest == translates { return nil }
        return differs(
            file,
            "is not the text (\(translates)) that \(translation.path) says it translates, but another (\(digest))",
            translation)
    }

    private static func differs(_ file: SourceFile, _ message: Message, _ translation: Translation) -> Diagnostic {
        Diagnostic(
            .warning, "accepted-differs", file: file.path, message,
            suggestion: "when a person has compared the two: tarikh translations accept \(translation.text); "
                + "or take the file back from version control")
    }
}
