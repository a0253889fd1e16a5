/// Byte strings, each with a number: 0 for the first that came, and so on.
///
/// Open addressing over one buffer; a look-up costs one pass over the bytes and, nearly always, one comparison.
struct ByteTable {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var hashes: [UInt64] = []
    private var ends: [Int] = []
    private var buffer: [UInt8] = []

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt8> {
        buffer[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// The number of a string, which is entered if it is new.
    mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, self[number].elementsEqual(bytes) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        hashes.append(hash)
        buffer.append(contentsOf: bytes)
        ends.append(buffer.count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    mutating func number(of bytes: [UInt8]) -> Int { bytes.withUnsafeBufferPointer { number(of: $0) } }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
