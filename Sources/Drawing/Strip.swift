/// A line of time with its marks above it and its periods below: where everything stands.
struct Strip: Equatable {
    let axis: Axis
    /// In the order of time.
    let marks: [Mark]
    let ticks: [Tick]
    let bands: [Band]
    /// Where it begins on the paper, from the top; where its axis lies, and where it ends.
    let top: Double
    let baseline: Double
    let bottom: Double

    /// The years that the strip is called by, where it is one of several.
    var years: ClosedRange<Int>?

    /// Where the scale changes, as parts of the width.
    let breaks: [Double]
}

/// A period with its place in the drawing.
struct Band: Equatable {
    let number: Int
    let span: ClosedRange<Double>
    let extent: Extent
    let top: Double
    let height: Double
    /// Where its name stands; a period has one where it begins.
    let label: Mark.Label?
}

/// Lays out a strip.
struct StripMaker {
    let chronology: Chronology
    let paper: Paper

    /// - Parameters:
    ///   - events: positions of the events whose marks stand on this strip.
    ///   - extents: of all events.
    ///   - isNamed: whether a name above the strip says which years it is of.
    /// - Complexity: O(n log n) for n marks, beside what the lanes need.
    func strip(
        _ axis: Axis, events: [Int], extents: [Extent], top: Double, years: ClosedRange<Int>?
    ) -> Strip {
        var marks = events.map { Mark($0, chronology.events[$0], extents[$0], axis, paper) }
        let start = top + (years == nil ? 0 : Size.largeTicks)
        let baseline = place(&marks, from: start)
        let ticks = Ticks(axis: axis, paper: paper, withYears: years.map { $0.count > 1 } ?? true).all
        let tickRoom =
            ticks.isEmpty ? 6 : ticks.contains(where: \.isYear) ? Size.smallTicks + Size.largeTicks : Size.smallTicks
        let bands = bands(axis, from: baseline + tickRoom)
        return Strip(
            axis: axis, marks: marks, ticks: ticks, bands: bands, top: top, baseline: baseline,
            bottom: bands.map { $0.top + $0.height }.max() ?? baseline + tickRoom, years: years,
            breaks: axis.segments.dropFirst().map { paper.place($0.place.lowerBound) })
    }

    /// Turning points in rows at the top, the others in lanes under them.
    ///
    /// - Returns: where the axis lies.
    private func place(_ marks: inout [Mark], from top: Double) -> Double {
        let flags = Flags.best(marks, paper)
        let rowCount = (flags.map(\.row).max() ?? -1) + 1
        for flag in flags {
            (marks[flag.mark].box, marks[flag.mark].label) = (flag.box, flag.label)
            marks[flag.mark].move(to: top + Double(rowCount - 1 - flag.row) * Size.flag, height: Size.flag)
        }
        let others = marks.indices.filter { marks[$0].label == nil }
        let lanes = lanes(of: others.map { marks[$0].box }, at: paper.width)
        let laneCount = (lanes.max() ?? -1) + 1
        let lanesTop = top + Double(rowCount) * Size.flag
        for (number, lane) in zip(others, lanes) {
            marks[number].move(to: lanesTop + Double(laneCount - 1 - lane) * Size.lane, height: Size.lane)
        }
        return lanesTop + Double(laneCount) * Size.lane + 4
    }

    /// Every period that the strip sees: a row of its own where it begins, a thin line where it only goes on. Very many
    /// stand in one row.
    private func bands(_ axis: Axis, from top: Double) -> [Band] {
        let window = axis.time
        let seen = chronology.periods.enumerated().map { ($0, Extent($1)) }.filter {
            $1.start < window.upperBound && window.lowerBound < $1.end
        }
        if chronology.periods.count > bandRowLimit { return seen.map { band($0, $1, axis, top, inOneRow: true) } }
        var top = top
        return seen.map { number, extent in
            let band = band(number, extent, axis, top, inOneRow: false)
            top += band.height
            return band
        }
    }

    private func band(_ number: Int, _ whole: Extent, _ axis: Axis, _ top: Double, inOneRow: Bool) -> Band {
        let extent = whole.clipped(to: axis.time)
        let start = paper.place(axis.place(of: extent.start))
        let span = start...max(start, paper.place(axis.place(of: extent.end)))
        let isBeginning = extent.startEdge != .cut
        let label = inOneRow ? labelWithin(span) : isBeginning ? labelBeyond(span) : nil
        return Band(
            number: number, span: span, extent: extent, top: top,
            height: inOneRow || isBeginning ? Size.band : Size.thinBand, label: label)
    }

    /// From one end of the period, on the side with more room, over its other end.
    private func labelBeyond(_ span: ClosedRange<Double>) -> Mark.Label {
        let roomAfter = (1 - span.lowerBound) * paper.width - 8
        let roomBefore = span.upperBound * paper.width - 8
        let isAfter = roomAfter >= roomBefore
        let at = Offset(part: isAfter ? span.lowerBound : span.upperBound, pixels: isAfter ? 7 : -7)
        return Mark.Label(at: at, isAfter: isAfter, width: max(roomAfter, roomBefore))
    }

    private func labelWithin(_ span: ClosedRange<Double>) -> Mark.Label? {
        let room = (span.upperBound - span.lowerBound) * paper.width - 10
        if room < Size.leastLabel { return nil }
        return Mark.Label(at: Offset(part: span.lowerBound, pixels: 7), isAfter: true, width: room)
    }
}

/// With more periods, they stand in one row.
private let bandRowLimit = 10
