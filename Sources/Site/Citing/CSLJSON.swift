import Chronicle
import EDTF
import Languages

extension Source {
    /// The source in CSL-JSON, as Zotero and pandoc read it (citation-style-language/schema 1.0.2).
    var cslJSON: JSON {
        .object([
            ("id", .text(id)), ("type", .text(type)), ("title", .text(title)),
            ("author", authors.isEmpty ? nil : .array(authors.map(\.csl))),
            ("container-title", .text(container)), ("publisher", .text(publisher)), ("number", .text(number)),
            ("issued", issued?.csl), ("accessed", accessed?.csl), ("URL", .text(url)),
            ("archive_location", .text(archiveURL)), ("language", .text(language)), ("note", .text(note)),
        ])
    }
}

extension Author {
    fileprivate var csl: JSON {
        guard let family else { return .object([("literal", .text(name))]) }
        return .object([("family", .text(family)), ("given", .text(given))])
    }
}

extension EDTF {
    /// CSL's own dates hold one day, month or year, or a span of two, and whether they are approximate; what they cannot
    /// hold is given as it is written.
    fileprivate var csl: JSON {
        let ends: [PartialDate?]
        switch value {
        case .date(let date): ends = [date]
        case .interval(let start, let end): ends = [start.date, end.date]
        case .set: ends = [nil]
        }
        let dates = ends.compactMap { $0 }
        let parts = dates.compactMap { WrittenDate($0)?.parts }
        guard parts.count == ends.count else { return .object([("literal", .text(description))]) }
        let isDoubtful = dates.contains { !$0.qualifier.isEmpty }
        return .object([
            ("date-parts", .array(parts.map { .array($0.map { .number(Double($0)) }) })),
            ("circa", isDoubtful ? .flag(true) : nil),
        ])
    }
}

extension WrittenDate {
    fileprivate var parts: [Int] { [year, month, day].compactMap { $0 } }
}
