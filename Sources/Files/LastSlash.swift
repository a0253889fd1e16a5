import Buffers

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Where the last part of a path is parted from the others; `nil` where there is one part only.
    ///
    /// By bytes: to look for a character is to tell all characters behind it apart.
    public var lastSlash: Index? {
        let place = utf8.withBuffer { $0.lastIndex(of: UInt8(ascii: "/")) }
        return place.map { utf8.index(utf8.startIndex, offsetBy: $0) }
    }
}
