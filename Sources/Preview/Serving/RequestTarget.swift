/// What a request asks for: a path as it stands among those of the site. RFC 9112, section 3.2.
///
/// The path is decoded once and never resolved: `..` is a name like any other, and no file of a site has it.
struct RequestTarget: Equatable, Sendable {
    /// Without the first `/`.
    let path: String
    /// With its `?`; empty without one.
    let query: Substring
    /// The host and port of a target in absolute form.
    let authority: Substring?

    /// `nil` for what is no path: another form, a broken escape, a byte 0, or bytes that are not UTF-8.
    init?(_ target: String) {
        let (authority, rest) = Self.split(target)
        guard rest.utf8.first == UInt8(ascii: "/") else { return nil }
        let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
        guard let path = Self.decoded(rest.utf8[..<end].dropFirst()) else { return nil }
        self.path = path
        self.query = rest[end...].prefix { $0 != "#" }
        self.authority = authority
    }

    private static func split(_ target: String) -> (authority: Substring?, rest: Substring) {
        guard target.prefix(7).lowercased() == "http://" else { return (nil, target[...]) }
        let rest = target.dropFirst(7)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        return (rest[..<slash], slash == rest.endIndex ? "/" : rest[slash...])
    }

    private static func decoded(_ escaped: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = escaped[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// A path as it stands in an address: all but letters, digits and a few marks escaped. RFC 3986.
    static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
