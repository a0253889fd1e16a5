public import Buffers

/// Appends a text to HTML content, escaped, with every run of the other direction in a `bdi` element that has `dir` and
/// `lang`.
///
/// ```swift
/// appendIsolated("قالت Reuters", base: .rightToLeft, otherLanguage: "en", into: &html)
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
    _ text: ArraySlice<UInt8>, base: Direction, otherLanguage: String?, into html: inout Buffer<UInt8>
) {
    text.withUnsafeBufferPointer { appendIsolated($0, base, otherLanguage, into: &html) }
}

/// The same for a string.
public func appendIsolated(_ text: String, base: Direction, otherLanguage: String?, into html: inout Buffer<UInt8>) {
    text.utf8.withBuffer { appendIsolated($0, base, otherLanguage, into: &html) }
}

private func appendIsolated(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: Direction, _ otherLanguage: String?, into html: inout Buffer<UInt8>
) {
    if IslandScan.isPlain(bytes, base: base) { return html.append(bytes) }
    var position = 0
    for run in IslandScan.runs(of: bytes, base: base) {
        appendEscaped(UnsafeBufferPointer(rebasing: bytes[position..<run.range.lowerBound]), into: &html)
        appendElement(run.direction, language: run.kind == .text ? otherLanguage : nil, into: &html) { html in
            appendContent(of: run, bytes, into: &html)
        }
        position = run.range.upperBound
    }
    appendEscaped(UnsafeBufferPointer(rebasing: bytes[position...]), into: &html)
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
    _ name: String, base: Direction, language: String?, otherLanguage: String?, into html: inout Buffer<UInt8>
) {
    guard Direction.firstStrong(in: name.utf8) == base.opposite else {
        return appendIsolated(name, base: base, otherLanguage: otherLanguage, into: &html)
    }
    appendElement(base.opposite, language: otherLanguage, into: &html) { html in
        appendIsolated(name, base: base.opposite, otherLanguage: language, into: &html)
    }
}

/// A text in which every run of the other direction stands between U+2066 or U+2067 and U+2069, for where markup is
/// impossible: titles, attributes, feeds, calendars. Nothing is escaped.
///
/// - Parameter base: The direction of the place where the text will stand.
/// - Complexity: O(n).
public func isolatedPlain(_ text: String, base: Direction) -> String {
    let runs = oppositeRuns(in: text.utf8, base: base)
    guard !runs.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var position = 0
    for run in runs {
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
    _ direction: Direction, language: String?, into html: inout Buffer<UInt8>, content: (inout Buffer<UInt8>) -> Void
) {
    html.append("<bdi dir=\"")
    html.append(bytesOf: direction.html)
    if let language {
        html.append("\" lang=\"")
        appendEscaped(language, into: &html)
    }
    html.append("\">")
    content(&html)
    html.append("</bdi>")
}

/// Sums and ISO dates inside a right-to-left run need an isolate of their own.
private func appendContent(of run: Run, _ bytes: UnsafeBufferPointer<UInt8>, into html: inout Buffer<UInt8>) {
    let content = UnsafeBufferPointer(rebasing: bytes[run.range])
    guard run.direction == .rightToLeft else { return appendEscaped(content, into: &html) }
    appendIsolated(content, .rightToLeft, nil, into: &html)
}

private func appendPlain(_ run: Run, of bytes: [UInt8], into plain: inout [UInt8]) {
    plain.append(contentsOf: run.direction.isolate.utf8)
    let content = String(decoding: bytes[run.range], as: UTF8.self)
    let inner = run.direction == .rightToLeft ? isolatedPlain(content, base: .rightToLeft) : content
    plain.append(contentsOf: inner.utf8)
    plain.append(contentsOf: Direction.endOfIsolate.utf8)
}
