import Chronicle
import Diagnostics
import EDTF
import Parallel
import Script

/// Events of the same date, with a place in common and nearly the same title in one language: most likely one event that
/// two people wrote down. Two that name each other in `see-also` are two.
///
/// O(events × words of their titles).
func duplicateEvents(_ site: WholeSite) async -> [Diagnostic] {
    let languages = site.chronicle.languageIndices
    let pairs = await eventsOfOneDayAndPlace(site.events).parallelMap(chunk: 64) { bucket in
        languages.flatMap { language in nearlyEqual(bucket, site, language).map { (language, $0.0, $0.1) } }
    }
    var found: [Diagnostic] = []
    var seen: Set<[Int]> = []
    for (language, first, second) in pairs.joined() where seen.insert([first, second]).inserted {
        if let problem = problem(site, first, second, language) { found.append(problem) }
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

/// What two events are compared by: most edits leave it as it is.
struct Headlines: Equatable, Sendable {
    private let events: [WholeSite.Told]

    init(_ site: WholeSite) { events = site.events }

    static func == (a: Headlines, b: Headlines) -> Bool {
        a.events.elementsEqual(b.events) { $0 == $1 || isAlike($0, $1) }
    }

    private static func isAlike(_ a: WholeSite.Told, _ b: WholeSite.Told) -> Bool {
        a.isJudged == b.isJudged && a.group.id == b.group.id && a.event.date == b.event.date
            && a.event.places == b.event.places
            && a.group.original.seeAlso.map(\.value) == b.group.original.seeAlso.map(\.value)
            && a.group.files.elementsEqual(b.group.files) {
                $0.name == $1.name && $0.title?.value == $1.title?.value && $0.title?.range == $1.title?.range
            }
    }
}

/// An event at one of its places; −1 where it has none.
private struct DayAndPlace: Comparable {
    let day: Bound
    let place: Int
    let position: Int

    static func < (a: Self, b: Self) -> Bool {
        if a.day != b.day { return a.day < b.day }
        return (a.place, a.position) < (b.place, b.position)
    }
}

/// Positions of events, in their order; only where there is more than one. O(n log n).
private func eventsOfOneDayAndPlace(_ events: [WholeSite.Told]) -> [[Int]] {
    var all: [DayAndPlace] = []
    for (position, told) in events.enumerated() where told.isJudged {
        let day = told.event.date.earliest
        if told.event.places.isEmpty { all.append(DayAndPlace(day: day, place: -1, position: position)) }
        for place in told.event.places { all.append(DayAndPlace(day: day, place: place, position: position)) }
    }
    all.sort()
    var buckets: [[Int]] = []
    var start = 0
    while start < all.count {
        var end = start + 1
        while end < all.count, all[end].day == all[start].day, all[end].place == all[start].place { end += 1 }
        if end > start + 1 { buckets += ofOneDate(all[start..<end].map(\.position), events) }
        start = end
    }
    return buckets.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Parts events that begin on one day by the dates as they are written.
private func ofOneDate(_ positions: [Int], _ events: [WholeSite.Told]) -> [[Int]] {
    let date = events[positions[0]].event.date
    if positions.allSatisfy({ events[$0].event.date == date }) { return [positions] }
    return Dictionary(grouping: positions) { events[$0].event.date }.values.filter { $0.count > 1 }
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
    private var byKey: [UInt64: [Int]] = [:]

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

/// The words of a title, folded, in the order of their hashes.
///
/// Hashes of 64 bits are taken for the words that they are of: a title is one of thousands, not one of billions.
private struct TitleWords {
    private struct Word {
        let hash: UInt64
        /// Positions in the folded title.
        let start: Int
        let end: Int
    }

    private let folded: String
    private let words: [Word]

    init(_ title: String) {
        folded = FoldingTable.standard.fold(title)
        var words: [Word] = []
        words.reserveCapacity(16)
        var (start, end, hash) = (0, 0, FNV.offset)
        for scalar in folded.unicodeScalars {
            let next = end + UTF8.width(scalar)
            if isWord(scalar) {
                hash = (hash ^ UInt64(scalar.value)) &* FNV.prime
            } else {
                if start < end { words.append(Word(hash: hash, start: start, end: end)) }
                (start, hash) = (next, FNV.offset)
            }
            end = next
        }
        if start < end { words.append(Word(hash: hash, start: start, end: end)) }
        self.words = words.sorted { $0.hash < $1.hash }
    }

    /// One of all words, and one of all without each of them: titles that differ in one word share a key.
    var keys: Set<UInt64> {
        let all = words.reduce(0) { $0 &+ $1.hash }
        return Set([all] + words.prefix(words.count > 2 ? 24 : 0).map { all &- $0.hash })
    }

    /// The same words in any order, or all but one; or one word is spelled a little differently.
    func isNearly(_ other: TitleWords) -> Bool {
        var (mine, theirs): (Word?, Word?)
        var (place, otherPlace) = (0, 0)
        while place < words.count || otherPlace < other.words.count {
            let isMine =
                otherPlace == other.words.count
                || place < words.count && words[place].hash < other.words[otherPlace].hash
            let isTheirs = !isMine && (place == words.count || other.words[otherPlace].hash < words[place].hash)
            guard !(isMine && mine != nil), !(isTheirs && theirs != nil) else { return false }
            if isMine { mine = words[place] }
            if isTheirs { theirs = other.words[otherPlace] }
            if !isTheirs { place += 1 }
            if !isMine { otherPlace += 1 }
        }
        let areLong = words.count > 2 && other.words.count > 2
        return switch (mine, theirs) {
        case (nil, nil): !words.isEmpty
        case (let mine?, let theirs?): areLong && Self.isSlip(text(mine), other.text(theirs))
        default: areLong
        }
    }

    private func text(_ word: Word) -> String {
        String(folded.utf8.dropFirst(word.start).prefix(word.end - word.start)) ?? ""
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
        files.first { $0.name.language == language }
    }
}
