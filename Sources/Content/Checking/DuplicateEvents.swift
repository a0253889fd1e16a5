import Chronicle
import Diagnostics
import EDTF
import Script

/// Events of the same date, with a place in common and nearly the same title in one language: most likely one event that
/// two people wrote down. Two that name each other in `see-also` are two.
///
/// O(events × words of their titles).
func duplicateEvents(_ site: WholeSite) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<[Int]> = []
    for bucket in eventsOfOneDayAndPlace(site.events) {
        for language in site.chronicle.languageIndices {
            for (first, second) in nearlyEqual(bucket, site, language) where seen.insert([first, second]).inserted {
                if let problem = problem(site, first, second, language) { found.append(problem) }
            }
        }
    }
    return found
}

private func problem(_ site: WholeSite, _ first: Int, _ second: Int, _ language: LanguageIndex) -> Diagnostic? {
    let (one, other) = (site.events[first].group, site.events[second].group)
    let isKnown =
        one.original.seeAlso.contains { $0.value == other.id } || other.original.seeAlso.contains { $0.value == one.id }
    guard !isKnown, let file = other.file(in: language) else { return nil }
    return Diagnostic(
        .warning, "duplicate-event", file: file.path, at: file.title?.range,
        "has the date, a place and nearly the title of “\(one.id)”",
        suggestion: "make them one and keep this id in its “aliases”; if they are two, add see-also: [\(one.id)]")
}

private struct DayAndPlace: Hashable {
    let date: String
    let place: Int?
}

/// Positions of events, in their order; only where there is more than one.
private func eventsOfOneDayAndPlace(_ events: [WholeSite.Told]) -> [[Int]] {
    var buckets: [DayAndPlace: [Int]] = [:]
    for (position, told) in events.enumerated() where told.isJudged {
        let places = told.event.places.isEmpty ? [nil] : told.event.places.map(Optional.init)
        for place in places {
            buckets[DayAndPlace(date: told.event.date.description, place: place), default: []].append(position)
        }
    }
    return buckets.values.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Pairs of a bucket whose titles are nearly the same, each with the earliest that it is like.
private func nearlyEqual(_ bucket: [Int], _ site: WholeSite, _ language: LanguageIndex) -> [(Int, Int)] {
    var known = KnownTitles(isSmall: bucket.count <= KnownTitles.few)
    return bucket.compactMap { position in
        let title = site.events[position].event.versions[language]?.title
        return title.flatMap { known.first(like: TitleWords($0), thenAdding: position) }.map { ($0, position) }
    }
}

/// Titles seen before, by what those that are nearly the same have in common.
private struct KnownTitles {
    /// Of so few titles each is simply compared with each.
    static let few = 8

    private let isSmall: Bool
    private var titles: [(position: Int, words: TitleWords)] = []
    private var byKey: [[String]: [Int]] = [:]

    init(isSmall: Bool) { self.isSmall = isSmall }

    mutating func first(like words: TitleWords, thenAdding position: Int) -> Int? {
        let keys = isSmall ? [] : words.keys
        let candidates = isSmall ? Array(titles.indices) : Set(keys.flatMap { byKey[$0] ?? [] }).sorted()
        let first = candidates.first { titles[$0].words.isNearly(words) }
        // A few of each key are enough: what is like the ninth is like the first.
        for key in keys where byKey[key, default: []].count < Self.few { byKey[key, default: []].append(titles.count) }
        titles.append((position, words))
        return first.map { titles[$0].position }
    }
}

/// The words of a title, folded and sorted.
struct TitleWords {
    private let words: [String]

    init(_ title: String) {
        let folded = FoldingTable.standard.fold(title)
        words = folded.unicodeScalars.split { !isWord($0) }.map { String($0) }.sorted()
    }

    /// The words, and the words without one of them: titles that differ in one word share a key.
    var keys: [[String]] {
        let shorter = words.indices.prefix(words.count > 2 ? 24 : 0).map { Array(words[..<$0] + words[($0 + 1)...]) }
        return [words] + Set(shorter).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The same words in any order, or all but one; or one word is spelled a little differently.
    func isNearly(_ other: TitleWords) -> Bool {
        guard abs(words.count - other.words.count) <= 1 else { return false }
        let (mine, theirs) = (Self.difference(words, other.words), Self.difference(other.words, words))
        switch (mine.count, theirs.count) {
        case (0, 0): return !words.isEmpty
        case (1, 0), (0, 1): return words.count > 2 && other.words.count > 2
        case (1, 1): return words.count > 2 && Self.isSlip(mine[0], theirs[0])
        default: return false
        }
    }

    private static func difference(_ words: [String], _ others: [String]) -> [String] {
        var rest = others
        return words.filter { word in
            guard let index = rest.firstIndex(of: word) else { return true }
            rest.remove(at: index)
            return false
        }
    }

    /// Numbers are never slips of each other.
    private static func isSlip(_ word: String, _ other: String) -> Bool {
        let isNumber = (word + other).unicodeScalars.contains { $0.properties.numericType != nil }
        return !isNumber && min(word.unicodeScalars.count, other.unicodeScalars.count) > 3
            && nearest(to: word, among: [other]) != nil
    }
}

extension EventGroup {
    fileprivate func file(in language: LanguageIndex) -> EventFile? {
        ([original] + translations).first { $0.name.language == language }
    }
}
