/// Draws a chronology as SVG, to stand in the text of an HTML page.
///
/// Up to ``markLimit`` events are drawn one by one, in two layouts: `svg.wide` for wide screens and paper, `svg.narrow`
/// for narrow ones. The stylesheet shows one of them and hides the other from everybody. More events, or such as would
/// not fit into ``byteLimit``, become bars by month, or by year, ten years and so on. Marks and letters keep their size
/// whatever the width.
///
/// Nothing is styled here: every element has a class.
///
/// - Returns: `nil` when no date is known at all.
/// - Complexity: O(n log n) for n events.
public func drawing(of chronology: Chronology, in words: some DrawingWords) -> [UInt8]? {
    if chronology.events.count <= markLimit, let layout = Layout(chronology) {
        let svg = drawing(layout, in: words)
        if svg.count <= byteLimit { return svg }
    }
    return histogram(of: chronology, in: words)
}

/// The first that is small enough; of the coarsest, whatever there is.
private func histogram(of chronology: Chronology, in words: some DrawingWords) -> [UInt8]? {
    var last: [UInt8]?
    for histogram in Histogram.all(chronology) {
        var svg = Markup(isRightToLeft: words.isRightToLeft)
        svg.raw(shapes(isRightToLeft: words.isRightToLeft))
        for paper in [Paper.wideGrid, .narrowGrid] {
            HistogramWriter(histogram: histogram, chronology: chronology, words: words, paper: paper).write(into: &svg)
        }
        if svg.bytes.count <= byteLimit { return svg.bytes }
        last = svg.bytes
    }
    return last
}

/// With more events, marks can no longer be told apart, and are too many to walk through with a keyboard.
public let markLimit = 80

/// The largest drawing, in bytes.
public let byteLimit = 60_000

private func drawing(_ layout: Layout, in words: some DrawingWords) -> [UInt8] {
    var svg = Markup(isRightToLeft: words.isRightToLeft)
    svg.raw(shapes(isRightToLeft: words.isRightToLeft))
    wide(layout.wide, words, &svg)
    narrow(layout.narrow, words, &svg)
    return svg.bytes
}

private func wide(_ strip: Strip, _ words: some DrawingWords, _ svg: inout Markup) {
    let writer = StripWriter(words: words, paper: .wide)
    let ruler = strip.breaks.isEmpty ? nil : Ruler(strip)
    open("wide", height: ruler?.bottom ?? strip.bottom, words, &svg)
    hidden(&svg) { writer.ground(strip, into: &$0) }
    events(words, &svg) { writer.marks(strip, withTips: true, into: &$0) }
    periods(strip.bands, words, &svg) { writer.bands(strip, into: &$0) }
    if let ruler { hidden(&svg) { ruler.write(words, into: &$0) } }
    svg.raw("</svg>\n")
}

private func narrow(_ strips: [Strip], _ words: some DrawingWords, _ svg: inout Markup) {
    let writer = StripWriter(words: words, paper: .narrow)
    open("narrow", height: strips.last?.bottom ?? 0, words, &svg)
    for (number, strip) in strips.enumerated() {
        hidden(&svg) { svg in
            if number > 0 { gap(strips[number - 1], strip, words, &svg) }
            if let years = strip.years { svg.label("year", name(of: years, words), at: Offset(part: 0), strip.top + 14) }
            writer.ground(strip, into: &svg)
        }
        if !strip.marks.isEmpty {
            events(words, &svg, strip.years) { writer.marks(strip, withTips: false, into: &$0) }
        }
        periods(strip.bands, words, &svg) { writer.bands(strip, into: &$0) }
    }
    svg.raw("</svg>\n")
}

/// Years without anything between two strips: they are left out, and said to be.
private func gap(_ before: Strip, _ after: Strip, _ words: some DrawingWords, _ svg: inout Markup) {
    guard let last = before.years?.upperBound, let first = after.years?.lowerBound, last + 1 < first else { return }
    let y = after.top - 6
    svg.line("fold", from: 0, to: 1, at: y)
    svg.label("small gap", name(of: (last + 1)...(first - 1), words), at: Offset(part: 0.5), y + 4)
}

func name(of years: ClosedRange<Int>, _ words: some DrawingWords) -> String {
    years.count == 1 ? words.name(ofYear: years.lowerBound) : words.name(ofYears: years)
}

// MARK: - Parts of the document

func open(_ kind: String, height: Double, _ words: some DrawingWords, _ svg: inout Markup) {
    svg.raw("<svg class=\"\(kind)\" width=\"100%\" height=\"\(decimal(height + 4))\" role=\"group\"")
    svg.attribute("aria-label", words.name)
    svg.raw(">")
}

func hidden(_ svg: inout Markup, _ content: (inout Markup) -> Void) {
    svg.raw("<g aria-hidden=\"true\">")
    content(&svg)
    svg.raw("</g>\n")
}

func group(_ name: String, _ svg: inout Markup, _ content: (inout Markup) -> Void) {
    svg.raw("<g role=\"group\"")
    svg.attribute("aria-label", name)
    svg.raw(">")
    content(&svg)
    svg.raw("</g>\n")
}

private func events(
    _ words: some DrawingWords, _ svg: inout Markup, _ years: ClosedRange<Int>? = nil, _ content: (inout Markup) -> Void
) {
    group(years.map { name(of: $0, words) } ?? words.eventsName, &svg, content)
}

private func periods(
    _ bands: [Band], _ words: some DrawingWords, _ svg: inout Markup, _ content: (inout Markup) -> Void
) {
    guard !bands.isEmpty else { return }
    if bands.contains(where: { $0.label != nil }) { group(words.periodsName, &svg, content) } else { hidden(&svg, content) }
}
