/// A table written as rows of `code points in hexadecimal`, a space, and `text`, as the generated files of this module
/// hold it: `FE8F-FE92 ب`.
enum CodePointRows {
    /// Calls `body` with each code point and its text. A row without a text has the empty one.
    static func forEach(in rows: String, _ body: (_ scalar: UInt32, _ text: [Unicode.Scalar]) -> Void) {
        rows.utf8.withBuffer { bytes in
            for row in bytes.split(separator: UInt8(ascii: "\n")) {
                let space = row.firstIndex(of: UInt8(ascii: " ")) ?? row.endIndex
                let text = Array(String(decoding: row[space...].dropFirst(), as: UTF8.self).unicodeScalars)
                for span in row[..<space].split(separator: UInt8(ascii: ",")) {
                    for scalar in range(span) { body(scalar, text) }
                }
            }
        }
    }

    private static func range(_ span: Slice<UnsafeBufferPointer<UInt8>>) -> ClosedRange<UInt32> {
        let dash = span.firstIndex(of: UInt8(ascii: "-"))
        let first = number(span[..<(dash ?? span.endIndex)])
        let last = dash.map { number(span[($0 + 1)...]) } ?? first
        return first <= last ? first...last : 0...0
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    }
}
