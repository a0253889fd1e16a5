extension Extent {
    /// What of a ring lies in this area, as one ring (Sutherland and Hodgman); empty where nothing does.
    ///
    /// Longitudes are counted around the middle of the area. A ring that runs around the far side of the earth is left
    /// out: it would be drawn as a streak. O(corners).
    public func clipped(_ ring: Ring) -> Ring {
        var result = ring.map { Coordinate(longitude: nearby($0.longitude), latitude: $0.latitude) }
        guard !crossesFarSide(result) else { return [] }
        for edge in edges {
            if result.allSatisfy({ edge.depth($0) >= 0 }) { continue }
            result = edge.clip(result)
        }
        return result
    }

    /// Whether a position lies on the edge of this area, where clipping puts new corners.
    func hasOnEdge(_ place: Coordinate) -> Bool { edges.contains { abs($0.depth(place)) < 1e-6 } }

    private func crossesFarSide(_ ring: Ring) -> Bool {
        zip(ring, ring.dropFirst() + ring.prefix(1)).contains { abs($0.longitude - $1.longitude) > 180 }
    }

    private var edges: [Edge] {
        [
            Edge(limit: west, sign: 1, isVertical: true), Edge(limit: east, sign: -1, isVertical: true),
            Edge(limit: south, sign: 1, isVertical: false), Edge(limit: north, sign: -1, isVertical: false),
        ]
    }
}

/// One side of an area.
private struct Edge {
    let limit: Double
    let sign: Double
    let isVertical: Bool

    /// How far inside a position lies, in degrees; negative outside.
    func depth(_ place: Coordinate) -> Double { ((isVertical ? place.longitude : place.latitude) - limit) * sign }

    func clip(_ ring: Ring) -> Ring {
        guard var before = ring.last else { return [] }
        var result: Ring = []
        result.reserveCapacity(ring.count)
        for corner in ring {
            if (depth(corner) >= 0) != (depth(before) >= 0) { result.append(crossing(before, corner)) }
            if depth(corner) >= 0 { result.append(corner) }
            before = corner
        }
        return result
    }

    /// Worked out in one order of the two ends, so that the borders of neighbours are cut at the same place.
    private func crossing(_ a: Coordinate, _ b: Coordinate) -> Coordinate {
        let (inner, outer) = depth(a) >= 0 ? (a, b) : (b, a)
        let share = depth(inner) / (depth(inner) - depth(outer))
        return Coordinate(
            longitude: isVertical ? limit : inner.longitude + share * (outer.longitude - inner.longitude),
            latitude: isVertical ? inner.latitude + share * (outer.latitude - inner.latitude) : limit)
    }
}
