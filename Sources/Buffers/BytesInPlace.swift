extension Sequence<UInt8> {
    /// The bytes as they lie in memory, or a copy of them where they do not lie there one after the other. All strings but those
    /// of Foundation do, as UTF-8.
    ///
    /// For a string too: `withUTF8` is for variables, and a copy counts a use of the string. Where both processors write the
    /// same one, they wait for each other.
    @inlinable
    @inline(__always)
    public func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes as a number, the first of them lowest.
    ///
    /// - Parameter index: where at least eight bytes are left.
    @inlinable
    @inline(__always)
    public func word(at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    /// The last eight bytes as a number, or all where there are fewer. Some may stand in the word before too.
    @inlinable
    public var lastWord: UInt64 {
        count >= 8 ? word(at: count - 8) : reduce(0) { $0 << 8 | UInt64($1) }
    }
}
