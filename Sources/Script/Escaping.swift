public import Buffers

/// Appends a text with `&`, `<`, `>` and `"` escaped, for the text and the quoted attributes of HTML.
///
/// Byte by byte: a combining mark after one of the four cannot hide it.
///
/// - Complexity: O(n).
public func appendEscaped(_ text: String, into html: inout Buffer<UInt8>) {
    text.utf8.withBuffer { appendEscaped($0, into: &html) }
}

/// The same for UTF-8.
public func appendEscaped(_ text: ArraySlice<UInt8>, into html: inout Buffer<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0, into: &html) }
}

func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout Buffer<UInt8>) {
    var clean = 0
    while let index = firstEscaped(in: bytes, from: clean) {
        html.append(bytes[clean..<index])
        html.append(entity(for: bytes[index]))
        clean = index + 1
    }
    html.append(bytes[clean...])
}

@inline(__always)
private func firstEscaped(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = Block.pass(bytes, from: start) { ($0 == 0x22) .| ($0 == 0x26) .| ($0 == 0x3C) .| ($0 == 0x3E) }
    // The four stand below U+0040; a bit for each.
    let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    while position < bytes.count {
        if bytes[position] < 0x40, escaped >> UInt64(bytes[position]) & 1 == 1 { return position }
        position += 1
    }
    return nil
}

private func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
}
