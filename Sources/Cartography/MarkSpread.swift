/// A mark that stands for a place: where the place is, and how large the mark is drawn.
public struct Mark: Hashable, Sendable {
    public let place: Point
    /// In units.
    public let radius: Double

    public init(at place: Point, radius: Double) {
        self.place = place
        self.radius = radius
    }
}

/// Where marks are drawn, so that none hides another.
///
/// A mark whose place is free stands there. Otherwise it moves to the nearest free place around it, looked for on rings
/// of sixteen directions. The first marks choose first, so give them in the order of their importance.
///
/// - Parameters:
///   - gap: what stays free between two marks, in units.
///   - reach: how far a mark may move, in units.
/// - Returns: the middle of each mark, in the order given; `nil` where there is no room within reach.
/// - Complexity: O(n) for marks spread out, at most O(n × rings × marks within reach).
public func spread(_ marks: [Mark], in frame: Box, gap: Double, reach: Double) -> [Point?] {
    let largest = marks.map(\.radius).max() ?? 1
    var taken = DiscIndex(cell: 2 * largest + gap)
    return marks.map { mark in
        let room = frame.widened(by: -mark.radius)
        let start = room.clamped(mark.place)
        let found = places(around: start, step: (mark.radius + gap) / 2, reach: reach).first {
            room.contains($0) && taken.isFree($0, radius: mark.radius + gap)
        }
        if let found { taken.insert(found, radius: mark.radius) }
        return found
    }
}

/// The start itself, then ring after ring of places around it.
private func places(around start: Point, step: Double, reach: Double) -> [Point] {
    [start]
        + stride(from: step, through: max(reach, step), by: step).flatMap { distance in
            directions.map { start.moved(distance, towards: $0) }
        }
}

/// Round marks by where they lie.
private struct DiscIndex {
    private let cell: Double
    private var cells: [Int: [(middle: Point, radius: Double)]] = [:]

    init(cell: Double) { self.cell = cell }

    mutating func insert(_ middle: Point, radius: Double) {
        cells[key(column(middle.x), column(middle.y)), default: []].append((middle, radius))
    }

    /// A disc reaches at most into the cells beside its own.
    func isFree(_ middle: Point, radius: Double) -> Bool {
        let (x, y) = (column(middle.x), column(middle.y))
        for column in x - 1...x + 1 {
            for row in y - 1...y + 1 {
                let isTaken = cells[key(column, row)]?.contains {
                    $0.middle.distance(to: middle) < $0.radius + radius
                }
                if isTaken == true { return false }
            }
        }
        return true
    }

    private func column(_ value: Double) -> Int { Int((value / cell).rounded(.down)) }

    private func key(_ column: Int, _ row: Int) -> Int { row * 100_003 + column }
}
