import Chronicle
import Diagnostics
import EDTF

/// The files of one event: the original, which states the facts, and its translations.
struct EventGroup: Sendable {
    let id: String
    var original: EventFile
    var translations: [EventFile]
    /// The languages of translations that were left out because they are drafts.
    private(set) var draftLanguages: [LanguageIndex] = []

    /// Groups files by id, in the order of ids. Files without an original, or with two, are reported and left out.
    ///
    /// - Parameter broken: ids of which a file could not be read; nothing is said of what may stand in that file.
    static func groups(
        of files: [EventFile], broken: Set<String>, _ diagnostics: inout [Diagnostic]
    ) -> [EventGroup] {
        let byID = Dictionary(grouping: files) { $0.name.stem }
        return byID.keys.sorted().compactMap { id in
            let files = (byID[id] ?? []).sorted { $0.name.language < $1.name.language }
            if broken.contains(id), !files.contains(where: \.isOriginal) {
                diagnostics += files.flatMap(\.report.diagnostics)
                return nil
            }
            return EventGroup(id, files, &diagnostics)
        }
    }

    private init?(_ id: String, _ files: [EventFile], _ diagnostics: inout [Diagnostic]) {
        let originals = files.filter(\.isOriginal)
        guard let original = originals.first, originals.count == 1 else {
            for file in files {
                var report = file.report
                Self.reportOriginals(file, originals, &report)
                diagnostics += report.diagnostics
            }
            return nil
        }
        self.id = id
        self.original = original
        translations = files.filter { !$0.isOriginal }
    }

    private static func reportOriginals(_ file: EventFile, _ originals: [EventFile], _ report: inout Reporter) {
        if originals.isEmpty {
            report.error(
                "original-missing", nil, "no file of this event states its facts",
                suggestion: "add “date: …” and the other facts to the file in the language it was first written in")
        } else if let first = originals.first, file.isOriginal, file.path != first.path {
            report.error(
                "two-originals", file.fields.place(of: "date"),
                "states the facts a second time: \(first.path) has a date too",
                suggestion: "keep the facts in one file; the other has only “title” and “translates”")
        }
    }

    /// Leaves out translations that nobody has finished: readers see the original until then.
    mutating func leaveOutDrafts() {
        draftLanguages = translations.filter(\.isDraft).map(\.name.language)
        translations.removeAll(where: \.isDraft)
    }

    /// What a translation says again of the facts: wrong if it differs, needless if it agrees.
    mutating func checkTranslations() {
        original.acceptance.reportInOriginal(&original.report)
        for number in translations.indices {
            let fields = translations[number].fields
            // A translation is a draft of its own, whatever the event is.
            for name in EventFile.factNames where name != "draft" {
                guard let repeated = fields[name] else { continue }
                let place = fields.place(of: name)
                if repeated == original.fields[name] {
                    translations[number].report.warning(
                        "fact-repeated", place, "“\(name)” is stated in the original already",
                        suggestion: "take the line away: facts stand once, in \(original.path)")
                } else {
                    translations[number].report.error(
                        "fact-contradicted", place, "“\(name)” differs from the original, \(original.path)",
                        suggestion: "take the line away, or change it in the original")
                }
            }
        }
    }

    /// Before all others of its time come those with the earlier beginning, then the earlier end.
    static func precedes(_ a: EventGroup, _ b: EventGroup) -> Bool {
        guard let dateA = a.original.date?.value, let dateB = b.original.date?.value else {
            return a.original.date != nil && b.original.date == nil
        }
        if dateA.earliest != dateB.earliest { return dateA.earliest < dateB.earliest }
        if dateA.latest != dateB.latest { return dateA.latest < dateB.latest }
        if a.original.order != b.original.order { return a.original.order < b.original.order }
        return (a.original.time?.value ?? "", a.id) < (b.original.time?.value ?? "", b.id)
    }
}
