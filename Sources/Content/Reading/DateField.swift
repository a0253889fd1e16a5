import Diagnostics
import EDTF

extension Fields {
    /// A date of the Extended Date/Time Format.
    func date(_ name: String, _ report: inout Reporter) -> Located<EDTF>? {
        text(name, &report).flatMap { parseDate($0, field: name, &report) }
    }
}

func parseDate(_ written: Located<String>, field: String, _ report: inout Reporter) -> Located<EDTF>? {
    let text = withWesternDigits(cleaned(written, &report), &report)
    do throws(EDTFError) {
        return Located(try EDTF(parsing: text.value), text.range)
    } catch {
        report.error(
            "bad-date", text.range.narrowed(to: error, in: text.value),
            "“\(text.value)” is not a date: \(error.message)",
            suggestion: error.suggestion.map { "write \(field): \(yaml($0))" }
                ?? "write 2020-10-23, 2020-10, 2020-10-23~ (about), 2020-11-02/2020-11-04 or \"[2020-06-05..2020-06-11]\""
        )
        return nil
    }
}

/// How a date is written in YAML: a set needs quotation marks.
private func yaml(_ date: String) -> String {
    date.contains { "[]{}".contains($0) } ? "\"\(date)\"" : date
}

extension SourceRange {
    /// The part of a date that the parser could not read. A quoted date begins one character later.
    fileprivate func narrowed(to error: EDTFError, in text: String) -> SourceRange {
        let quote = end.column - start.column > text.unicodeScalars.count ? 1 : 0
        let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
        guard start.line == end.line, before < text.unicodeScalars.count else { return self }
        return SourceRange(line: start.line, column: start.column + quote + before, length: max(error.length, 1))
    }
}
