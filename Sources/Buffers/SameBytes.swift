extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the bytes of another text, eight at a time: `==` of sequences looks at each. O(length).
    @inlinable
    public func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard count >= 8 else { return elementsEqual(other) }
        var index = 0
        while index + 8 <= count {
            if word(at: index) != other.word(at: index) { return false }
            index += 8
        }
        // The last word may overlap the one before.
        return word(at: count - 8) == other.word(at: count - 8)
    }
}
