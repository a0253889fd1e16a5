import Content
import Diagnostics
import EDTF
import Languages
import Script

/// How far a site is translated, for the person at the terminal and for programs.
struct TranslationOverview {
    let counts: [TranslationCount]
    let translations: [Translation]
    private let directions: [String: Direction]

    /// - Parameter language: the only one that is meant; `nil` for all.
    init(_ report: TranslationReport, language: String?, names: [Language]) {
        let meant = report.translations.filter { language == nil || $0.language == language }
        translations = meant
        counts = report.languages.flatMap { code in
            TextName.Folder.allCases.map { folder in
                TranslationCount(
                    language: code, folder: folder,
                    meant.filter { $0.language == code && $0.text.folder == folder })
            }
        }.filter { $0.total > 0 }
        directions = Dictionary(
            names.map { ($0.code, $0.isRightToLeft ? Direction.rightToLeft : .leftToRight) },
            uniquingKeysWith: { a, _ in a })
    }

    func text(showsAll: Bool, marks: ChangeMarks) -> String {
        if counts.isEmpty { return said("Nothing is to be translated.") }
        let wanting = translations.filter { $0.state != .current }.map { paragraph($0, marks) }
        let current = showsAll ? translations.filter { $0.state == .current }.map(headline) : []
        let parts = [table] + wanting + (current.isEmpty ? [] : [current.joined(separator: "\n")])
        return parts.joined(separator: "\n\n")
    }

    private var table: String {
        let head: [Message] = [
            "language", "texts", "current", Message(verbatim: ""), "outdated", "unaccepted", "draft", "missing",
            "reviewed", "last on",
        ]
        return aligned([head.map { said($0) }] + counts.map(\.row))
    }

    private func paragraph(_ translation: Translation, _ marks: ChangeMarks) -> String {
        ([headline(translation)] + details(translation, marks).map { "    " + $0 }).joined(separator: "\n")
    }

    private func headline(_ translation: Translation) -> String {
        var line = "\(translation.language)  \(translation.text)  \(said(translation.state.word) as String)"
        if let day = translation.reviewed { line += said(", reviewed \(day)") }
        if let reviewer = translation.reviewedBy {
            line += said(" by \(ChangeMarks.shown(reviewer, in: .leftToRight))")
        }
        return line
    }

    private func details(_ translation: Translation, _ marks: ChangeMarks) -> [String] {
        let (text, language) = (translation.text, translation.language)
        switch translation.state {
        case .current: return []
        case .missing: return [said("to begin it: tarikh new translation \(text) --lang \(language)")]
        case .draft: return [said("when it is finished, take “draft: true” away in \(translation.path)")]
        case .unaccepted:
            return [said("when a person has compared the two: tarikh translations accept \(text) --lang \(language)")]
        case .outdated:
            let direction = directions[translation.originalLanguage] ?? .leftToRight
            guard let changes = translation.changes else {
                return [
                    said(
                        "what changed cannot be said: the original that was accepted is not kept (\(text.acceptedPath(language)))"
                    )
                ]
            }
            return changes.map { marks.line($0, direction) }
        }
    }
}

/// How many of the texts of one sort are translated into one language, and how.
struct TranslationCount {
    let language: String
    let folder: TextName.Folder
    let states: [Translation.State: Int]
    let total: Int
    let reviewed: Int
    let lastReviewed: CivilDay?

    init(language: String, folder: TextName.Folder, _ translations: [Translation]) {
        self.language = language
        self.folder = folder
        states = Dictionary(translations.map { ($0.state, 1) }, uniquingKeysWith: +)
        total = translations.count
        let days = translations.compactMap(\.reviewed)
        reviewed = days.count
        lastReviewed = days.max()
    }

    func number(_ state: Translation.State) -> Int { states[state] ?? 0 }

    /// 100 only where nothing is wanting.
    var percentage: Int { number(.current) * 100 / max(total, 1) }

    fileprivate var row: [String] {
        [language, folder.rawValue, "\(number(.current))/\(total)", "\(percentage) %"]
            + [.outdated, .unaccepted, .draft, .missing].map { String(number($0)) }
            + ["\(reviewed)/\(total)", lastReviewed?.description ?? "–"]
    }
}

extension Translation.State {
    var word: Message {
        switch self {
        case .current: "current"
        case .outdated: "outdated"
        case .unaccepted: "unaccepted"
        case .draft: "draft"
        case .missing: "missing"
        }
    }
}

/// Rows in columns: the first two to the left, the others to the right.
private func aligned(_ rows: [[String]]) -> String {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
        columns.map { column in
            let space = String(repeating: " ", count: widths[column] - row[column].unicodeScalars.count)
            return column < 2 ? row[column] + space : space + row[column]
        }.joined(separator: "  ")
    }.joined(separator: "\n")
}
