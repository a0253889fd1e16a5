/// A table written as rows of `code points in hexadecimal`, a space, and `text`, as the generated files of this module
/// hold it: `FE8F-FE92 ب`.
enum CodePointRows {
    /// Calls `body` with each code point and its text. A row without a text has the empty one.
    static func forEach(in rows: String, _ body: (_ scalar: UInt32, _ text: [Unicode.Scalar]) -> Void) {
        for row in rows.unicodeScalars.split(separator: "\n") {
            let space = row.firstIndex(of: " ") ?? row.endIndex
            let text = Array(row[space...].dropFirst())
            for span in row[..<space].split(separator: ",") {
                for scalar in range(span) { body(scalar, text) }
            }
        }
    }

    private static func range(_ span: String.UnicodeScalarView.SubSequence) -> ClosedRange<UInt32> {
        let bounds = span.split(separator: "-").compactMap { UInt32(String($0), radix: 16) }
        guard let first = bounds.first, let last = bounds.last, first <= last else { return 0...0 }
        return first...last
    }
}
