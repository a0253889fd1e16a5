/// Appends a text to HTML content, escaped, with every run of the other direction in a `bdi` element that has `dir` and
/// `lang`.
///
/// ```swift
/// appendIsolated("قالت Reuters".utf8, base: .rightToLeft, otherLanguage: "en", into: &html)
/// // قالت <bdi dir="ltr" lang="en">Reuters</bdi>
/// ```
///
/// - Parameters:
///   - text: UTF-8, not escaped. `&`, `<`, `>` and `"` are escaped byte by byte, so no combining mark can hide one.
///   - base: The direction of the paragraph.
///   - otherLanguage: The language of the runs, a BCP 47 tag. Digits have none, and `nil` leaves it out.
///   - html: Where the bytes go.
/// - Complexity: O(n).
public func appendIsolated(
    _ text: some Collection<UInt8>, base: Direction, otherLanguage: String?, into html: inout [UInt8]
) {
    let bytes = Array(text)
    var position = 0
    for run in oppositeRuns(in: bytes, base: base) {
        appendEscaped(bytes[position..<run.range.lowerBound], into: &html)
        appendElement(run.direction, language: run.kind == .text ? otherLanguage : nil, into: &html) { html in
            appendContent(of: run, bytes, into: &html)
        }
        position = run.range.upperBound
    }
    appendEscaped(bytes[position...], into: &html)
}

/// Appends a whole name (of a person, a place, a work) to HTML content, escaped, so that nothing beside it is drawn into
/// it: `خليفة حفتر: 3 events` keeps its number behind the name.
///
/// A name of the other direction stands in one `bdi` element, and what in it has the direction of the paragraph in another
/// inside; in any other name only its opposite runs do. A name without letters is never given a direction of its own.
///
/// - Parameters:
///   - name: UTF-8, not escaped.
///   - base: The direction of the paragraph.
///   - language: The language of the paragraph, a BCP 47 tag.
///   - otherLanguage: The language of a name of the other direction, a BCP 47 tag.
///   - html: Where the bytes go.
/// - Complexity: O(n).
public func appendIsolatedName(
    _ name: some Collection<UInt8>, base: Direction, language: String?, otherLanguage: String?,
    into html: inout [UInt8]
) {
    let bytes = Array(name)
    guard Direction.firstStrong(in: bytes) == base.opposite else {
        return appendIsolated(bytes, base: base, otherLanguage: otherLanguage, into: &html)
    }
    appendElement(base.opposite, language: otherLanguage, into: &html) { html in
        appendIsolated(bytes, base: base.opposite, otherLanguage: language, into: &html)
    }
}

/// A text in which every run of the other direction stands between U+2066 or U+2067 and U+2069, for where markup is
/// impossible: titles, attributes, feeds, calendars. Nothing is escaped.
///
/// - Parameter base: The direction of the place where the text will stand.
/// - Complexity: O(n).
public func isolatedPlain(_ text: String, base: Direction) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var position = 0
    for run in oppositeRuns(in: bytes, base: base) {
        plain.append(contentsOf: bytes[position..<run.range.lowerBound])
        appendPlain(run, of: bytes, into: &plain)
        position = run.range.upperBound
    }
    plain.append(contentsOf: bytes[position...])
    return String(decoding: plain, as: UTF8.self)
}

/// A whole name between isolates when its direction is not `base`; else as ``isolatedPlain(_:base:)``.
///
/// - Complexity: O(n).
public func isolatedPlainName(_ name: String, base: Direction) -> String {
    guard Direction.firstStrong(in: name.utf8) == base.opposite else { return isolatedPlain(name, base: base) }
    return base.opposite.isolate + isolatedPlain(name, base: base.opposite) + Direction.endOfIsolate
}

extension Direction {
    fileprivate var isolate: String { self == .leftToRight ? "\u{2066}" : "\u{2067}" }
    fileprivate static var endOfIsolate: String { "\u{2069}" }
}

private func appendElement(
    _ direction: Direction, language: String?, into html: inout [UInt8], content: (inout [UInt8]) -> Void
) {
    html.append("<bdi dir=\"")
    html.append(contentsOf: direction.html.utf8)
    if let language {
        html.append("\" lang=\"")
        appendEscaped(Array(language.utf8)[...], into: &html)
    }
    html.append("\">")
    content(&html)
    html.append("</bdi>")
}

/// Sums and ISO dates inside a right-to-left run need an isolate of their own.
private func appendContent(of run: Run, _ bytes: [UInt8], into html: inout [UInt8]) {
    guard run.direction == .rightToLeft else { return appendEscaped(bytes[run.range], into: &html) }
    appendIsolated(bytes[run.range], base: .rightToLeft, otherLanguage: nil, into: &html)
}

private func appendPlain(_ run: Run, of bytes: [UInt8], into plain: inout [UInt8]) {
    plain.append(contentsOf: run.direction.isolate.utf8)
    let content = String(decoding: bytes[run.range], as: UTF8.self)
    let inner = run.direction == .rightToLeft ? isolatedPlain(content, base: .rightToLeft) : content
    plain.append(contentsOf: inner.utf8)
    plain.append(contentsOf: Direction.endOfIsolate.utf8)
}

private func appendEscaped(_ bytes: ArraySlice<UInt8>, into html: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
        var clean = 0
        // The four characters stand below U+0040; a bit for each.
        let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        for index in bytes.indices where bytes[index] < 0x40 && escaped >> UInt64(bytes[index]) & 1 == 1 {
            html.append(contentsOf: bytes[clean..<index])
            html.append(entity(for: bytes[index]))
            clean = index + 1
        }
        html.append(contentsOf: bytes[clean...])
    }
}

private func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
}
