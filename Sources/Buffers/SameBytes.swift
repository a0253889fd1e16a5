extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the bytes of another text, eight at a time: `==` of sequences looks at each. O(length).
    @inlinable
    public func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (a, b) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
            bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        }
        guard count >= 8 else { return a.elementsEqual(b) }
        var index = 0
        while index + 8 <= count {
            if word(a, index) != word(b, index) { return false }
            index += 8
        }
        // The last word may overlap the one before.
        return word(a, count - 8) == word(b, count - 8)
    }
}
