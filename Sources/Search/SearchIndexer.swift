import Script

/// Gathers the words of documents, one document after the other, into an index.
///
/// ```swift
/// var indexer = SearchIndexer()
/// indexer.document(0) { document in
///     document.add("Talks in Ghadames", .title)
///     document.add(key: "=place/ghadames")
/// }
/// let index = indexer.finish()
/// ```
///
/// A word that was met before costs one pass over its bytes and a look-up: it is folded once, whatever it looks like and
/// however often it comes. Time is linear in the text, memory in the number of different words of each document.
public struct SearchIndexer: Sendable {
    /// Numbers of documents must be below this.
    public static let numberLimit = 1 << 26

    /// Words as they are written, with what sticks to them, and the folded words that are in each.
    private var written = ByteTable()
    private var wordsOfWritten: [WordsOfOne] = []
    /// Folded words, phrases and keys.
    private var terms = ByteTable()
    /// For each term, the documents it is in, by rising number.
    private var postings: [[Posting]] = []
    private var nameWords: Set<Int> = []
    private var current = Current()

    private enum WordsOfOne {
        case one(Int)
        case many([Int])
    }

    /// The terms of the document that is being read, each with its best grade.
    private struct Current {
        var number = -1
        var terms: [Int] = []
        /// For each term, the document that it was last met in, and its best grade there.
        var last: [Int] = []
        var grades: [Grade] = []
    }

    public init() {}

    /// Some names, made ready to be added to many documents.
    public struct Names: Sendable {
        fileprivate let words: [Int]
        fileprivate let whole: [Int]
    }

    /// Names of one thing: its own and others by which it is known.
    ///
    /// - Parameter areProper: whether they name somebody or some place, so that no prefix but the article is taken off
    ///   their words.
    public mutating func names(_ names: [String], areProper: Bool = true) -> Names {
        let parts = names.map { Search.words(of: $0) }
        let words = Set(parts.joined().map { term($0) }).sorted()
        if areProper { nameWords.formUnion(words) }
        return Names(words: words, whole: Set(parts.map { term(wholeName($0)) }).sorted())
    }

    /// A name as one key. Of several words none has its article, so that it is found with other prefixes too.
    private func wholeName(_ words: [String]) -> String {
        words.count == 1 ? words[0] : words.map(withoutArticle).joined(separator: " ")
    }

    /// Adds a document. Numbers rise from call to call; answers that are equally good come in their order.
    public mutating func document(_ number: Int, _ fill: (inout SearchIndexer) -> Void) {
        precondition(number > current.number && number < Self.numberLimit, "documents come by rising numbers")
        current.number = number
        fill(&self)
        for term in current.terms {
            postings[term].append(Posting(document: number, grade: current.grades[term]))
        }
        current.terms.removeAll(keepingCapacity: true)
    }

    /// Words of the present document.
    public mutating func add(_ text: String, _ grade: Grade) {
        var text = text
        text.withUTF8 { add($0, grade) }
    }

    /// Words of the present document, as UTF-8.
    public mutating func add(_ text: ArraySlice<UInt8>, _ grade: Grade) {
        text.withUnsafeBufferPointer { add($0, grade) }
    }

    /// Names of things that the present document is about.
    public mutating func add(_ names: Names, _ grade: Grade) {
        for word in names.words { meet(word, grade) }
    }

    /// Names by which the present document itself is known: each whole, and their words.
    public mutating func add(own names: Names, words grade: Grade) {
        add(names, grade)
        for name in names.whole { meet(name, .name) }
    }

    /// What is looked up as it stands, such as `=place/ghadames`: no word begins with an equals sign.
    public mutating func add(key: String, _ grade: Grade = .related) { meet(term(key), grade) }

    /// The index of all that was added.
    public consuming func finish() -> SearchIndex {
        let words = (0..<terms.count).map { String(decoding: terms[$0], as: UTF8.self) }
        let stemmer = Stemmer(words: words, isName: nameWords.contains)
        var entries = zip(words, postings).map { SearchIndex.Entry(key: $0, postings: $1) }
        var stemmed: [String: [Int]] = [:]
        for number in entries.indices {
            entries[number].stems = stemmer.stems(of: words[number])
            for stem in entries[number].stems { stemmed[stem, default: []].append(number) }
        }
        for (stem, sources) in stemmed {
            let number = term(stem)
            if number == entries.count { entries.append(SearchIndex.Entry(key: stem, postings: [])) }
            let others = sources.flatMap { postings[$0] }.map(\.stemmed)
            entries[number].postings = Posting.merged(entries[number].postings + others)
        }
        entries.removeAll { $0.postings.isEmpty }
        return SearchIndex(entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    }

    private mutating func term(_ text: String) -> Int { term(Array(text.utf8)) }

    private mutating func term(_ bytes: [UInt8]) -> Int {
        let number = terms.number(of: bytes)
        if number == postings.count {
            postings.append([])
            current.last.append(-1)
            current.grades.append(.related)
        }
        return number
    }

    /// Cuts at spaces and other ASCII characters that are in no word; the finer cuts are made once for each piece.
    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ grade: Grade) {
        var start = 0
        for end in 0...text.count where end == text.count || isBoundary(text[end]) {
            if end > start { add(written: UnsafeBufferPointer(rebasing: text[start..<end]), grade) }
            start = end + 1
        }
    }

    private mutating func add(written piece: UnsafeBufferPointer<UInt8>, _ grade: Grade) {
        let number = written.number(of: piece)
        if number == wordsOfWritten.count { wordsOfWritten.append(wordsOf(Array(piece))) }
        switch wordsOfWritten[number] {
        case .one(let word): meet(word, grade)
        case .many(let words): for word in words { meet(word, grade) }
        }
    }

    private mutating func wordsOf(_ piece: [UInt8]) -> WordsOfOne {
        var found: [[UInt8]] = []
        forEachWord(in: FoldingTable.standard.fold(utf8: piece)) { found.append(Array($0)) }
        return found.count == 1 ? .one(term(found[0])) : .many(found.map { term($0) })
    }

    private mutating func meet(_ term: Int, _ grade: Grade) {
        if current.last[term] != current.number {
            current.last[term] = current.number
            current.grades[term] = grade
            current.terms.append(term)
        } else if grade > current.grades[term] {
            current.grades[term] = grade
        }
    }
}

/// Whether an ASCII character stands in no word and joins no digits.
@inline(__always)
private func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "+"): false
    default: true
    }
}
