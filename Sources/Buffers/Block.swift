/// Sixteen bytes of a text, looked at all at once.
///
/// Most text is usual in one way or another: nothing to escape, letters of one script. A search for the rest passes over
/// it by blocks, and looks at single bytes near the end of the text only. Long texts are passed over by two blocks at a
/// time, since to ask whether there is a place takes as long as to find a few.
///
/// Operators of Swift's vectors that take a single number are loops over sixteen bytes; those that take two vectors are
/// one instruction. So numbers are repeated here before anything is done with them.
@frozen
public struct Block: Sendable {
    /// A bit for each byte.
    public typealias Places = SIMDMask<SIMD16<Int8>>

    @inlinable
    public static var length: Int { 16 }

    @usableFromInline let bytes: SIMD16<UInt8>

    @inlinable
    @inline(__always)
    init(bytes: SIMD16<UInt8>) { self.bytes = bytes }

    /// - Returns: `nil` if there are not so many bytes from `position` on.
    @inlinable
    @inline(__always)
    public init?(of text: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard position >= 0, position <= text.count - Block.length else { return nil }
        bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
    }

    /// The first eight bytes and the last, of a text of eight or more.
    @inlinable
    @inline(__always)
    init(endsOf text: UnsafeBufferPointer<UInt8>) {
        bytes = unsafeBitCast(SIMD2(text.word(at: 0), text.lastWord), to: SIMD16<UInt8>.self)
    }

    /// Where a byte is `byte`.
    @inlinable
    @inline(__always)
    public static func == (block: Block, byte: UInt8) -> Places { block.bytes .== SIMD16(repeating: byte) }

    /// Where a byte is in `range`.
    @inlinable
    @inline(__always)
    public static func ~= (range: ClosedRange<UInt8>, block: Block) -> Places {
        block.bytes &- SIMD16(repeating: range.lowerBound)
            .<= SIMD16(repeating: range.upperBound - range.lowerBound)
    }

    /// The bytes with only those bits that a mask has.
    @inlinable
    @inline(__always)
    public static func & (block: Block, mask: UInt8) -> Block { Block(bytes: block.bytes & SIMD16(repeating: mask)) }

    /// The bytes with ASCII's bit of small letters set.
    @inlinable
    @inline(__always)
    public var lowered: Block { Block(bytes: bytes | SIMD16(repeating: 0x20)) }

    /// Whether each byte is a character by itself.
    @inlinable
    @inline(__always)
    public var isASCII: Bool {
        let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
    }

    /// Whether all bytes of a text of eight or more are in such places; of a shorter one it says no. O(length).
    @inlinable
    @inline(__always)
    public static func areAll(_ text: UnsafeBufferPointer<UInt8>, _ places: (Block) -> Places) -> Bool {
        // The last block may overlap the one before.
        guard let last = Block(of: text, at: text.count - length) else {
            return text.count >= 8 && !(.!places(Block(endsOf: text))).isAny
        }
        var position = 0
        while let block = Block(of: text, at: position), let next = Block(of: text, at: position + length) {
            if (.!(places(block) .& places(next))).isAny { return false }
            position += 2 * length
        }
        let rest = Block(of: text, at: position) ?? last
        return !(.!(places(rest) .& places(last))).isAny
    }

    /// Passes over blocks up to the first place. O(length).
    ///
    /// - Returns: where the place is; where there is none, the end of the last whole block.
    @inlinable
    @inline(__always)
    public static func pass(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ places: (Block) -> Places) -> Int
    {
        pass(from: start) { position in Block(of: text, at: position).map(places) }
    }

    /// The same for places that depend on the byte before each.
    ///
    /// - Parameters:
    ///   - start: not at the very beginning, where nothing is passed over.
    ///   - places: is given a block, and the one that begins a byte before it.
    @inlinable
    @inline(__always)
    public static func pass(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, afterEachByte places: (Block, _ before: Block) -> Places
    ) -> Int {
        pass(from: start) { position in
            guard let block = Block(of: text, at: position), let before = Block(of: text, at: position - 1) else {
                return nil
            }
            return places(block, before)
        }
    }

    /// - Parameter places: those of the block at a position; `nil` where there is none.
    @inlinable
    @inline(__always)
    static func pass(from start: Int, _ places: (Int) -> Places?) -> Int {
        var position = start
        while let block = places(position), let next = places(position + length) {
            if (block .| next).isAny { break }
            position += 2 * length
        }
        while let first = places(position)?.first {
            position += first
            if first < length { break }
        }
        return position
    }
}

extension Block.Places {
    /// The first place, or ``Block/length`` if there is none.
    @inlinable
    @inline(__always)
    public var first: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        if halves[0] != 0 { return halves[0].littleEndian.trailingZeroBitCount / 8 }
        return halves[1] != 0 ? 8 + halves[1].littleEndian.trailingZeroBitCount / 8 : Block.length
    }

    /// Whether there is a place.
    @inlinable
    @inline(__always)
    public var isAny: Bool {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }
}
