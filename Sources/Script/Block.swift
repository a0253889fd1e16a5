/// Sixteen bytes of a text, looked at all at once.
///
/// Most text is usual in one way or another: nothing to escape, letters of one script. A search for the rest passes over
/// it by blocks, and looks at single bytes near the end of the text only.
///
/// Operators of Swift's vectors that take a single number are loops over sixteen bytes; those that take two vectors are
/// one instruction. So numbers are repeated here before anything is done with them.
struct Block {
    typealias Places = SIMDMask<SIMD16<Int8>>
    private typealias Bytes = SIMD16<UInt8>

    static let length = 16
    private let bytes: SIMD16<UInt8>

    private init(bytes: SIMD16<UInt8>) { self.bytes = bytes }

    /// - Returns: `nil` if there are not so many bytes from `position` on.
    @inline(__always)
    init?(of text: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard position >= 0, position <= text.count - Block.length else { return nil }
        bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: position, as: Bytes.self)
    }

    /// Where a byte is `byte`.
    @inline(__always)
    static func == (block: Block, byte: UInt8) -> Places { block.bytes .== Bytes(repeating: byte) }

    /// Where a byte is in `range`.
    @inline(__always)
    static func ~= (range: ClosedRange<UInt8>, block: Block) -> Places {
        block.bytes &- Bytes(repeating: range.lowerBound) .<= Bytes(repeating: range.upperBound - range.lowerBound)
    }

    /// The bytes with ASCII's bit of small letters set.
    @inline(__always)
    var lowered: Block { Block(bytes: bytes | Bytes(repeating: 0x20)) }

    /// Whether each byte is a character by itself.
    @inline(__always)
    var isASCII: Bool {
        let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
    }

    /// Where a byte leads a character of U+0600–067F, the letters, marks and digits of Arabic.
    @inline(__always)
    var arabicLeads: Places { bytes & Bytes(repeating: 0xFE) .== Bytes(repeating: 0xD8) }
}

extension Block.Places {
    /// The first place, or ``Block/length`` if there is none.
    @inline(__always)
    var first: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        if halves[0] != 0 { return halves[0].littleEndian.trailingZeroBitCount / 8 }
        return halves[1] != 0 ? 8 + halves[1].littleEndian.trailingZeroBitCount / 8 : Block.length
    }
}

extension Collection<UInt8> {
    /// Whether a byte is among these. O(n), by blocks.
    public func holds(_ byte: UInt8) -> Bool {
        withBuffer { bytes in
            var position = 0
            while let block = Block(of: bytes, at: position) {
                if (block == byte).first < Block.length { return true }
                position += Block.length
            }
            return bytes[position...].contains(byte)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where one of two bytes stands first, from `start` on. O(n), by blocks.
    public func firstIndex(of byte: UInt8, or other: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in
            var position = start - startIndex
            while let block = Block(of: bytes, at: position) {
                let first = ((block == byte) .| (block == other)).first
                position += first
                if first < Block.length { return startIndex + position }
            }
            while position < bytes.count {
                if bytes[position] == byte || bytes[position] == other { return startIndex + position }
                position += 1
            }
            return nil
        }
    }
}
