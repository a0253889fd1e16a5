import Diagnostics
import Yams

/// What the YAML parser found wrong, in words for people who do not know YAML.
struct YAMLProblem {
    let line: Int
    let column: Int
    let id: String
    let message: Message
    let suggestion: Message?

    init(_ error: YamlError, in text: String, firstLine: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let at = Self.second(key, in: lines, from: context.mark.line) ?? (context.mark.line, context.mark.column)
            (line, column) = (at.0 + firstLine - 1, at.1)
            id = "duplicate-key"
            message = "“\(key)” stands twice; each name may be given once"
            suggestion = "take one of the two away, or rename it"
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let row = mark.line >= 1 && mark.line <= lines.count ? lines[mark.line - 1] : ""
            (line, column) = (mark.line + firstLine - 1, mark.column)
            let tab = row.prefix { $0 == " " || $0 == "\t" }.contains("\t")
            id = tab ? "yaml-tab" : "yaml-syntax"
            message = tab ? "a tab stands where YAML allows only spaces" : "is not YAML: \(problem)"
            suggestion = tab ? "write two spaces instead of the tab" : Self.hint(problem, row)
        case .reader(let problem, let offset, let value, _):
            let before = text.utf8.prefix(offset ?? 0)
            line = firstLine + before.count { $0 == 0x0A }
            column = 1 + String(decoding: before, as: UTF8.self).unicodeScalars.reversed().prefix { $0 != "\n" }.count
            id = "yaml-character"
            message = "holds a character that YAML does not allow (U+\(String(value, radix: 16, uppercase: true)))"
            suggestion = "delete it (\(problem))"
        default:
            (line, column, id) = (firstLine, 1, "yaml-syntax")
            message = "is not YAML: \(String(describing: error))"
            suggestion = nil
        }
    }

    func report(_ report: inout Reporter) {
        report.error(id, SourceRange(line: line, column: column), message, suggestion: suggestion)
    }

    private static func second(_ key: String, in lines: [Substring], from first: Int) -> (Int, Int)? {
        var seen = false
        for (number, row) in lines.enumerated().dropFirst(first - 1) {
            let indent = row.prefix { $0 == " " }.count
            guard row.dropFirst(indent).hasPrefix(key + ":") else { continue }
            if seen { return (number + 1, indent + 1) }
            seen = true
        }
        return nil
    }

    private static func hint(_ problem: String, _ row: Substring) -> Message? {
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
