import Buffers
import Script

/// Pieces of SVG. Colours and lines come from the stylesheet by class; there are no `style` attributes.
enum SVG {
    /// A length with at most one digit after the point.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
    }

    /// A text for content and quoted attributes.
    static func escaped(_ text: String) -> String {
        String(roomFor: text.utf8.count + 16) { appendEscaped(text, into: &$0) }
    }
}
