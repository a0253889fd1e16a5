import Chronicle
import EDTF
import Languages

extension Source {
    /// The source as an entry of a BibTeX file, in UTF-8; `date` holds what BibLaTeX reads beyond year and month.
    var bibTeX: String {
        let (kind, containerField, publisherField) = bibTeXKind
        let issued = issued?.value.dates.first.flatMap { WrittenDate($0) }
        let fields: [(name: String, value: String?)] = [
            ("author", authors.isEmpty ? nil : authors.map(\.bibTeX).joined(separator: " and ")),
            ("title", "{" + title.bibTeX + "}"), (containerField, container?.bibTeX),
            (publisherField, publisher?.bibTeX), ("number", number?.bibTeX), ("year", issued.map { String($0.year) }),
            ("month", issued?.month.map { String($0) }), ("date", self.issued?.description),
            ("url", url?.withoutBraces), ("language", language), ("note", note?.bibTeX),
        ]
        let lines = fields.compactMap { field in field.value.map { "  \(field.name) = {\($0)}" } }
        return "@\(kind){\(id.bibTeXKey),\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// The type of entry, and what it calls the container and the publisher.
    private var bibTeXKind: (kind: String, container: String, publisher: String) {
        switch type {
        case "article-journal", "article-magazine", "article-newspaper": ("article", "journal", "publisher")
        case "book": ("book", "series", "publisher")
        case "chapter", "entry-encyclopedia", "entry-dictionary": ("incollection", "booktitle", "publisher")
        case "paper-conference": ("inproceedings", "booktitle", "publisher")
        case "report": ("techreport", "series", "institution")
        case "thesis": ("phdthesis", "series", "school")
        default: ("misc", "howpublished", "publisher")
        }
    }
}

extension Author {
    /// A body stands in braces, so that its name is not taken apart.
    fileprivate var bibTeX: String {
        guard let family else { return "{" + name.bibTeX + "}" }
        return family.bibTeX + (given.map { ", " + $0.bibTeX } ?? "")
    }
}

extension String {
    /// Text in which TeX sees no commands.
    fileprivate var bibTeX: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": text += "\\textbackslash{}"
            case "~": text += "\\textasciitilde{}"
            case "^": text += "\\textasciicircum{}"
            case "{", "}", "%", "#", "&", "$", "_": text += "\\" + String(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// An address is not TeX, but its braces would be counted.
    fileprivate var withoutBraces: String {
        split(separator: "{", omittingEmptySubsequences: false).joined(separator: "%7B")
            .split(separator: "}", omittingEmptySubsequences: false).joined(separator: "%7D")
    }

    fileprivate var bibTeXKey: String {
        String(decoding: utf8.map { $0.isKeySafe ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isKeySafe: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
