import Buffers
import Testing

@Suite struct BlockTests {
    private static let text = Array("0123456789abcdef-XY".utf8)

    @Test func thereIsNoBlockBeyondTheEnd() {
        Self.text.withUnsafeBufferPointer { text in
            #expect(Block(of: text, at: 3) != nil)
            #expect(Block(of: text, at: 4) == nil)
            #expect(Block(of: text, at: -1) == nil)
        }
    }

    @Test(arguments: [(UInt8(ascii: "0"), 0), (UInt8(ascii: "7"), 7), (UInt8(ascii: "8"), 8), (UInt8(ascii: "-"), 16)])
    func theFirstPlaceIsFound(byte: UInt8, place: Int) {
        Self.text.withUnsafeBufferPointer { text in
            let found = Block(of: text, at: 0).map { $0 == byte }
            #expect(found?.first == place)
            #expect(found?.isAny == (place < Block.length))
        }
    }

    /// The bytes behind the last whole block count too.
    @Test(arguments: [
        ("", false), ("0123456", false), ("01234567", true), ("0123456-", false), ("-1234567", false),
        ("0123456-8", false), ("01234567-9abcde", false), ("0123456789abcde", true), ("0123456789abcd-", false),
        ("0123456789abcdef", true), ("0123456789abcdefg", true),
        ("0123456789abcdef-", false),
        ("-123456789abcdefg", false), ("0123456789abcdef0123456789abcdef01", true),
        ("0123456789abcdef01234-6789abcdef01", false),
    ])
    func allBytesAreLookedAt(text: String, areAll: Bool) {
        Array(text.utf8).withUnsafeBufferPointer { text in
            #expect(Block.areAll(text) { (0x30...0x39 ~= $0) .| (0x61...0x7A ~= $0.lowered) } == areAll)
        }
    }

    /// Each byte counts with the one before it, over the ends of blocks too.
    @Test(arguments: 0..<80)
    func blocksArePassedUpToTheFirstPairOfBytes(length: Int) {
        for place in [1, 2, 15, 16, 17, 31, 32, 33, 40, 63, 70] {
            var text = [UInt8](repeating: UInt8(ascii: "-"), count: length)
            if place < length { (text[place - 1], text[place]) = (UInt8(ascii: "x"), UInt8(ascii: "y")) }
            text.withUnsafeBufferPointer { text in
                for start in stride(from: 1, through: min(place, length), by: 3) {
                    let whole = start + (length - start) / Block.length * Block.length
                    let end = Block.pass(text, from: start) { block, before in
                        (block == UInt8(ascii: "y")) .& (before == UInt8(ascii: "x"))
                    }
                    #expect(end == (place < length ? min(place, whole) : whole))
                }
                #expect(Block.pass(text, from: 0) { block, _ in block == 0 } == 0)
            }
        }
    }

    /// Wherever the place is; without one, all whole blocks are passed over.
    @Test(arguments: 0..<80)
    func blocksArePassedUpToTheFirstPlace(length: Int) {
        for place in [0, 1, 15, 16, 17, 31, 32, 40, 63, 70] {
            var text = [UInt8](repeating: UInt8(ascii: "-"), count: length)
            if place < length { text[place] = UInt8(ascii: "x") }
            text.withUnsafeBufferPointer { text in
                for start in stride(from: 0, through: min(place, length), by: 3) {
                    let whole = start + (length - start) / Block.length * Block.length
                    let end = Block.pass(text, from: start) { $0 == UInt8(ascii: "x") }
                    #expect(end == (place < whole ? place : whole))
                }
            }
        }
    }
}
