/// Lays out a histogram and writes it as SVG, for one of the two papers.
struct HistogramWriter<Words: DrawingWords> {
    let histogram: Histogram
    let chronology: Chronology
    let words: Words
    let paper: Paper

    private var isWide: Bool { paper.line.lowerBound > 0 }
    private var column: Double { (paper.line.upperBound - paper.line.lowerBound) / Double(histogram.columns) }
    private var header: Double { Size.smallTicks + (isWide ? Size.caption : 0) }

    /// A row with its marks, from the top.
    private struct Placed {
        let row: Histogram.Row
        let marks: [Mark]
        let top: Double
        let barsTop: Double
        var baseline: Double { barsTop + Size.bar }
    }

    func write(into svg: inout Markup) {
        let rows = placed()
        svg.drawing(isWide ? "wide" : "narrow", height: rows.last?.baseline ?? 0, name: words.name) { svg in
            shapes(&svg)
            svg.unheard { columnNames(&$0) }
            for (number, row) in rows.enumerated() {
                if number > 0 {
                    svg.gap(between: rows[number - 1].row.block.years, row.row.block.years, at: row.top - 9, words)
                }
                svg.unheard { $0.line("d-rule", from: paper.line.lowerBound, to: 1, at: row.baseline) }
                let title = words.name(of: stretch(of: row.row), count: row.row.count)
                svg.group(title) { write(row, title, &$0) }
            }
        }
    }

    private func placed() -> [Placed] {
        var top = header
        var last: Int?
        return histogram.rows.map { row in
            if let last, last + 1 < row.block.years.lowerBound { top += Size.smallTicks }
            last = row.block.years.upperBound
            let (marks, lanes) = marks(row, from: top + (isWide ? 4 : Size.smallTicks))
            let barsTop = top + (isWide ? 4 : Size.smallTicks) + lanes * Size.lane
            defer { top = barsTop + Size.bar + 6 }
            return Placed(row: row, marks: marks, top: top, barsTop: barsTop)
        }
    }

    private func marks(_ row: Histogram.Row, from top: Double) -> ([Mark], lanes: Double) {
        let axis = histogram.axis(of: row)
        var marks = row.keys.map { number in
            let event = chronology.events[number]
            return Mark(number, event, Extent(event.date).asPoint, axis, paper)
        }
        let lanes = lanes(of: marks.map(\.box), at: paper.width)
        let count = (lanes.max() ?? -1) + 1
        for (mark, lane) in lanes.enumerated() {
            marks[mark].move(to: top + Double(count - 1 - lane) * Size.lane, height: Size.lane)
        }
        return (marks, Double(count))
    }

    /// Months, or the last digits of years; years before our era would need other digits than later ones.
    private func columnNames(_ svg: inout Markup) {
        if histogram.years > 1, (histogram.rows.first?.firstYear ?? 1) < 1 { return }
        for number in 0..<histogram.columns {
            let years = histogram.years / 10 * number
            let name =
                histogram.years > 1 || !isWide
                ? words.number(histogram.years > 1 ? years : number + 1) : words.shortName(ofMonth: number + 1)
            let place = Offset(part: paper.line.lowerBound + (Double(number) + 0.5) * column)
            svg.label("small middle", name, at: place, header - 5)
        }
    }

    private func stretch(of row: Histogram.Row) -> Stretch {
        Stretch(row.block.years)
    }

    private func write(_ placed: Placed, _ title: String, _ svg: inout Markup) {
        let row = placed.row
        let href = words.href(of: stretch(of: row), firstYear: row.firstYear)
        svg.link(to: href, name: ("aria-label", title)) { svg in
            let y = isWide ? placed.baseline - 19 : placed.top + 14
            svg.label("year", words.title(row.block.years), at: Offset(part: 0), y)
            let count = Offset(part: isWide ? 0 : 1)
            svg.label("small", words.number(row.count), at: count, isWide ? placed.baseline - 4 : y, isAfter: isWide)
        }
        let writer = StripWriter(words: words, paper: paper)
        for mark in placed.marks { writer.mark(mark, isWide, &svg) }
        for bar in row.bars { self.bar(bar, placed, &svg) }
    }

    /// A bar is one of few shapes, each with the cell around it: hundreds of them stay small.
    private func bar(_ bar: Histogram.Bar, _ row: Placed, _ svg: inout Markup) {
        let middle = paper.line.lowerBound + (Double(bar.column) + 0.5) * column
        svg.raw("<a")
        svg.attribute("href", words.href(of: bar.stretch, firstYear: bar.firstYear))
        svg.raw("><title>")
        svg.text(words.name(of: bar.stretch, count: bar.count))
        svg.raw("</title>")
        svg.shape(shapeID(height(of: bar)), at: middle, row.barsTop)
        svg.raw("</a>")
    }

    private func shapeID(_ height: Int) -> String { (isWide ? "w" : "n") + String(height) }

    /// In even pixels, at least two.
    private func height(of bar: Histogram.Bar) -> Int {
        max(1, Int((Double(bar.count) / Double(histogram.greatest) * Size.bar / 2).rounded())) * 2
    }

    /// Around the middle, from the foot of the tallest bar upwards.
    private func cell(_ kind: String, width: Double, height: Double, _ svg: inout Markup) {
        svg.element("<rect", kind)
        svg.attribute("x", percent: -50 * width)
        svg.attribute("width", percent: 100 * width)
        svg.attribute("y", Size.bar - height)
        svg.attribute("height", height)
        svg.raw("/>")
    }

    private func shapes(_ svg: inout Markup) {
        let heights = Set(histogram.rows.flatMap(\.bars).map(height)).sorted()
        svg.raw("<defs>")
        for height in heights {
            svg.raw("<g id=\"d-\(shapeID(height))\">")
            cell("d-hit", width: column, height: Size.bar, &svg)
            cell("d-bar", width: 0.8 * column, height: Double(height), &svg)
            svg.raw("</g>")
        }
        svg.raw("</defs>\n")
    }
}

extension Extent {
    /// Only where it begins or lies, for a mark without its span.
    fileprivate var asPoint: Extent {
        var point = self
        (point.start, point.end) = (head, head)
        (point.sort, point.core, point.startEdge, point.endEdge) = (.point, nil, .sharp, .sharp)
        return point
    }
}
