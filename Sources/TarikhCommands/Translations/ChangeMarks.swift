import Content
import Script

/// How words that were taken out and put in are told apart.
enum ChangeMarks {
    /// Struck out in red, underlined in green.
    case colour
    /// `[-taken out-]{+put in+}`, as git's word differences.
    case brackets

    /// A change with the words around it, on one line.
    ///
    /// - Parameter direction: of the text that changed. A right-to-left line is isolated as a whole, and every run of the
    ///   other direction in it, so that a terminal that knows bidirectional text keeps the words in their places.
    func line(_ change: TextChange, _ direction: Direction) -> String {
        let direction = change.part == .date ? Direction.leftToRight : direction
        let content = pieces(change, direction).joined()
        let line = direction == .rightToLeft ? "\u{2067}\(content)\u{2069}" : content
        let part = change.part.rawValue
        return part + String(repeating: " ", count: 7 - part.utf8.count) + line
    }

    private func pieces(_ change: TextChange, _ direction: Direction) -> [String] {
        let (before, after) = (Self.shown(change.before, in: direction), Self.shown(change.after, in: direction))
        let isTakenOut = change.added.isEmpty && !after.isEmpty
        return [
            change.continuesBefore ? "… " : "", before,
            removed(Self.shown(change.removed, in: direction)), added(Self.shown(change.added, in: direction)),
            isTakenOut ? " " : "", after, change.continuesAfter ? " …" : "",
        ]
    }

    private func removed(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return self == .colour ? "\u{1B}[31;9m\(text)\u{1B}[0m" : "[-\(text)-]"
    }

    private func added(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return self == .colour ? "\u{1B}[32;4m\(text)\u{1B}[0m" : "{+\(text)+}"
    }

    /// A text of the site as it may go to a terminal: nothing that steers it, and runs of the other direction isolated.
    static func shown(_ text: String, in direction: Direction) -> String {
        let safe = strippingBidiControls(text).text.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }
        return isolatedPlain(String(String.UnicodeScalarView(safe)), base: direction)
    }
}
