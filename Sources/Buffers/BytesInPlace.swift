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
