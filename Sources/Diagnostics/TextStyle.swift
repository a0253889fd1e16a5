/// How a report for people is dressed: plain, or with the colours of a terminal.
public struct TextStyle: Sendable {
    /// Nothing but text: for pipes and files.
    public static let plain = TextStyle(hasColour: false)
    /// With the escape sequences of ECMA-48, and the rule as a link (OSC 8) to the page that explains it.
    public static let colour = TextStyle(hasColour: true)

    private let hasColour: Bool

    enum Role: String {
        case error = "1;31"
        case warning = "1;33"
        case place = "1"
        case pointer = "1;36"
        case faint = "2"
    }

    func text(_ text: String, _ role: Role) -> String {
        hasColour ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }

    func link(_ text: String, to address: String?) -> String {
        guard hasColour, let address else { return text }
        return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
    }
}
