/// That a term is in a document, and where.
struct Posting: Hashable, Sendable {
    let document: Int32
    let grade: Grade

    init(document: Int, grade: Grade) {
        self.document = Int32(document)
        self.grade = grade
    }

    /// The same of a word of which the term is only the stem.
    var stemmed: Posting { Posting(document: Int(document), grade: grade.stemmed) }

    /// By rising number of the document, each once with its best grade.
    static func merged(_ postings: [Posting]) -> [Posting] {
        let sorted = postings.sorted { ($0.document, $1.grade) < ($1.document, $0.grade) }
        return sorted.indices.filter { $0 == 0 || sorted[$0].document != sorted[$0 - 1].document }.map { sorted[$0] }
    }

    /// Postings as text: for each the distance from the number before, times eight, plus the grade, in base 47.
    ///
    /// The last digit of a number is one of `!` to `O`, those before it are `P` to `~`: so small distances, which are
    /// those of common words, take one character, and no separator is needed.
    static func append(_ postings: [Posting], to text: inout [UInt8]) {
        var previous = -1
        for posting in postings {
            append((Int(posting.document) - previous) << 3 | Int(posting.grade.rawValue), to: &text)
            previous = Int(posting.document)
        }
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number >= 47 { appendLeading(number / 47, to: &text) }
        text.append(UInt8(ascii: "!") + UInt8(number % 47))
    }

    private static func appendLeading(_ number: Int, to text: inout [UInt8]) {
        if number >= 47 { appendLeading(number / 47, to: &text) }
        text.append(UInt8(ascii: "P") + UInt8(number % 47))
    }
}
