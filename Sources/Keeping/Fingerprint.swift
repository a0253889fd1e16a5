import Buffers

/// 128 bits of some bytes, for telling whether they are the same: not against forgery.
///
/// Two lanes of multiplication, rotation and shift over words of eight bytes; lengths count, so that parts cannot run into each
/// other. O(length), about a byte in a fifth of a nanosecond.
public struct Fingerprint: Hashable, Sendable {
    fileprivate var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    fileprivate var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    public init() {}

    public init(of bytes: [UInt8]) { add(bytes) }

    public init(of bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

    init(of bytes: borrowing Buffer<UInt8>) { bytes.withValues { add(UnsafeRawBufferPointer($0)) } }

    /// How many bytes it takes.
    static let size = 16

    func append(to bytes: inout Buffer<UInt8>) {
        bytes.append(littleEndian: first)
        bytes.append(littleEndian: second)
    }

    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    /// All of another one.
    public mutating func add(_ other: Fingerprint) {
        add(other.first)
        add(other.second)
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        let whole = bytes.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        }
        var last: UInt64 = 0
        for byte in bytes[whole...] { last = last << 8 | UInt64(byte) }
        if whole < bytes.count { add(last) }
    }

    public mutating func add(_ number: UInt64) {
        first = Self.rotated(first ^ number, by: 29) &* 0x9E37_79B9_7F4A_7C15
        first ^= first >> 32
        second = (second ^ Self.rotated(number, by: 32)) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 29
    }

    /// Thirty-two hexadecimal digits.
    public var hexadecimal: String { Self.digits(first) + Self.digits(second) }

    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

    private static func digits(_ word: UInt64) -> String {
        let text = String(word, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

extension Packing {
    public mutating func add(_ fingerprint: Fingerprint) {
        add(fingerprint.first)
        add(fingerprint.second)
    }
}

extension Unpacking {
    public mutating func fingerprint() -> Fingerprint? {
        guard let first = word(), let second = word() else { return nil }
        var fingerprint = Fingerprint()
        (fingerprint.first, fingerprint.second) = (first, second)
        return fingerprint
    }
}
