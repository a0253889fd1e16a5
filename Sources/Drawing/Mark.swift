/// An event with its place in the drawing.
struct Mark: Equatable {
    /// Its position in the chronology.
    let number: Int
    let status: DrawnEvent.Status
    let isKey: Bool
    let isDraft: Bool
    /// Where the mark itself stands, as a part of the width.
    let head: Double
    /// From where to where its date reaches, and what of it is certain.
    let span: ClosedRange<Double>
    let core: ClosedRange<Double>?
    /// The days of a set, each of which is meant.
    let members: [Double]
    let extent: Extent
    var box: Box
    var label: Label?

    /// Where the title of a turning point stands.
    struct Label: Equatable {
        let at: Offset
        /// Whether it stands after the mark in time, or before it.
        let isAfter: Bool
        /// In pixels.
        let width: Double
    }

    var middle: Double { (box.top + box.bottom) / 2 }

    init(_ number: Int, _ event: DrawnEvent, _ whole: Extent, _ axis: Axis, _ paper: Paper) {
        let extent = whole.clipped(to: axis.time)
        let place = { (day: Day) in paper.place(axis.place(of: day)) }
        self.number = number
        (status, isKey, isDraft) = (event.status, event.isKey, event.isDraft)
        self.extent = extent
        head = place(whole.head)
        span = extent.sort == .point ? head...head : place(extent.start)...max(place(extent.start), place(extent.end))
        core = extent.core.map { place($0.lowerBound)...max(place($0.lowerBound), place($0.upperBound)) }
        if case .each(let days) = extent.sort { members = days.map(place) } else { members = [] }
        box = Box(
            start: Offset(part: span.lowerBound, pixels: -Self.room(extent.startEdge, head - span.lowerBound, paper)),
            end: Offset(part: span.upperBound, pixels: Self.room(extent.endEdge, span.upperBound - head, paper)),
            top: 0, bottom: Size.lane)
    }

    /// Free beyond an edge: for what is drawn there, and for half the mark if the edge is near.
    private static func room(_ edge: Extent.Edge, _ distance: Double, _ paper: Paper) -> Double {
        max(edge.room, Size.mark / 2 - distance * paper.width)
    }

    mutating func move(to top: Double, height: Double) { (box.top, box.bottom) = (top, top + height) }
}

extension Extent.Edge {
    /// What is drawn beyond an end, in pixels.
    var room: Double {
        switch self {
        case .sharp: 2
        case .soft, .open: 13
        case .unknown: 22
        case .cut: 0
        }
    }
}
