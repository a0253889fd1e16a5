import Chronicle
import EDTF
import Languages

extension Source {
    /// The source as a record of a RIS file (Research Information Systems, 2001), in UTF-8 with CRLF.
    var ris: String {
        let issued = issued?.value.dates.first.flatMap { WrittenDate($0) }
        var lines = [("TY", risType), ("ID", id)]
        lines += authors.map { ("AU", $0.ris) }
        let fields: [(String, String?)] = [
            ("TI", title), ("T2", container), ("PB", publisher), ("M1", number), ("PY", issued.map { String($0.year) }),
            ("DA", issued.map(\.ris)), ("UR", url), ("L2", archiveURL), ("LA", language), ("N1", note), ("ER", ""),
        ]
        lines += fields.compactMap { field in field.1.map { (field.0, $0) } }
        return lines.map { "\($0)  - \($1.onOneLine)\r\n" }.joined()
    }

    private var risType: String {
        switch type {
        case "article-journal": "JOUR"
        case "article-magazine": "MGZN"
        case "article-newspaper": "NEWS"
        case "book": "BOOK"
        case "chapter": "CHAP"
        case "report": "RPRT"
        case "thesis": "THES"
        case "paper-conference": "CPAPER"
        case "broadcast", "motion_picture": "VIDEO"
        case "bill", "legislation", "regulation": "STAT"
        case "map": "MAP"
        case "webpage", "post", "post-weblog": "ELEC"
        default: "GEN"
        }
    }
}

extension Author {
    fileprivate var ris: String {
        guard let family else { return name }
        return ([family] + (given.map { [$0] } ?? [])).joined(separator: ", ")
    }
}

extension WrittenDate {
    /// `YYYY/MM/DD/`, with nothing between the slashes where it is not known.
    fileprivate var ris: String {
        let two = { (number: Int?) in number.map { ($0 < 10 ? "0" : "") + String($0) } ?? "" }
        return "\(yearName(year))/\(two(month))/\(two(day))/"
    }
}

extension String {
    fileprivate var onOneLine: String { split { $0.isNewline }.joined(separator: " ") }
}
