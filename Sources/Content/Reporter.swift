import Diagnostics
import Files

/// Gathers the problems of one file, with places in its own terms.
struct Reporter {
    let file: String
    private var source: SourceFile
    /// Made when the first place is asked for.
    private lazy var lines = LineIndex(source.bytes)
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) {
        self.file = file.path
        source = file
    }

    /// From now on for the whole of a file of which the beginning was enough so far.
    mutating func go(on file: SourceFile) {
        if file === source { return }
        let diagnostics = diagnostics
        self = Reporter(file)
        self.diagnostics = diagnostics
    }

    var errors: Int { diagnostics.count { $0.severity == .error } }

    mutating func error(_ id: String, _ range: SourceRange?, _ message: Message, suggestion: Message? = nil) {
        diagnostics.append(Diagnostic(.error, id, file: file, at: range, message, suggestion: suggestion))
    }

    mutating func warning(
        _ id: String, _ range: SourceRange?, _ message: Message, suggestion: Message? = nil, fix: Fix? = nil
    ) {
        diagnostics.append(Diagnostic(.warning, id, file: file, at: range, message, suggestion: suggestion, fix: fix))
    }

    /// The place of a range of bytes. The first call for a file is O(length), later ones O(log lines).
    mutating func range(_ offsets: Range<Int>) -> SourceRange { lines.range(offsets) }

    /// The bytes that a value was written as; `nil` where they are not the value itself, as with escapes in quotation
    /// marks or a text folded over lines. O(length of the line).
    mutating func offsets(of text: Located<String>) -> Range<Int>? {
        let bytes = source.bytes
        guard let start = lines.offset(of: text.range.start), start < bytes.count else { return nil }
        let isQuoted = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
        let first = isQuoted ? start + 1 : start
        let end = first + text.value.utf8.count
        return end <= bytes.count && bytes[first..<end].elementsEqual(text.value.utf8) ? first..<end : nil
    }

    /// A replacement of some bytes of the file.
    mutating func fix(_ offsets: Range<Int>, _ replacement: String) -> Fix {
        Fix(bytes: offsets, range: lines.range(offsets), replacement: replacement)
    }

    mutating func offset(ofLine line: Int) -> Int { lines.offset(ofLine: line) }

    /// An unknown word where one of a few is meant: error with the nearest.
    mutating func unknown(
        _ id: String, _ word: Located<String>, what: Message, among known: some Sequence<String>
    ) {
        error(
            id, word.range, "\(what) “\(word.value)” is not known",
            suggestion: wayOut(nearest(to: word.value, among: known), known))
    }

    private func wayOut(_ near: String?, _ known: some Sequence<String>) -> Message? {
        if let near { return "did you mean “\(near)”?" }
        let all = known.sorted()
        return all.isEmpty || all.count > 24 ? nil : "known: \(all.joined(separator: ", "))"
    }
}
