import Diagnostics
import YAML

/// What the YAML parser found wrong, in words for people who do not know YAML.
struct YAMLProblem {
    let line: Int
    let column: Int
    let id: String
    let message: Message
    let suggestion: Message?

    init(_ error: YAMLError, in text: ArraySlice<UInt8>, firstLine: Int) {
        switch error {
        case .syntax(let problem, let place):
            let row = Self.row(place.line, of: text)
            (line, column) = (place.line + firstLine - 1, place.column)
            let tab = row.prefix { $0 == " " || $0 == "\t" }.contains("\t")
            id = tab ? "yaml-tab" : "yaml-syntax"
            message = tab ? "a tab stands where YAML allows only spaces" : "is not YAML: \(problem)"
            suggestion = tab ? "write two spaces instead of the tab" : Self.hint(problem)
        case .character(let value, let problem, let offset):
            let before = text.prefix(offset)
            line = firstLine + before.count { $0 == 0x0A }
            column = 1 + String(decoding: before, as: UTF8.self).unicodeScalars.reversed().prefix { $0 != "\n" }.count
            id = "yaml-character"
            message = "holds a character that YAML does not allow (U+\(String(value, radix: 16, uppercase: true)))"
            suggestion = "delete it (\(problem))"
        case .secondDocument(let place):
            (line, column, id) = (place.line + firstLine - 1, place.column, "yaml-syntax")
            message = "a second YAML document begins here; a file holds one"
            suggestion = "take the line of three hyphens away"
        case .outOfMemory:
            (line, column, id) = (firstLine, 1, "yaml-syntax")
            message = "there is not enough memory to read this text"
            suggestion = nil
        }
    }

    func report(_ report: inout Reporter) {
        report.error(id, SourceRange(line: line, column: column), message, suggestion: suggestion)
    }

    private static func row(_ number: Int, of text: ArraySlice<UInt8>) -> String {
        let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        return number >= 1 && number <= rows.count ? String(decoding: rows[number - 1], as: UTF8.self) : ""
    }

    private static func hint(_ problem: String) -> Message? {
        if problem.contains("mapping values are not allowed") {
            return "put the text between quotation marks: it holds a colon and a space"
        }
        if problem.contains("cannot start any token") { return "put the text between quotation marks" }
        if problem.contains("expected <block end>") || problem.contains("expected ',' or") {
            return "check the indentation, and that every bracket and quotation mark is closed"
        }
        return nil
    }
}
