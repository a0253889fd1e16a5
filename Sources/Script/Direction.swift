/// The direction in which a line of text runs.
public enum Direction: Sendable, Hashable {
    case leftToRight
    case rightToLeft

    /// The value of HTML's `dir` attribute: `ltr` or `rtl`.
    public var html: String { self == .leftToRight ? "ltr" : "rtl" }

    /// The other direction.
    public var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }

    /// The direction of the first strong character of a text, by rules P2 and P3 of the Unicode Bidirectional Algorithm
    /// (UAX #9): characters between an isolate initiator and its match, or the end of the paragraph, are passed over.
    ///
    /// ```swift
    /// Direction.firstStrong(in: "2020 — سرت".utf8)  // .rightToLeft
    /// ```
    ///
    /// - Parameter text: UTF-8. Malformed bytes count as neutral.
    /// - Returns: `nil` when the text holds no strong character (digits and punctuation are not strong).
    /// - Complexity: O(n).
    public static func firstStrong(in text: some Collection<UInt8>) -> Direction? {
        let bytes = Array(text)
        var position = 0
        var depth = 0
        while position < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: position)
            position += length
            if let direction = strongDirection(of: scalar, isolateDepth: &depth) { return direction }
        }
        return nil
    }

    private static func strongDirection(of scalar: UInt32, isolateDepth depth: inout Int) -> Direction? {
        switch scalar {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth = max(0, depth - 1)
        case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029: depth = 0
        default: return depth == 0 ? BidiClass(scalar).strongDirection : nil
        }
        return nil
    }
}
