/// A place along the line of time: a part of the width of the drawing, and pixels beyond it in the direction of time.
///
/// The drawing is as wide as the page lets it be, while marks and letters keep their size. What does not touch at the
/// least width does not touch at any greater one.
struct Offset: Equatable {
    let part: Double
    var pixels = 0.0

    func at(_ width: Double) -> Double { part * width + pixels }

    static func + (offset: Offset, pixels: Double) -> Offset {
        Offset(part: offset.part, pixels: offset.pixels + pixels)
    }
}

/// The room that something takes. Time runs from `start` to `end`, whichever way the page runs.
struct Box: Equatable {
    var start: Offset
    var end: Offset
    var top: Double
    var bottom: Double

    func isClear(of other: Box, at width: Double) -> Bool {
        end.at(width) <= other.start.at(width) || other.end.at(width) <= start.at(width) || bottom <= other.top
            || other.bottom <= top
    }
}

/// The paper of a layout, in CSS pixels.
struct Paper {
    /// The least width that the layout is shown at. Everything is placed so that it fits there.
    let width: Double
    /// Where the line of time begins and ends, as parts of the width: beyond is room for half a mark and for an arrow.
    let line: ClosedRange<Double>
    /// The greatest width of a label.
    let labelWidth: Double
    /// How many rows of turning points there may be.
    let flagRows: Int
    /// Whether turning points have poles down to the axis: lines that lead the eye over a distance.
    var hasPoles = false

    static let wide = Paper(width: 680, line: 0.02...0.98, labelWidth: 200, flagRows: 8, hasPoles: true)
    static let narrow = Paper(width: 284, line: 0.045...0.955, labelWidth: 220, flagRows: 8)
    /// For bars: with a column for the names of rows, and with the names above them.
    static let wideGrid = Paper(width: 680, line: 0.12...1, labelWidth: 0, flagRows: 0)
    static let narrowGrid = Paper(width: 284, line: 0...1, labelWidth: 0, flagRows: 0)

    private var length: Double { line.upperBound - line.lowerBound }

    /// From the parts of an axis to the parts of the paper.
    func place(_ part: Double) -> Double { line.lowerBound + part * length }

    /// How many pixels a part of an axis takes at the least width.
    func pixels(_ part: Double) -> Double { part * length * width }
}

/// Sizes in CSS pixels. A mark with the room around it is as large as a finger needs (WCAG 2.2, 2.5.8).
enum Size {
    static let mark = 24.0
    static let lane = 24.0
    static let flag = 34.0
    static let line = 15.0
    static let band = 24.0
    static let thinBand = 8.0
    /// From the middle of a mark to its label.
    static let labelGap = 14.0
    static let leastLabel = 64.0
    /// The line that says what is pointed at.
    static let caption = 22.0
    /// The tallest bar.
    static let bar = 40.0
    /// Under the axis: names of months, then of years.
    static let smallTicks = 18.0
    static let largeTicks = 20.0
}
