/// Writes single marks as SVG: the wide layout, then the narrow one.
struct LayoutWriter<Words: DrawingWords> {
    let layout: Layout
    let words: Words

    func write(into svg: inout Markup) {
        svg.raw(shapes(isRightToLeft: words.isRightToLeft))
        wide(layout.wide, &svg)
        narrow(layout.narrow, &svg)
    }

    private func wide(_ strip: Strip, _ svg: inout Markup) {
        let writer = StripWriter(words: words, paper: .wide)
        let ruler = strip.breaks.isEmpty ? nil : Ruler(strip)
        svg.drawing("wide", height: ruler?.bottom ?? strip.bottom, name: words.name) { svg in
            svg.unheard { writer.ground(strip, into: &$0) }
            svg.group(words.eventsName) { writer.marks(strip, withTips: true, into: &$0) }
            periods(strip.bands, &svg) { writer.bands(strip, into: &$0) }
            if let ruler { svg.unheard { ruler.write(words, into: &$0) } }
        }
    }

    private func narrow(_ strips: [Strip], _ svg: inout Markup) {
        svg.drawing("narrow", height: strips.last?.bottom ?? 0, name: words.name) { svg in
            for (number, strip) in strips.enumerated() {
                if number > 0 { gap(strips[number - 1], strip, &svg) }
                self.strip(strip, &svg)
            }
        }
    }

    private func strip(_ strip: Strip, _ svg: inout Markup) {
        let writer = StripWriter(words: words, paper: .narrow)
        let title = strip.years.map(words.title) ?? words.eventsName
        svg.unheard { svg in
            if strip.years != nil { svg.label("year", title, at: Offset(part: 0), strip.top + 14) }
            writer.ground(strip, into: &svg)
        }
        if !strip.marks.isEmpty { svg.group(title) { writer.marks(strip, withTips: false, into: &$0) } }
        periods(strip.bands, &svg) { writer.bands(strip, into: &$0) }
    }

    /// Years without anything between two strips: they are left out, and said to be.
    private func gap(_ before: Strip, _ after: Strip, _ svg: inout Markup) {
        guard let last = before.years, let next = after.years else { return }
        svg.gap(between: last, next, at: after.top - 6, words)
    }

    private func periods(_ bands: [Band], _ svg: inout Markup, _ content: (inout Markup) -> Void) {
        if bands.isEmpty { return }
        if bands.contains(where: { $0.label != nil }) {
            svg.group(words.periodsName, content)
        } else {
            svg.unheard(content)
        }
    }
}

extension DrawingWords {
    func title(_ years: ClosedRange<Int>) -> String {
        years.count == 1 ? name(ofYear: years.lowerBound) : name(ofYears: years)
    }
}

extension Markup {
    mutating func drawing(_ kind: String, height: Double, name: String, _ content: (inout Markup) -> Void) {
        element("<svg", kind)
        raw(" width=\"100%\"")
        attribute("height", height + 4)
        raw(">\n")
        group(name, content)
        raw("</svg>\n")
    }

    mutating func group(_ name: String, _ content: (inout Markup) -> Void) {
        raw("<g role=\"group\"")
        attribute("aria-label", name)
        raw(">\n")
        content(&self)
        raw("</g>\n")
    }

    /// What only the eye needs.
    mutating func unheard(_ content: (inout Markup) -> Void) {
        raw("<g aria-hidden=\"true\">")
        content(&self)
        raw("</g>\n")
    }

    /// A line instead of years that are left out, with their names.
    mutating func gap(
        between last: ClosedRange<Int>, _ next: ClosedRange<Int>, at y: Double, _ words: some DrawingWords
    ) {
        guard last.upperBound + 1 < next.lowerBound else { return }
        unheard { svg in
            svg.line("fold", from: 0, to: 1, at: y)
            let years = (last.upperBound + 1)...(next.lowerBound - 1)
            svg.label("small gap", words.title(years), at: Offset(part: 0.5), y + 4)
        }
    }
}
