import Buffers

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
