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
            svg.unheard { columnNames(&$0) }
            for (number, row) in rows.enumerated() {
                if number > 0 { svg.gap(between: rows[number - 1].row.years, row.row.years, at: row.top - 9, words) }
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
            if let last, last + 1 < row.years.lowerBound { top += Size.smallTicks }
            last = row.years.upperBound
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

    private func columnNames(_ svg: inout Markup) {
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
        histogram.years == 1 ? .year(row.firstYear) : .years(row.years)
    }

    private func write(_ placed: Placed, _ title: String, _ svg: inout Markup) {
        let row = placed.row
        svg.raw("<a")
        svg.attribute("href", words.href(of: stretch(of: row), firstYear: row.firstYear))
        svg.attribute("aria-label", title)
        svg.raw(">")
        svg.label("year", words.title(row.years), at: Offset(part: 0), isWide ? placed.baseline - 4 : placed.top + 14)
        svg.raw("</a>")
        let writer = StripWriter(words: words, paper: paper)
        for mark in placed.marks { writer.mark(mark, isWide, &svg) }
        for bar in row.bars { self.bar(bar, placed, &svg) }
    }

    private func bar(_ bar: Histogram.Bar, _ row: Placed, _ svg: inout Markup) {
        let height = max(3, (Double(bar.count) / Double(histogram.greatest) * Size.bar).rounded())
        let start = paper.line.lowerBound + Double(bar.column) * column
        svg.raw("<a")
        svg.attribute("href", words.href(of: bar.stretch, firstYear: bar.firstYear))
        svg.attribute("aria-label", words.name(of: bar.stretch, count: bar.count))
        svg.raw(">")
        svg.rectangle("d-hit", start...(start + column), top: row.barsTop, height: Size.bar)
        svg.rectangle(
            "d-bar", (start + column * 0.1)...(start + column * 0.9), top: row.baseline - height, height: height)
        svg.raw("</a>\n")
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
