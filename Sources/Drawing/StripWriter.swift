/// Writes a strip as SVG.
struct StripWriter<Words: DrawingWords> {
    let words: Words
    let paper: Paper
    /// The size of letters in pixels, for which titles are cut.
    static var letters: Double { 13 }

    /// What nobody needs to hear: the axis, where its scale changes, and the poles of turning points.
    func ground(_ strip: Strip, into svg: inout Markup) {
        for place in strip.breaks { svg.line("fold", at: place, from: strip.top, to: strip.bottom) }
        for mark in strip.marks where mark.label != nil && paper.hasPoles {
            svg.line("pole", at: mark.head, from: mark.middle, to: strip.baseline)
        }
        svg.line("d-rule", from: 0, to: 1, at: strip.baseline)
        let hasSmallTicks = strip.ticks.contains { !$0.isYear }
        for tick in strip.ticks { self.tick(tick, strip.baseline, hasSmallTicks, &svg) }
        for place in strip.breaks { svg.shape("break", at: place, strip.baseline) }
    }

    private func tick(_ tick: Tick, _ y: Double, _ hasSmallTicks: Bool, _ svg: inout Markup) {
        let yearTop = hasSmallTicks ? Size.smallTicks : 0
        svg.line("d-rule", at: tick.place, from: y, to: y + (tick.isYear ? yearTop + 14 : tick.name == .none ? 4 : 7))
        let place = Offset(part: tick.place, pixels: 4)
        switch tick.name {
        case .none: break
        case .year(let year): svg.label("year", words.name(ofYear: year), at: place, y + yearTop + 14)
        case .month(let month): svg.label("small", words.shortName(ofMonth: month), at: place, y + 14)
        case .roomyMonth(let month): svg.label("small roomy", words.shortName(ofMonth: month), at: place, y + 14)
        case .day(let day): svg.label("small", words.number(day), at: place, y + 14)
        }
    }

    func marks(_ strip: Strip, withTips: Bool, into svg: inout Markup) {
        for mark in strip.marks { self.mark(mark, withTips, &svg) }
    }

    func mark(_ mark: Mark, _ withTip: Bool, _ svg: inout Markup) {
        let event = words.words(forEvent: mark.number)
        let name = shortened(event.name, to: 160)
        let tag = svg.open(event, name)
        span(of: mark, &svg)
        svg.shape(mark.status.rawValue + (mark.isKey ? "-key" : ""), at: mark.head, mark.middle)
        if mark.isDraft { svg.shape("draft", at: mark.head, mark.middle) }
        if let label = mark.label { title(event.title, label, mark.middle, &svg) }
        if withTip, let tip = lines(of: name, width: paper.width / Self.letters, count: 1).first {
            svg.label("tip", tip, at: Offset(part: 0), 15)
        }
        svg.raw("</\(tag)>\n")
    }

    /// What the date covers, behind the mark: a bar for what lasted, an outline for where it lies somewhere.
    private func span(of mark: Mark, _ svg: inout Markup) {
        let (y, extent) = (mark.middle, mark.extent)
        let isSoft = extent.startEdge == .soft || extent.endEdge == .soft
        let isNarrow = (mark.span.upperBound - mark.span.lowerBound) * paper.width < Size.mark
        switch extent.sort {
        case .point:
            if isSoft { svg.shape("about", at: mark.head, y) }
        case .within:
            outline(mark, isSoft, isNarrow, &svg)
        case .lasting:
            if mark.core != mark.span { outline(mark, false, isNarrow, &svg) }
            if isNarrow, mark.extent.end.isFinite, mark.extent.endEdge != .open { svg.shape("lasts", at: mark.head, y) }
            if let core = mark.core { svg.rectangle("d-bar", core, top: y - 3, height: 6) }
            edges(mark, &svg)
        case .each:
            svg.line("chain", from: mark.span.lowerBound, to: mark.span.upperBound, at: y)
            for place in mark.members.prefix(12) { svg.line("chain", at: place, from: y - 5, to: y + 5) }
            edges(mark, &svg)
        }
    }

    private func outline(_ mark: Mark, _ isSoft: Bool, _ isNarrow: Bool, _ svg: inout Markup) {
        if isNarrow {
            svg.shape(isSoft ? "about" : "within", at: mark.head, mark.middle)
        } else {
            svg.rectangle(
                isSoft ? "d-within d-soft" : "d-within", mark.span, top: mark.middle - 10, height: 20, corner: 10)
        }
        if mark.extent.sort == .within { edges(mark, &svg) }
    }

    private func edges(_ mark: Mark, _ svg: inout Markup) {
        let isBar = mark.extent.sort == .lasting
        if let shape = Self.shape(of: mark.extent.startEdge, isBar) {
            svg.shape(shape + "-before", at: mark.span.lowerBound, mark.middle)
        }
        if let shape = Self.shape(of: mark.extent.endEdge, isBar) {
            svg.shape(shape + "-after", at: mark.span.upperBound, mark.middle)
        }
    }

    private static func shape(of edge: Extent.Edge, _ isBar: Bool) -> String? {
        switch edge {
        case .sharp, .cut: nil
        case .soft: isBar ? "soft" : nil
        case .open: "open"
        case .unknown: "unknown"
        }
    }

    private func title(_ title: String, _ label: Mark.Label, _ middle: Double, _ svg: inout Markup) {
        let lines = lines(of: title, width: label.width / Self.letters, count: 2)
        let top = middle + 5 - Double(lines.count - 1) * Size.line / 2
        svg.raw("<g aria-hidden=\"true\">")
        for (number, line) in lines.enumerated() {
            svg.label("title", line, at: label.at, top + Double(number) * Size.line, isAfter: label.isAfter)
        }
        svg.raw("</g>")
    }

    func bands(_ strip: Strip, into svg: inout Markup) {
        for band in strip.bands where band.label == nil {
            svg.rectangle("band", band.span, top: band.top + 2, height: band.height - 4)
        }
        for band in strip.bands where band.label != nil { self.band(band, &svg) }
    }

    private func band(_ band: Band, _ svg: inout Markup) {
        guard let label = band.label else { return }
        let period = words.words(forPeriod: band.number)
        let (top, height) = (band.top + 2, band.height - 4)
        let tag = svg.open(period, shortened(period.name, to: 160), isEvent: false)
        svg.rectangle("band", band.span, top: top, height: height)
        edge(band.extent.startEdge, label.isAfter, "before", at: band.span.lowerBound, top, height, &svg)
        edge(band.extent.endEdge, !label.isAfter, "after", at: band.span.upperBound, top, height, &svg)
        if let line = lines(of: period.title, width: label.width / Self.letters, count: 1).first {
            svg.raw("<g aria-hidden=\"true\">")
            svg.label("name", line, at: label.at, top + 15, isAfter: label.isAfter)
            svg.raw("</g>")
        }
        svg.raw("</\(tag)>")
    }

    private func edge(
        _ edge: Extent.Edge, _ hasName: Bool, _ side: String, at place: Double, _ top: Double, _ height: Double,
        _ svg: inout Markup
    ) {
        switch edge {
        case .sharp: if hasName { svg.line("edge", at: place, from: top, to: top + height) }
        case .soft: svg.line("edge d-soft", at: place, from: top, to: top + height)
        case .open: svg.shape("open-" + side, at: place, top + height / 2)
        case .unknown: svg.shape("unknown-" + side, at: place, top + height / 2)
        case .cut: break
        }
    }
}
