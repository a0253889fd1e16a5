import NIOHTTP1

/// Which names of this machine a request may use.
///
/// A page of another site can make a browser ask this server under a name of its own, and read the answer (DNS
/// rebinding). On a loopback address nobody has a reason to use another name than its own.
enum HostRule: Sendable {
    case loopback
    /// Served to others on purpose, under names that cannot be known here.
    case any

    /// Whether a request is meant for this server. RFC 9112, section 3.2: one `Host`, which a target in absolute form
    /// overrides.
    func allows(_ head: HTTPRequestHead, _ target: RequestTarget) -> Bool {
        let named = head.headers["host"]
        guard named.count == 1, let host = named.first else { return false }
        return allows(host) && target.authority.map { allows(String($0)) } ?? true
    }

    private func allows(_ host: String) -> Bool {
        switch self {
        case .any: !host.isEmpty
        case .loopback: ["localhost", "127.0.0.1", "[::1]"].contains(Self.name(host.lowercased()))
        }
    }

    /// Without the port.
    private static func name(_ host: String) -> Substring {
        guard let colon = host.lastIndex(of: ":") else { return host[...] }
        let port = host[host.index(after: colon)...]
        return port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? host[..<colon] : host[...]
    }
}
