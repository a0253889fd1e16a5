import Buffers

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

/// Passes over blocks of sound characters of one byte and of two.
///
/// - Parameter start: where a character ends.
@inline(__always)
private func endOfShortCharacters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let position = Block.pass(bytes, from: start, afterEachByte: isNoShortCharacter)
    return position > start && 0xC2...0xDF ~= bytes[position - 1] ? position - 1 : position
}

/// A second byte stands where a first one asks for it, and nowhere else.
@inline(__always)
private func isNoShortCharacter(_ block: Block, after before: Block) -> Block.Places {
    let isMisplaced = (0xC2...0xDF ~= before) .^ (block & 0xC0 == 0x80)
    return isMisplaced .| (block & 0xE0 == 0xE0) .| (block & 0xFE == 0xC0)
}

extension [UInt8] {
    /// Whether these bytes are UTF-8 as RFC 3629 defines it.
    ///
    /// O(n); characters of one byte and of two by blocks. The standard library tells it only by making a string.
    public var isUTF8: Bool {
        withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: position)
                // What is malformed has a length of 1. The rest may be longer than it needs.
                let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
                guard scalar < 0x80 || length > 1 && scalar >= smallest else { return false }
                position = endOfShortCharacters(bytes, from: position + length)
            }
            return true
        }
    }

    /// Appends a scalar in UTF-8.
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

extension Collection<UInt8> {
    /// How many characters (scalars) these bytes of UTF-8 are. O(n), eight at a time.
    public var scalarCount: Int {
        withBuffer { bytes in
            var following = 0
            for index in stride(from: 0, to: bytes.count & ~7, by: 8) {
                let word = bytes.word(at: index)
                // A one for each byte 10xxxxxx, and all of them added up in the highest byte.
                let ones = (word & ~(word << 1)) >> 7 & 0x0101_0101_0101_0101
                following += Int((ones &* 0x0101_0101_0101_0101) >> 56)
            }
            return bytes.count - following - bytes[(bytes.count & ~7)...].count { $0 & 0xC0 == 0x80 }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the characters of a literal. To compare with its view of UTF-8 takes a hundred instructions more.
    @inlinable
    @inline(__always)
    public func isSame(as text: StaticString) -> Bool { count == text.utf8CodeUnitCount && dropping(text) != nil }

    /// What follows the characters of a literal; `nil` where it does not begin with them.
    @inlinable
    @inline(__always)
    public func dropping(_ text: StaticString) -> ArraySlice<UInt8>? {
        guard count >= text.utf8CodeUnitCount else { return nil }
        for index in 0..<text.utf8CodeUnitCount where self[startIndex + index] != text.utf8Start[index] { return nil }
        return dropFirst(text.utf8CodeUnitCount)
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
