import Buffers

/// 128 bits of some bytes, for telling whether they are the same: not against forgery.
///
/// Two lanes of multiplication over words of eight bytes; lengths count, so that parts cannot run into each other. O(length),
/// about a byte in a thirtieth of a nanosecond.
public struct Fingerprint: Hashable, Sendable {
    fileprivate var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    fileprivate var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    public init() {}

    public init(of text: String) { add(text) }

    public init(of bytes: [UInt8]) { add(bytes) }

    public init(of bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { add($0) } }

    init(of bytes: borrowing Buffer<UInt8>) { bytes.withValues { add($0) } }

    /// How many bytes it takes.
    static let size = 16

    /// Half of it tells enough in a table.
    public func hash(into hasher: inout Hasher) { hasher.combine(first) }

    func append(to bytes: inout Buffer<UInt8>) {
        bytes.append(littleEndian: first)
        bytes.append(littleEndian: second)
    }

    public mutating func add(_ text: String) { text.utf8.withBuffer { add($0) } }

    public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

    /// All of another one.
    public mutating func add(_ other: Fingerprint) {
        add(other.first)
        add(other.second)
    }

    /// Two words at a time: the product of both, each changed by what was before or by a number, whose halves are folded into
    /// one, as in wyhash. The lanes change them the other way round.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        add(UInt64(bytes.count))
        // Variables of their own can stay in registers.
        var (first, second) = (first, second)
        let pairs = bytes.count & ~15
        for index in stride(from: 0, to: pairs, by: 16) {
            let (word, next) = (bytes.word(at: index), bytes.word(at: index + 8))
            first = Self.folded(first ^ word, next ^ 0xA076_1D64_78BD_642F)
            second = Self.folded(word ^ 0xE703_7ED1_A0B4_28DB, second ^ next)
        }
        (self.first, self.second) = (first, second)
        if bytes.count - pairs > 8 { add(bytes.word(at: pairs)) }
        if pairs < bytes.count { add(bytes.lastWord) }
    }

    @inline(__always)
    private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    public mutating func add(_ number: UInt64) {
        first = Self.rotated(first ^ number, by: 29) &* 0x9E37_79B9_7F4A_7C15
        first ^= first >> 32
        second = (second ^ Self.rotated(number, by: 32)) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 29
    }

    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
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
