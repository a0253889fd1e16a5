/// One request as the program `curl` is told of it.
///
/// An address never stands on a command line, where other users of the machine could read it and where one that begins
/// with a hyphen would be an option: curl reads its configuration from standard input.
struct CurlRequest {
    enum Method { case head, get }

    let address: WebAddress
    let method: Method

    /// Begins the line that curl writes when it is done. No header holds this character.
    static let mark = "\u{1}"

    func configuration(_ policy: LinkPolicy) -> String {
        var lines = [
            "url = \(Self.quoted(address.request))", "globoff", "silent", "location",
            "proto = \"=http,https\"", "proto-redir = \"=http,https\"", "max-redirs = \(policy.redirects)",
            "connect-timeout = \(Self.seconds(policy.timeout))", "max-time = \(Self.seconds(policy.timeout))",
            "user-agent = \(Self.quoted(policy.userAgent))", "header = \"Accept: */*\"",
            "dump-header = \"-\"", "suppress-connect-headers", "output = \"/dev/null\"",
            "write-out = \"\\n\(Self.mark)%{http_code} %{url_effective}\"",
        ]
        switch method {
        case .head: lines.append("head")
        // The first kilobyte says as much as the whole; hosts that know no ranges send more, and are cut off.
        case .get: lines += ["range = \"0-1023\"", "max-filesize = 4194304"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = max(
            duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000, 1)
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
