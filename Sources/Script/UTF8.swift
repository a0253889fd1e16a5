/// The scalar that begins at `position`, and how many bytes it takes.
///
/// A malformed sequence gives U+FFFD for one byte, so that a walk always goes on and no byte is lost.
@inline(__always)
func decodeScalar<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, at position: Int
) -> (scalar: UInt32, length: Int) where Bytes.Index == Int {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    return decodeMultibyte(bytes, at: position, lead: lead)
}

private func decodeMultibyte<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, at position: Int, lead: UInt8
) -> (scalar: UInt32, length: Int) where Bytes.Index == Int {
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, position + length <= bytes.endIndex else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        let next = bytes[position + offset]
        guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFD, 1) : (scalar, length)
}

extension [UInt8] {
    /// Appends a scalar in UTF-8.
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Appends the characters of a text.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension Array where Element == Unicode.Scalar {
    /// The scalars as a text.
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}
