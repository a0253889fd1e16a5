import Buffers

extension [UInt8] {
    /// Whether blanks stand only between words, one at a time, and there is no other white space or control character.
    ///
    /// O(n), by blocks.
    public var isSingleSpaced: Bool {
        withUnsafeBufferPointer { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            guard first > 0x20, last > 0x20 else { return false }
            var position = 1
            while let before = Block(of: bytes, at: position - 1), let block = Block(of: bytes, at: position) {
                let isOff = (0x00...0x1F ~= block) .| (block == 0x20) .& (before == 0x20)
                if isOff.first < Block.length { return false }
                position += Block.length
            }
            while position < bytes.count {
                if bytes[position] < 0x20 || bytes[position] == 0x20 && bytes[position - 1] == 0x20 { return false }
                position += 1
            }
            return true
        }
    }
}
