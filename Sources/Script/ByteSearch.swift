import Buffers

extension Collection<UInt8> {
    /// Whether a byte is among these. O(n), by blocks.
    public func holds(_ byte: UInt8) -> Bool {
        withBuffer { bytes in bytes[Block.pass(bytes) { $0 == byte }...].contains(byte) }
    }
}

extension ArraySlice<UInt8> {
    /// Where one of two bytes stands first, from `start` on. O(n), by blocks.
    public func firstIndex(of byte: UInt8, or other: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in
            let position = Block.pass(bytes, from: start - startIndex) { ($0 == byte) .| ($0 == other) }
            return bytes[position...].firstIndex { $0 == byte || $0 == other }.map { startIndex + $0 }
        }
    }
}
