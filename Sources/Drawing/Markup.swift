/// SVG in the making: bytes, with everything that comes from outside escaped.
struct Markup {
    private(set) var bytes: [UInt8] = []
    let isRightToLeft: Bool

    init(isRightToLeft: Bool) {
        self.isRightToLeft = isRightToLeft
        bytes.reserveCapacity(32 << 10)
    }

    /// Markup of the program's own.
    mutating func raw(_ markup: String) { bytes += markup.utf8 }

    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
    }

    mutating func attribute(_ name: String, _ value: String) {
        raw(" \(name)=\"")
        text(value)
        raw("\"")
    }

    mutating func attribute(_ name: String, _ value: Double) { raw(" \(name)=\"\(decimal(value))\"") }

    /// Where something stands along the line of time. The line begins at the right in a language that does.
    mutating func attribute(_ name: String, part: Double) {
        raw(" \(name)=\"\(decimal(100 * (isRightToLeft ? 1 - part : part)))%\"")
    }

    /// How far pixels after a place on the line are to its right.
    func shift(_ pixels: Double) -> Double { isRightToLeft ? -pixels : pixels }

    /// A link, or a picture where there is none; with the name that is heard.
    ///
    /// - Returns: the name of the element, to close it.
    mutating func open(_ words: DrawnWords, _ name: String, isEvent: Bool = true) -> String {
        raw(words.href == nil ? "<g role=\"img\"" : "<a")
        if let href = words.href { attribute("href", href) }
        if isEvent { attribute("data-event", words.id) }
        attribute("aria-label", name)
        raw(">")
        return words.href == nil ? "g" : "a"
    }

    mutating func line(_ kind: String, at part: Double, from top: Double, to bottom: Double) {
        raw("<line class=\"\(kind)\"")
        attribute("x1", part: part)
        attribute("x2", part: part)
        attribute("y1", top)
        attribute("y2", bottom)
        raw("/>")
    }

    mutating func line(_ kind: String, from start: Double, to end: Double, at height: Double) {
        slope(kind, from: (start, height), to: (end, height))
    }

    mutating func slope(_ kind: String, from start: (part: Double, y: Double), to end: (part: Double, y: Double)) {
        raw("<line class=\"\(kind)\"")
        attribute("x1", part: start.part)
        attribute("y1", start.y)
        attribute("x2", part: end.part)
        attribute("y2", end.y)
        raw("/>")
    }

    mutating func rectangle(
        _ kind: String, _ span: ClosedRange<Double>, top: Double, height: Double, corner: Double = 0
    ) {
        raw("<rect class=\"\(kind)\"")
        attribute("x", part: isRightToLeft ? span.upperBound : span.lowerBound)
        raw(" width=\"\(decimal(100 * (span.upperBound - span.lowerBound)))%\"")
        attribute("y", top)
        attribute("height", height)
        if corner > 0 { attribute("rx", corner) }
        raw("/>")
    }

    /// A shape of ``shapes``, with its middle at a place.
    mutating func shape(_ id: String, at part: Double, _ y: Double) {
        raw("<use href=\"#d-\(id)\"")
        attribute("x", part: part)
        attribute("y", y)
        raw("/>")
    }

    mutating func label(_ kind: String, _ words: String, at place: Offset, _ y: Double, isAfter: Bool = true) {
        raw("<text class=\"\(kind)\"")
        attribute("x", part: place.part)
        if place.pixels != 0 { attribute("dx", shift(place.pixels)) }
        attribute("y", y)
        if !isAfter { raw(" text-anchor=\"end\"") }
        raw(">")
        text(words)
        raw("</text>")
    }
}

/// A number with two decimals at most.
func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + String(whole) + "." + digits
}
