import Cartography
import Chronicle

/// The marks of a map and their names, each in its place.
struct MapMarks {
    struct Spot {
        /// A position in `Chronicle.places`.
        let place: Int
        let precision: Location.Precision
        /// How far around the place may be, in kilometres; `nil` where it is known well enough.
        let haze: Double?
        let coordinate: Coordinate
        /// Where that is on the map.
        let position: Point
        /// Where its mark stands, which may be a little beside it.
        let mark: Mark
        var label: PlacedLabel?

        var isMoved: Bool { mark.place != position }
    }

    struct Candidate {
        let place: Int
        let location: Location
        /// The position is that of a place around it.
        var isBorrowed = false
        /// How many events, by which the mark is drawn.
        let count: Int
        let name: String

        var haze: Double? { location.precision.isExact && !isBorrowed ? nil : location.precision.reach }
    }

    private(set) var spots: [Spot] = []
    /// Places for which there was no room, in the order given.
    private(set) var notDrawn: [Int] = []

    /// - Parameter candidates: the places to show, the most important first.
    init(_ candidates: [Candidate], on sheet: MapSheet, prefersLeft: Bool) {
        let layout = sheet.layout
        notDrawn = candidates.dropFirst(layout.marks).map(\.place)
        let tried = Array(candidates.prefix(layout.marks))
        let marks = tried.map { candidate in
            Mark(
                at: sheet.projection.point(candidate.location.coordinate),
                radius: Self.radius(candidate.count, on: layout))
        }
        place(tried, marks, sheet)
        name(tried, sheet, prefersLeft)
    }

    /// The area of a mark grows with the number of events, up to a limit.
    static func radius(_ events: Int, on layout: MapSheet.Layout) -> Double {
        min(4 + layout.growth * Double(events).squareRoot(), 15)
    }

    private mutating func place(_ tried: [Candidate], _ marks: [Mark], _ sheet: MapSheet) {
        let half = sheet.layout.spacing / 2
        let room = marks.map { Mark(at: $0.place, radius: max($0.radius + 1, half)) }
        let places = spread(room, in: sheet.frame, gap: 0, reach: 1.5 * sheet.layout.spacing)
        for ((candidate, mark), place) in zip(zip(tried, marks), places) {
            guard let place else {
                notDrawn.append(candidate.place)
                continue
            }
            spots.append(
                Spot(
                    place: candidate.place, precision: candidate.location.precision, haze: candidate.haze,
                    coordinate: candidate.location.coordinate, position: mark.place,
                    mark: Mark(at: place, radius: mark.radius)))
        }
    }

    private mutating func name(_ tried: [Candidate], _ sheet: MapSheet, _ prefersLeft: Bool) {
        let names = Dictionary(tried.map { ($0.place, $0.name) }, uniquingKeysWith: { a, _ in a })
        let size = sheet.layout.textSize
        let labels = spots.map { Label(width: size * textWidth(names[$0.place] ?? ""), height: size * 1.35) }
        let dots = spots.filter(\.isMoved).map { Box(around: $0.position, width: 4, height: 4) }
        let placed = placeLabels(
            labels, beside: spots.map(\.mark), in: sheet.frame.widened(by: -2), avoiding: dots,
            prefersLeft: prefersLeft)
        for (number, label) in placed.enumerated() { spots[number].label = label }
    }

    /// What names of countries must not cover.
    var boxes: [Box] {
        spots.map { Box(around: $0.mark.place, width: 2 * $0.mark.radius + 4, height: 2 * $0.mark.radius + 4) }
            + spots.compactMap(\.label?.box)
    }
}
