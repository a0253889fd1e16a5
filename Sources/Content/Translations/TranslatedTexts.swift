import Chronicle
import Diagnostics
import Files
import Parallel

/// The events and pages of a site as what is translated: an original each, and its translations.
struct TranslatedTexts: Sendable {
    /// A file of an event or page, in one language.
    struct File: Sendable {
        let path: String
        let language: String
        let isOriginal: Bool
        let isDraft: Bool
        let acceptance: AcceptanceFields
        let text: AcceptedOriginal
        let bytes: [UInt8]
    }

    struct Group: Sendable {
        let name: TextName
        let original: File
        let translations: [File]
        /// The languages whose files are there and could not be read.
        let unreadable: Set<String>
    }

    /// Events before pages, each by their ids.
    let groups: [Group]
    /// Why files are not among them.
    private(set) var diagnostics: [Diagnostic] = []

    /// O(total length of the texts).
    init(_ tree: FileTree, _ languages: LanguageTable) async {
        var files: [TextName: [File]] = [:]
        var unreadable: [TextName: Set<String>] = [:]
        for folder in TextName.Folder.allCases {
            let found = tree.under(folder.path).filter { $0.path.hasSuffix(".md") }
            let read = await found.parallelMap { File.read($0, folder, languages) }
            for (source, (file, problems)) in zip(found, read) {
                let parts = source.name.split(separator: ".")
                let name = TextName(folder, String(parts.first ?? ""))
                if let file {
                    files[name, default: []].append(file)
                } else if parts.count == 3 {
                    unreadable[name, default: []].insert(String(parts[1]))
                }
                diagnostics += problems
            }
        }
        groups = files.keys.sorted().compactMap { Group($0, files[$0] ?? [], unreadable[$0] ?? []) }
    }
}

extension TranslatedTexts {
    /// The text that people call `2020-10-23-geneva-ceasefire` or `pages/about`.
    ///
    /// - Throws: ``DeskRefusal`` with the nearest name where there is none.
    func group(named written: String) throws(DeskRefusal) -> Group {
        if let group = groups.first(where: { $0.name.description == written }) { return group }
        let near = nearest(to: written, among: groups.map(\.name.description))
        let isBroken = diagnostics.contains { $0.file.contains("/\(written).") }
        throw DeskRefusal(
            isBroken ? "the files of “\(written)” cannot be read" : "there is no event or page “\(written)”",
            suggestion: isBroken
                ? "see tarikh check"
                : near.map { "did you mean “\($0)”?" } ?? "the id is the name of its file before the language; "
                    + "for a standing page write pages/ before it",
            isUsage: !isBroken)
    }
}

extension TranslatedTexts.Group {
    /// `nil` without exactly one original.
    fileprivate init?(_ name: TextName, _ files: [TranslatedTexts.File], _ unreadable: Set<String>) {
        let originals = files.filter(\.isOriginal)
        guard let original = originals.first, originals.count == 1 else { return nil }
        self.name = name
        self.original = original
        self.unreadable = unreadable
        translations = files.filter { !$0.isOriginal }
    }
}

extension TranslatedTexts.File {
    fileprivate static func read(
        _ file: SourceFile, _ folder: TextName.Folder, _ languages: LanguageTable
    ) -> (TranslatedTexts.File?, [Diagnostic]) {
        switch folder {
        case .events:
            let event = EventFile.read(file, languages)
            return (event.file.map { TranslatedTexts.File($0, languages, file.bytes) }, event.diagnostics)
        case .pages:
            let (page, problems) = PageFile.read(file, languages)
            return (page.map { TranslatedTexts.File($0, languages, file.bytes) }, problems)
        }
    }

    private init(_ event: EventFile, _ languages: LanguageTable, _ bytes: [UInt8]) {
        self.init(
            path: event.path, language: languages.codes[event.name.language.position], isOriginal: event.isOriginal,
            isDraft: event.isDraft, acceptance: event.acceptance, text: event.accepted, bytes: bytes)
    }

    private init(_ page: PageFile, _ languages: LanguageTable, _ bytes: [UInt8]) {
        self.init(
            path: page.path, language: languages.codes[page.name.language.position], isOriginal: page.isOriginal,
            isDraft: page.isDraft, acceptance: page.acceptance, text: page.accepted, bytes: bytes)
    }
}
