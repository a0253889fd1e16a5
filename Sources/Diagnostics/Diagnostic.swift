/// A place in a text as an editor shows it: lines and columns from 1, columns counted in Unicode scalars.
///
/// Held in half of the room that two integers take: whatever is read of a file is held with its place. Beyond two thousand
/// million, lines and columns are not counted on.
public struct SourcePosition: Hashable, Comparable, Sendable {
    private let lineNumber: Int32
    private let columnNumber: Int32

    public var line: Int { Int(lineNumber) }
    public var column: Int { Int(columnNumber) }

    public init(line: Int, column: Int) {
        lineNumber = Int32(clamping: line)
        columnNumber = Int32(clamping: column)
    }

    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of a text, from its first character to just after its last.
public struct SourceRange: Hashable, Sendable {
    public let start: SourcePosition
    public let end: SourcePosition

    public init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = max(start, end)
    }

    /// A stretch of `length` characters on one line.
    public init(line: Int, column: Int, length: Int = 1) {
        start = SourcePosition(line: line, column: column)
        end = SourcePosition(line: line, column: column + max(length, 0))
    }
}

/// One problem that a person can mend: where it is, what is wrong, and a way out.
///
/// `message` leads with the specific thing and states the rule; `suggestion` says what to write instead. Neither ends
/// with a full stop. `id` is stable: it names the rule in documentation and in `--format json`.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Comparable {
        case error, warning

        public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
    }

    /// The file, relative to the site's folder, with `/` between its parts. A folder ends with `/`.
    public let file: String
    /// `nil` when the problem has no place inside the file, such as a field that is not there.
    public let range: SourceRange?
    public let severity: Severity
    public let id: String
    public let message: Message
    public let suggestion: Message?
    /// What a program may put right without asking: the same text for every reader, but for the flaw.
    public let fix: Fix?

    public init(
        _ severity: Severity, _ id: String, file: String, at range: SourceRange? = nil,
        _ message: Message, suggestion: Message? = nil, fix: Fix? = nil
    ) {
        self.file = file
        self.range = range
        self.severity = severity
        self.id = id
        self.message = message
        self.suggestion = suggestion
        self.fix = fix
    }

    /// The same problem, taken more or less seriously.
    public func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(severity, id, file: file, at: range, message, suggestion: suggestion, fix: fix)
    }
}

extension Diagnostic: Comparable {
    /// By file, then place, then rule and text: the order in which a run reports.
    public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.file != b.file { return a.file < b.file }
        let origin = SourcePosition(line: 0, column: 0)
        let (startA, startB) = (a.range?.start ?? origin, b.range?.start ?? origin)
        if startA != startB { return startA < startB }
        if a.severity != b.severity { return a.severity < b.severity }
        return (a.id, a.message) < (b.id, b.message)
    }
}

extension Sequence<Diagnostic> {
    /// Sorted, each problem once. O(n log n).
    public func inReportingOrder() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return filter { seen.insert($0).inserted }.sorted()
    }

    /// Warnings become errors, as `--strict` asks.
    public func treatingWarningsAsErrors() -> [Diagnostic] { map { $0.with(.error) } }
}
