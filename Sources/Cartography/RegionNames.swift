/// Where the name of a country may stand: inside its outline, as far from its borders as there is room.
///
/// The candidates are worked out once for a drawing; names of any language are then fitted in.
public struct RegionNames: Sendable {
    private let polygon: [[Point]]
    /// Places inside, the roomiest first.
    private let places: [Point]

    /// - Parameters:
    ///   - rings: the outline as it is drawn.
    ///   - frame: what of it is seen.
    /// - Complexity: O(corners), for 400 places of a grid.
    public init(_ rings: [[Point]], in frame: Box) {
        polygon = rings
        let seen = Self.box(around: rings.joined(), within: frame)
        places = Self.grid(seen, rows: 20).filter { isInside($0, rings) }
            .map { (point: $0, room: min(clearance($0, rings), clearance($0, [frame.corners]))) }
            .sorted { ($1.room, $0.point.y, $0.point.x) < ($0.room, $1.point.y, $1.point.x) }
            .prefix(80).map(\.point)
    }

    /// A box for a name inside the outline that overlaps none of the others, upright if need be; `nil` where there is no
    /// room. O(corners).
    public func room(for label: Label, avoiding others: [Box]) -> (box: Box, isUpright: Bool)? {
        for (width, height) in [(label.width, label.height), (label.height, label.width)] {
            for place in places {
                let box = Box(around: place, width: width, height: height)
                if surrounds(box), !others.contains(where: box.overlaps) { return (box, width < height) }
            }
        }
        return nil
    }

    private func surrounds(_ box: Box) -> Bool {
        let middles = [
            Point(box.centre.x, box.top), Point(box.centre.x, box.bottom), Point(box.left, box.centre.y),
            Point(box.right, box.centre.y),
        ]
        return (box.corners + middles).allSatisfy { isInside($0, polygon) }
    }

    private static func box(around points: some Sequence<Point>, within frame: Box) -> Box {
        var box = Box(left: frame.right, top: frame.bottom, right: frame.left, bottom: frame.top)
        for point in points {
            box.left = min(box.left, point.x)
            box.right = max(box.right, point.x)
            box.top = min(box.top, point.y)
            box.bottom = max(box.bottom, point.y)
        }
        return Box(
            left: max(box.left, frame.left), top: max(box.top, frame.top), right: min(box.right, frame.right),
            bottom: min(box.bottom, frame.bottom))
    }

    private static func grid(_ frame: Box, rows: Int) -> [Point] {
        (1..<rows).flatMap { row in
            (1..<rows).map { column in
                Point(
                    frame.left + frame.width * Double(column) / Double(rows),
                    frame.top + frame.height * Double(row) / Double(rows))
            }
        }
    }
}

/// Whether a position lies inside an odd number of rings, on a flat map of degrees. O(corners).
public func isInside(_ place: Coordinate, _ rings: [Ring]) -> Bool {
    isInside(Point(place.longitude, place.latitude), rings.map { $0.map { Point($0.longitude, $0.latitude) } })
}

/// Whether a point lies inside an odd number of rings. O(corners).
func isInside(_ point: Point, _ rings: [[Point]]) -> Bool {
    var inside = false
    for ring in rings {
        guard var before = ring.last else { continue }
        for corner in ring {
            if (corner.y > point.y) != (before.y > point.y),
                point.x < before.x + (point.y - before.y) / (corner.y - before.y) * (corner.x - before.x)
            {
                inside.toggle()
            }
            before = corner
        }
    }
    return inside
}

/// How far a point lies from the nearest side of some rings. O(corners).
private func clearance(_ point: Point, _ rings: [[Point]]) -> Double {
    var nearest = Double.infinity
    for ring in rings {
        guard var before = ring.last else { continue }
        for corner in ring {
            nearest = min(nearest, distance(from: point, to: before, corner))
            before = corner
        }
    }
    return nearest
}

private func distance(from point: Point, to a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square == 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
    let held = min(max(share, 0), 1)
    return point.distance(to: Point(a.x + held * dx, a.y + held * dy))
}
