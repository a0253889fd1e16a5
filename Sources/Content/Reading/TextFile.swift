import Diagnostics
import Files
import Script

/// Whether a file is UTF-8; where it is not, the first wrong byte is reported.
func isReadable(_ file: SourceFile, _ report: inout Reporter) -> Bool {
    let bytes = file.bytes
    if bytes.starts(with: byteOrderMark) {
        report.warning(
            "byte-order-mark", SourceRange(line: 1, column: 1), "begins with an invisible byte order mark",
            suggestion: "save the file as “UTF-8” without a byte order mark",
            fix: report.fix(0..<byteOrderMark.count, ""))
    }
    guard let offset = firstInvalidByte(bytes) else { return true }
    report.error(
        "invalid-utf8", report.range(offset..<offset + 1), "is not UTF-8 from here on",
        suggestion: "save the file again with the encoding UTF-8")
    return false
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension SourceFile {
    /// The text without a byte order mark.
    var text: ArraySlice<UInt8> { bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...] }
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    guard !bytes.isUTF8 else { return nil }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .emptyInput: return nil
        case .error: return offset
        }
    }
}
