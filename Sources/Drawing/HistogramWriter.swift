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
        open(isWide ? "wide" : "narrow", height: rows.last?.baseline ?? 0, words, &svg)
        hidden(&svg) { columnNames(&$0) }
        for (number, row) in rows.enumerated() {
            hidden(&svg) { svg in
                if number > 0 { gap(rows[number - 1], row, &svg) }
                svg.line("d-rule", from: paper.place(0), to: 1, at: row.baseline)
            }
            let title = words.name(of: name(of: row.row), count: row.row.count)
            group(title, &svg) { write(row, title, &$0) }
        }
        svg.raw("</svg>\n")
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

    private func gap(_ before: Placed, _ after: Placed, _ svg: inout Markup) {
        let (last, first) = (before.row.years.upperBound, after.row.years.lowerBound)
        guard last + 1 < first else { return }
        svg.line("fold", from: 0, to: 1, at: after.top - 9)
        svg.label("small gap", name((last + 1)...(first - 1)), at: Offset(part: 0.5), after.top - 5)
    }

    private func name(_ years: ClosedRange<Int>) -> String { Drawing.name(of: years, words) }

    private func name(of row: Histogram.Row) -> Stretch {
        histogram.years == 1 ? .year(row.firstYear) : .years(row.years)
    }

    private func write(_ placed: Placed, _ title: String, _ svg: inout Markup) {
        let row = placed.row
        svg.raw("<a")
        svg.attribute("href", words.href(of: name(of: row), firstYear: row.firstYear))
        svg.attribute("aria-label", title)
        svg.raw(">")
        svg.label("year", name(row.years), at: Offset(part: 0), isWide ? placed.baseline - 4 : placed.top + 14)
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
        svg.rectangle("d-bar", (start + column * 0.1)...(start + column * 0.9), top: row.baseline - height, height: height)
        svg.raw("</a>")
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
