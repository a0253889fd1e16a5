/// A chronology drawn as SVG, to stand in the text of an HTML page.
///
/// Up to ``markLimit`` events are drawn one by one, in two layouts: `svg.wide` for wide screens and paper, `svg.narrow`
/// for narrow ones. The stylesheet shows one of them and hides the other from everybody. More events, or such as would
/// not fit into ``byteLimit``, become bars by month, or by year, ten years and so on. Marks and letters keep their size
/// whatever the width.
///
/// Nothing is styled here: every element has a class.
public struct DrawnTimeline: Sendable {
    public let svg: [UInt8]
    /// Whether every event has a mark of its own; otherwise bars say how many there are.
    public let showsEveryEvent: Bool

    /// With more events, marks can no longer be told apart, and are too many to walk through with a keyboard.
    public static let markLimit = 50

    /// The largest drawing, in bytes.
    public static let byteLimit = 60_000

    /// `nil` when no date is known at all.
    ///
    /// - Complexity: O(n log n) for n events.
    public init?(_ chronology: Chronology, in words: some DrawingWords) {
        if let svg = Self.marks(chronology, words) {
            (self.svg, showsEveryEvent) = (svg, true)
        } else if let svg = Self.bars(chronology, words) {
            (self.svg, showsEveryEvent) = (svg, false)
        } else {
            return nil
        }
    }

    private static func marks(_ chronology: Chronology, _ words: some DrawingWords) -> [UInt8]? {
        guard chronology.events.count <= markLimit, let layout = Layout(chronology) else { return nil }
        var svg = Markup(isRightToLeft: words.isRightToLeft)
        LayoutWriter(layout: layout, words: words).write(into: &svg)
        return svg.count <= byteLimit ? svg.bytes : nil
    }

    /// The finest that is small enough; turning points give way before months and years do.
    private static func bars(_ chronology: Chronology, _ words: some DrawingWords) -> [UInt8]? {
        for histogram in Histogram.all(chronology) {
            var svg = Markup(isRightToLeft: words.isRightToLeft)
            svg.raw(shapes(isRightToLeft: words.isRightToLeft))
            for paper in [Paper.wideGrid, .narrowGrid] {
                let writer = HistogramWriter(histogram: histogram, chronology: chronology, words: words, paper: paper)
                writer.write(into: &svg)
            }
            if svg.count <= byteLimit { return svg.bytes }
        }
        return nil
    }
}
