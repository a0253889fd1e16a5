import Chronicle
import Languages
import Parallel
import Search

/// What a result shows of each document, in one language: little files of sixteen documents each, of which a reader
/// loads those that hold the first results.
struct SearchRecords: Sendable {
    let scope: Scope

    /// How many documents share a file.
    static let perFile = 16

    /// The files of a sort, in the order of its documents.
    func files(of sort: SearchSort) async -> [[UInt8]] {
        let count = scope.model.count(of: sort)
        let starts = Array(stride(from: 0, to: count, by: Self.perFile))
        return await starts.parallelMap(chunk: 8) { start in
            JSON.array((start..<min(start + Self.perFile, count)).map { record(sort, $0) }).bytes
        }
    }

    /// The part of its address that is its own, the title, the date, some words about it; then the language of these
    /// where it is not the page's, and what the sort alone has.
    private func record(_ sort: SearchSort, _ position: Int) -> JSON {
        let chronicle = scope.chronicle
        switch sort {
        case .events: return event(position)
        case .actors, .places, .topics:
            return entry(sort.register.map { chronicle.entries(of: $0)[position] } ?? chronicle.actors[position])
        case .years:
            let year = scope.model.index.years[position]
            return record([
                yearName(year.year), scope.name(ofYear: year.year), "",
                scope.spoken.count("events", year.events.count),
            ])
        case .pages: return page(chronicle.pages[position])
        case .sources: return source(chronicle.sources[position])
        }
    }

    /// Its status comes last, where it is not confirmed.
    private func event(_ number: Int) -> JSON {
        let event = scope.chronicle.events[number]
        let words = scope.words(number)
        let status = event.status == .confirmed ? "" : event.status.rawValue
        return record([
            event.id, words.plainTitle, words.plainDate, shortened(scope.plainSummary(of: words)), code(words.language),
            status,
        ])
    }

    /// Its other names come last, for those who looked for one of them.
    private func entry(_ entry: Entry) -> JSON {
        let about = scope.plain(entry.role ?? entry.description) ?? ""
        let names = entry.aliases.map { scope.voice.plain($0) }.joined(separator: scope.strings["list-and"])
        return record([entry.id, scope.plain(entry.name) ?? entry.id, "", shortened(about), "", names])
    }

    private func page(_ page: Page) -> JSON {
        let best = page.versions.best(for: scope.language, original: page.original)
        let voice = best.map { scope.model.voices[$0.language.position] } ?? scope.voice
        return record([
            page.id, best.map { voice.plain($0.value.title) } ?? page.id, "",
            best.map { shortened(voice.plain($0.value.summary)) } ?? "", code(best?.language ?? scope.language),
        ])
    }

    private func source(_ source: Source) -> JSON {
        record([
            folderName(ofSource: source.id), scope.voice.plain(source.title),
            source.issued.map { scope.voice.plain(scope.spoken.words(for: $0)) } ?? "",
            scope.voice.plain(source.publisher ?? source.container ?? ""),
        ])
    }

    private func code(_ language: LanguageIndex) -> String {
        language == scope.language ? "" : scope.chronicle.languages[language.position].code
    }

    /// Empty texts at the end are left out.
    private func record(_ texts: [String]) -> JSON {
        let end = texts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        return .array(texts[..<end].map { .text($0) })
    }
}

extension SiteModel {
    func count(of sort: SearchSort) -> Int {
        switch sort {
        case .events: chronicle.events.count
        case .actors: chronicle.actors.count
        case .places: chronicle.places.count
        case .topics: chronicle.topics.count
        case .years: index.years.count
        case .pages: chronicle.pages.count
        case .sources: has(.sources) ? chronicle.sources.count : 0
        }
    }
}

/// How many characters of a text a result shows.
private let shortLength = 130

/// The beginning of a text up to a space, with an ellipsis where something is left out. What is isolated stays closed.
///
/// - Complexity: O(length of the beginning).
func shortened(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
        var characters = 0
        var space = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if byte == UInt8(ascii: " ") { space = index }
            characters += 1
            if characters > shortLength {
                let start = bytes[..<(space > 0 ? space : index)]
                return String(decoding: start, as: UTF8.self) + String(repeating: "\u{2069}", count: open(start)) + "…"
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// How many isolates (U+2066, U+2067) are open at the end of some bytes.
private func open(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var depth = 0
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 && bytes[index + 1] == 0x81 {
        if bytes[index + 2] == 0xA9 { depth -= 1 } else if 0xA6...0xA8 ~= bytes[index + 2] { depth += 1 }
    }
    return max(depth, 0)
}
