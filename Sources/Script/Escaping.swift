/// Appends a text with `&`, `<`, `>` and `"` escaped, for the text and the quoted attributes of HTML.
///
/// Byte by byte: a combining mark after one of the four cannot hide it.
///
/// - Complexity: O(n).
public func appendEscaped(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendEscaped($0, into: &html) }
}

/// The same for UTF-8.
public func appendEscaped(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0, into: &html) }
}

func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    // The four stand below U+0040; a bit for each.
    let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    var clean = 0
    for index in bytes.indices where bytes[index] < 0x40 && escaped >> UInt64(bytes[index]) & 1 == 1 {
        html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
        html.append(entity(for: bytes[index]))
        clean = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
}

private func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
}
