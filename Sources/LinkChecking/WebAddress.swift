/// An address as it is asked for, and the host that is to be spared.
struct WebAddress: Hashable, Sendable {
    /// ASCII, without a fragment.
    let request: String
    /// In lower case, without a port: two services of one machine are one host.
    let host: String
    let path: String

    init(_ address: String) {
        let text = address.prefix { $0 != "#" }
        request = text.utf8.map { $0 > 0x20 && $0 < 0x7F ? String(Unicode.Scalar($0)) : Self.percent($0) }.joined()
        let rest =
            request.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2).first ?? ""
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        path = String(rest.dropFirst(authority.count))
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let name = place.hasPrefix("[") ? place.prefix { $0 != "]" } : place.prefix { $0 != ":" }
        host = name.lowercased()
    }

    /// Whether the address names the front page of its host.
    var isFrontPage: Bool { path.isEmpty || path == "/" }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
}
