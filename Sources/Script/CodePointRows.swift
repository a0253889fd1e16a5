import Buffers

/// A table written as rows of `code points in hexadecimal`, a space, and `text`, as the generated files of this module
/// hold it: `FE8F-FE92 ب`.
enum CodePointRows {
    /// Calls `body` with each code point and its text in UTF-8. A row without a text has the empty one.
    static func forEach(in rows: String, _ body: (_ scalar: UInt32, _ text: [UInt8]) -> Void) {
        rows.utf8.withBuffer { bytes in
            for row in bytes.split(separator: UInt8(ascii: "\n")) {
                let space = row.firstIndex(of: UInt8(ascii: " ")) ?? row.endIndex
                let text = Array(row[space...].dropFirst())
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
        digits.reduce(0) { number, digit in
            let isLetter = digit >= UInt8(ascii: "A")
            return number << 4 | UInt32(digit - (isLetter ? UInt8(ascii: "A") - 10 : UInt8(ascii: "0")))
        }
    }
}
