import Diagnostics
import Files

/// An error with the line that it is in, as the page shows it.
struct Problem: Equatable, Sendable {
    let diagnostic: Diagnostic
    let line: SourceLine?

    /// More are not looked at in a page: they are all on the terminal.
    static let most = 50

    /// The errors of a build.
    static func errors(_ diagnostics: [Diagnostic], in tree: FileTree) -> [Problem] {
        let errors = diagnostics.filter { $0.severity == .error }
        return errors.enumerated().map { number, error in
            Problem(diagnostic: error, line: number < most ? line(of: error, in: tree) : nil)
        }
    }

    private static func line(of error: Diagnostic, in tree: FileTree) -> SourceLine? {
        guard let range = error.range, let file = tree[error.file] else { return nil }
        return SourceLine(range, in: file.bytes)
    }
}

/// A line of a file in three parts: before the mistake, the mistake, after it.
struct SourceLine: Equatable, Sendable {
    let before: String
    let marked: String
    let after: String

    /// Of a long line, this many characters on each side of where the mistake begins.
    private static let reach = 160

    /// `nil` where the file has no such line.
    init?(_ range: SourceRange, in bytes: [UInt8]) {
        let index = LineIndex(bytes)
        let start = index.offset(ofLine: range.start.line)
        guard start < bytes.count else { return nil }
        let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        let text = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
        let first = min(range.start.column - 1, text.count)
        let last = range.end.line > range.start.line ? text.count : min(range.end.column - 1, text.count)
        let from = max(first - Self.reach, 0)
        let to = min(first + Self.reach, text.count)
        before = (from > 0 ? "…" : "") + Self.text(text[from..<first])
        marked = Self.text(text[first..<min(last, to)])
        after = Self.text(text[min(last, to)..<to]) + (to < text.count ? "…" : "")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
