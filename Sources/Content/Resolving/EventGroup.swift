import Chronicle
import Diagnostics
import EDTF
import Parallel

/// The files of one event: the original, which states the facts, and its translations.
final class EventGroup: Sendable {
    let id: String
    let original: EventFile
    let translations: [EventFile]
    /// The languages of translations that were left out because they are drafts.
    let draftLanguages: [LanguageIndex]
    private let all: [EventFile]
    private let includesDrafts: Bool

    /// The files that tell it: the original, and the translations that were not left out.
    var files: [EventFile] { [original] + translations }

    /// Hands over each of the files, without a list of them.
    func visitFiles(_ body: (EventFile) -> Void) {
        body(original)
        for file in translations { body(file) }
    }

    /// Groups files by id, in the order of ids. Files without an original, or with two, are reported and left out.
    ///
    /// - Parameters:
    ///   - files: in the order of their paths, and so those of an event together.
    ///   - includesDrafts: otherwise translations that nobody has finished are left out: readers see the original.
    ///   - broken: ids of which a file could not be read; nothing is said of what may stand in that file.
    ///   - known: the groups that were made before, in the order of ids. One that has the same files is that one.
    /// - Complexity: O(files) where the order of their paths is that of their ids, otherwise O(n log n).
    static func groups(
        of files: [EventFile], includesDrafts: Bool, broken: Set<String>, known: [EventGroup]
    ) async -> (groups: [EventGroup], diagnostics: [Diagnostic]) {
        let stretches = stretches(of: files, known)
        let grouped = await stretches.parallelMap(chunk: 256) { stretch -> Grouped in
            let ofEvent = files[stretch.files]
            if let known = stretch.known, known.isMade(of: ofEvent, includesDrafts) {
                return Grouped(group: known, diagnostics: [])
            }
            let id = files[stretch.files.lowerBound].name.stem
            if broken.contains(id), !ofEvent.contains(where: \.isOriginal) {
                return Grouped(group: nil, diagnostics: ofEvent.flatMap(\.report.diagnostics))
            }
            var diagnostics: [Diagnostic] = []
            let group = EventGroup(id, Array(ofEvent), includesDrafts, &diagnostics)
            return Grouped(group: group, diagnostics: diagnostics)
        }
        return (grouped.compactMap(\.group).sorted { $0.id < $1.id }, grouped.flatMap(\.diagnostics))
    }

    private struct Grouped: Sendable {
        let group: EventGroup?
        let diagnostics: [Diagnostic]
    }

    /// Where the files of each event stand, with the group that was made of files of the same id before.
    private static func stretches(
        of files: [EventFile], _ groups: [EventGroup]
    ) -> [(files: Range<Int>, known: EventGroup?)] {
        var stretches: [(files: Range<Int>, known: EventGroup?)] = []
        stretches.reserveCapacity(files.count / 2)
        var (next, start) = (0, 0)
        while start < files.count {
            let id = files[start].name.stem
            var end = start + 1
            while end < files.count, files[end].name.stem == id { end += 1 }
            while next < groups.count, groups[next].id < id { next += 1 }
            stretches.append((start..<end, next < groups.count ? groups[next] : nil))
            start = end
        }
        return stretches
    }

    private func isMade(of files: ArraySlice<EventFile>, _ includesDrafts: Bool) -> Bool {
        self.includesDrafts == includesDrafts && all.elementsEqual(files, by: ===)
    }

    private init?(_ id: String, _ all: [EventFile], _ includesDrafts: Bool, _ diagnostics: inout [Diagnostic]) {
        let files = all.sorted { $0.name.language < $1.name.language }
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
        self.all = all
        self.includesDrafts = includesDrafts
        self.original = original
        let others = files.filter { !$0.isOriginal }
        translations = includesDrafts ? others : others.filter { !$0.isDraft }
        draftLanguages = includesDrafts ? [] : others.filter(\.isDraft).map(\.name.language)
    }

    private static func reportOriginals(_ file: EventFile, _ originals: [EventFile], _ report: inout Reporter) {
        if originals.isEmpty {
            report.error(
                "original-missing", nil, "no file of this event states its facts",
                suggestion: "add “date: …” and the other facts to the file in the language it was first written in")
        } else if let first = originals.first, file.isOriginal, file.path != first.path {
            report.error(
                "two-originals", file.place(of: "date"),
                "states the facts a second time: \(first.path) has a date too",
                suggestion: "keep the facts in one file; the other has only “title” and “translates”")
        }
    }

    /// What a translation says again of the facts: wrong if it differs, needless if it agrees.
    func checkFacts(of translation: EventFile, _ report: inout Reporter) {
        guard translation.statesFacts else { return }
        // A translation is a draft of its own, whatever the event is.
        for name in EventFile.factNames where name != "draft" {
            guard translation.hasField(name), let repeated = translation.field(name) else { continue }
            let place = translation.place(of: name)
            if repeated == original.field(name) {
                report.warning(
                    "fact-repeated", place, "“\(name)” is stated in the original already",
                    suggestion: "take the line away: facts stand once, in \(original.path)")
            } else {
                report.error(
                    "fact-contradicted", place, "“\(name)” differs from the original, \(original.path)",
                    suggestion: "take the line away, or change it in the original")
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

extension EventGroup: Equatable {
    /// Made from the same files.
    static func == (a: EventGroup, b: EventGroup) -> Bool {
        if a === b { return true }
        return a.original.source == b.original.source
            && a.translations.elementsEqual(b.translations) { $0.source == $1.source }
            && a.draftLanguages == b.draftLanguages
    }
}
