import Buffers

/// SVG in the making: bytes, with everything that comes from outside escaped.
struct Markup: ~Copyable {
    private var buffer = Buffer<UInt8>(capacity: 32 << 10)
    let isRightToLeft: Bool

    init(isRightToLeft: Bool) { self.isRightToLeft = isRightToLeft }

    var count: Int { buffer.count }
    var bytes: [UInt8] { buffer.copy() }

    /// Markup of the program's own.
    mutating func raw(_ markup: String) { buffer.append(bytesOf: markup) }

    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): buffer.append("&amp;")
            case UInt8(ascii: "<"): buffer.append("&lt;")
            case UInt8(ascii: ">"): buffer.append("&gt;")
            case UInt8(ascii: "\""): buffer.append("&quot;")
            default: buffer.append(byte)
            }
        }
    }

    mutating func attribute(_ name: String, _ value: String) { attribute(name) { $0.text(value) } }
    mutating func attribute(_ name: String, _ value: Double) { attribute(name) { $0.buffer.append(decimal: value) } }

    /// Where something stands along the line of time. The line begins at the right in a language that does.
    mutating func attribute(_ name: String, part: Double) {
        attribute(name, percent: 100 * (isRightToLeft ? 1 - part : part))
    }

    mutating func attribute(_ name: String, percent: Double) {
        attribute(name) { markup in
            markup.buffer.append(decimal: percent)
            markup.raw("%")
        }
    }

    private mutating func attribute(_ name: String, _ value: (inout Markup) -> Void) {
        raw(" ")
        raw(name)
        raw("=\"")
        value(&self)
        raw("\"")
    }

    /// The beginning of an element of a class.
    mutating func element(_ name: String, _ kind: String) {
        raw(name)
        attribute("class", kind)
    }

    /// How far pixels after a place on the line are to its right.
    func shift(_ pixels: Double) -> Double { isRightToLeft ? -pixels : pixels }

    /// A link, or a picture where there is none.
    ///
    /// - Parameters:
    ///   - eventID: for scripts.
    ///   - name: the attribute that says what it is called.
    mutating func link(
        to href: String?, eventID: String? = nil, name: (attribute: String, value: String),
        _ content: (inout Markup) -> Void
    ) {
        raw(href == nil ? "<g role=\"img\"" : "<a")
        if let href { attribute("href", href) }
        if let eventID { attribute("data-event", eventID) }
        attribute(name.attribute, name.value)
        raw(">")
        content(&self)
        raw(href == nil ? "</g>\n" : "</a>\n")
    }

    mutating func line(_ kind: String, at part: Double, from top: Double, to bottom: Double) {
        element("<line", kind)
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
        element("<line", kind)
        attribute("x1", part: start.part)
        attribute("y1", start.y)
        attribute("x2", part: end.part)
        attribute("y2", end.y)
        raw("/>")
    }

    mutating func rectangle(
        _ kind: String, _ span: ClosedRange<Double>, top: Double, height: Double, corner: Double = 0
    ) {
        element("<rect", kind)
        attribute("x", part: isRightToLeft ? span.upperBound : span.lowerBound)
        attribute("width", percent: 100 * (span.upperBound - span.lowerBound))
        attribute("y", top)
        attribute("height", height)
        if corner > 0 { attribute("rx", corner) }
        raw("/>")
    }

    /// A shape of ``shapes``, with its middle at a place.
    mutating func shape(_ id: String, at part: Double, _ y: Double) {
        raw("<use href=\"#d-")
        raw(id)
        raw("\"")
        attribute("x", part: part)
        attribute("y", y)
        raw("/>")
    }

    mutating func label(_ kind: String, _ words: String, at place: Offset, _ y: Double, isAfter: Bool = true) {
        label(kind, [words], at: place, y, isAfter: isAfter)
    }

    /// Lines of text, the last of which stands at `y`. With an id they are read as one text, with spaces between them.
    mutating func label(
        _ kind: String, id: String? = nil, _ lines: [String], at place: Offset, _ y: Double, isAfter: Bool = true
    ) {
        element("<text", kind)
        if let id { attribute("id", id) }
        self.place(place)
        attribute("y", y - Double(lines.count - 1) * Size.line)
        if !isAfter { raw(" text-anchor=\"end\"") }
        raw(">")
        for (number, line) in lines.enumerated() {
            if number > 0 {
                raw(id == nil ? "<tspan" : " <tspan")
                self.place(place)
                attribute("dy", Size.line)
                raw(">")
            }
            text(line)
            if number > 0 { raw("</tspan>") }
        }
        raw("</text>")
    }

    private mutating func place(_ place: Offset) {
        attribute("x", part: place.part)
        if place.pixels != 0 { attribute("dx", shift(place.pixels)) }
    }
}

extension Buffer<UInt8> {
    /// Adds a number with two decimals at most.
    fileprivate mutating func append(decimal number: Double) {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        if hundredths < 0 { append("-") }
        append(digits: whole)
        if rest == 0 { return }
        append(".")
        append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
}

/// A number with two decimals at most.
func decimal(_ number: Double) -> String {
    String(roomFor: 24) { $0.append(decimal: number) }
}
