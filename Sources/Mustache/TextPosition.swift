/// A place in a text as editors count it: lines and columns from 1, columns in Unicode scalars. A line ends with
/// LF, CRLF or CR.
struct TextPosition: Equatable {
    private(set) var line = 1
    private(set) var column = 1

    /// The place of a byte. O(offset).
    init(of offset: Int, in text: [UInt8]) {
        for (index, byte) in text.prefix(offset).enumerated() {
            let isLoneReturn = byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)
            if byte == 0x0A || isLoneReturn {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
