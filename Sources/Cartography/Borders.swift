/// The outlines of several countries, ready to be drawn with fewer corners.
///
/// Every corner has a weight: the area that the drawing loses without it (Visvalingam and Whyatt). Lines between two
/// junctions are weighed once in one direction, so that a border that two countries share is thinned out alike for
/// both and does not tear.
public struct Borders: Sendable {
    private let shapes: [[WeighedRing]]
    private let sortedWeights: [Double]

    fileprivate struct WeighedRing: Sendable {
        let ring: Ring
        let weights: [Double]
        let area: Double
    }

    /// Weighs the corners of the countries' rings as far as they lie in an area.
    ///
    /// O(n log n) in the number of corners.
    public init(_ countries: [[Ring]], in extent: Extent) {
        let clipped = countries.map { rings in
            rings.map { Self.withoutRepeats(extent.clipped($0)) }.filter { $0.count >= 3 }
        }
        let junctions = Junctions(clipped.joined(), extent)
        shapes = clipped.map { rings in
            rings.map { WeighedRing(ring: $0, weights: weights(of: $0, junctions), area: planeArea($0)) }
        }
        sortedWeights = shapes.joined().flatMap(\.weights).filter(\.isFinite).sorted(by: >)
    }

    /// The countries with their heaviest corners only.
    ///
    /// Corners where borders meet are kept first; where these alone are more than twice the number allowed, the
    /// smallest rings are left out.
    ///
    /// - Parameters:
    ///   - count: how many corners to keep, about.
    ///   - least: the weight below which a corner is not kept in any case, in square degrees.
    /// - Returns: the rings of each country in the order given; those of which less than a triangle is left are left out.
    public func simplified(to count: Int, ignoring least: Double = 0) -> [[Ring]] {
        let limit = count < sortedWeights.count ? sortedWeights[count] : 0
        let heaviest = shapes.map { rings in rings.map { $0.heaviest(above: max(limit, least)) } }
        let smallest = smallestArea(of: heaviest, keeping: 2 * count)
        return zip(shapes, heaviest).map { rings, kept in
            zip(rings, kept).filter { $0.area >= smallest && $1.count >= 3 }.map(\.1)
        }
    }

    private func smallestArea(of rings: [[Ring]], keeping count: Int) -> Double {
        guard rings.joined().reduce(0, { $0 + $1.count }) > count else { return 0 }
        let sizes = zip(shapes.joined(), rings.joined()).map { (area: $0.area, corners: $1.count) }
        var kept = 0
        for size in sizes.sorted(by: { $0.area > $1.area }) {
            kept += size.corners
            if kept > count { return size.area.nextUp }
        }
        return 0
    }

    private static func withoutRepeats(_ ring: Ring) -> Ring {
        var result: Ring = []
        result.reserveCapacity(ring.count)
        for corner in ring where result.last != corner { result.append(corner) }
        if result.count > 1, result.first == result.last { result.removeLast() }
        return result
    }
}

extension Borders.WeighedRing {
    fileprivate func heaviest(above limit: Double) -> Ring {
        var kept: Ring = []
        for (corner, weight) in zip(ring, weights) where weight > limit { kept.append(corner) }
        return kept
    }
}

/// The corners at which borders part: where a corner has other neighbours in one ring than in another.
private struct Junctions {
    private struct Neighbours: Hashable {
        let first: Coordinate
        let second: Coordinate

        init(_ a: Coordinate, _ b: Coordinate) { (first, second) = precedes(a, b) ? (a, b) : (b, a) }
    }

    private var corners = Set<Coordinate>()

    init(_ rings: some Sequence<Ring>, _ extent: Extent) {
        var seen: [Coordinate: Neighbours] = [:]
        for ring in rings {
            for (index, corner) in ring.enumerated() {
                let neighbours = Neighbours(
                    ring[(index + ring.count - 1) % ring.count], ring[(index + 1) % ring.count])
                if extent.hasOnEdge(corner) || seen.updateValue(neighbours, forKey: corner) ?? neighbours != neighbours
                {
                    corners.insert(corner)
                }
            }
        }
    }

    func contains(_ corner: Coordinate) -> Bool { corners.contains(corner) }
}

private func precedes(_ a: Coordinate, _ b: Coordinate) -> Bool {
    (a.longitude, a.latitude) < (b.longitude, b.latitude)
}

/// The weight of each corner of a ring; junctions, and one corner of a ring that has none, weigh infinitely much.
private func weights(of ring: Ring, _ junctions: Junctions) -> [Double] {
    var fixed = ring.indices.filter { junctions.contains(ring[$0]) }
    if fixed.isEmpty, let first = ring.indices.min(by: { precedes(ring[$0], ring[$1]) }) { fixed = [first] }
    var result = [Double](repeating: .infinity, count: ring.count)
    for (number, start) in fixed.enumerated() {
        let end = number + 1 < fixed.count ? fixed[number + 1] : fixed[0] + ring.count
        weigh((start...end).map { $0 % ring.count }, of: ring, into: &result)
    }
    return result
}

/// Weighs a line between two junctions, always from the same end.
private func weigh(_ line: [Int], of ring: Ring, into result: inout [Double]) {
    guard line.count > 2, let first = line.first, let last = line.last else { return }
    let isClosed = first == last
    let (head, tail) = isClosed ? (ring[line[1]], ring[line[line.count - 2]]) : (ring[first], ring[last])
    let order = precedes(tail, head) ? Array(line.reversed()) : line
    for (index, weight) in zip(order, triangleWeights(order.map { ring[$0] })).dropFirst().dropLast() {
        result[index] = weight
    }
}

/// Twice the area that a ring encloses, halved, in square degrees as if the earth were flat.
private func planeArea(_ ring: Ring) -> Double {
    var sum = 0.0
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        sum += a.longitude * b.latitude - b.longitude * a.latitude
    }
    return abs(sum) / 2
}
