import Diagnostics
import Files

/// Gathers the problems of one file, with places in its own terms.
struct Reporter {
    let file: String
    private let bytes: [UInt8]
    /// Made when the first place is asked for.
    private lazy var lines = LineIndex(bytes)
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) {
        self.file = file.path
        bytes = file.bytes
    }

    var errors: Int { diagnostics.count { $0.severity == .error } }

    mutating func error(_ id: String, _ range: SourceRange?, _ message: String, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(.error, id, file: file, at: range, message, suggestion: suggestion))
    }

    mutating func warning(_ id: String, _ range: SourceRange?, _ message: String, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(.warning, id, file: file, at: range, message, suggestion: suggestion))
    }

    /// The place of a range of bytes. The first call for a file is O(length), later ones O(log lines).
    mutating func range(_ offsets: Range<Int>) -> SourceRange { lines.range(offsets) }

    mutating func offset(ofLine line: Int) -> Int { lines.offset(ofLine: line) }

    /// An unknown word where one of a few is meant: error with the nearest.
    mutating func unknown(
        _ id: String, _ word: Located<String>, what: String, among known: some Sequence<String>
    ) {
        error(
            id, word.range, "\(what) “\(word.value)” is not known",
            suggestion: wayOut(nearest(to: word.value, among: known), known))
    }

    private func wayOut(_ near: String?, _ known: some Sequence<String>) -> String? {
        if let near { return "did you mean “\(near)”?" }
        let all = known.sorted()
        return all.isEmpty || all.count > 24 ? nil : "known: " + all.joined(separator: ", ")
    }
}
