/// The room that a name needs beside its mark, in units.
public struct Label: Hashable, Sendable {
    public let width: Double
    public let height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// Where a name stands.
public struct PlacedLabel: Hashable, Sendable {
    public let box: Box
    /// The ends of a line that leads from the mark to the name, where the two stand apart.
    public let leader: Leader?
}

/// A thin line of a drawing.
public struct Leader: Hashable, Sendable {
    public let start: Point
    public let end: Point
}

/// Finds room for names beside marks: no name overlaps a mark, another name or a line that leads to one, and none leaves
/// the frame.
///
/// Each name takes the first of eight places around its mark that is free, or else the nearest place a little off, with a
/// line that leads there. Names choose in the order given. A name without room is left out.
///
/// - Parameters:
///   - marks: where the marks are drawn.
///   - labels: the room that the name of each mark needs.
///   - obstacles: what else must stay free of names.
///   - prefersLeft: whether a name rather stands to the left of its mark, as in right-to-left scripts.
/// - Returns: for each mark in the order given where its name stands, or `nil`.
/// - Complexity: O(n) for marks spread out; at most some fifty places are tried for each name.
public func placeLabels(
    _ labels: [Label], beside marks: [Mark], in frame: Box, avoiding obstacles: [Box] = [], prefersLeft: Bool
) -> [PlacedLabel?] {
    var placement = LabelPlacement(labels, marks, frame, obstacles, prefersLeft)
    return zip(labels, marks).map { placement.place($0, beside: $1) }
}

private struct LabelPlacement {
    private let frame: Box
    private let prefersLeft: Bool
    private var taken: BoxIndex

    init(_ labels: [Label], _ marks: [Mark], _ frame: Box, _ obstacles: [Box], _ prefersLeft: Bool) {
        self.frame = frame
        self.prefersLeft = prefersLeft
        taken = BoxIndex(cell: max(labels.map(\.height).max() ?? 1, 1) * 2)
        for mark in marks { taken.insert(Box(around: mark.place, width: 2 * mark.radius, height: 2 * mark.radius)) }
        for obstacle in obstacles { taken.insert(obstacle) }
    }

    mutating func place(_ label: Label, beside mark: Mark) -> PlacedLabel? {
        guard let placed = besideIt(label, mark) ?? apart(label, mark) else { return nil }
        taken.insert(placed.box)
        for step in placed.leader?.steps ?? [] { taken.insert(step) }
        return placed
    }

    private func besideIt(_ label: Label, _ mark: Mark) -> PlacedLabel? {
        let sides: [Point] = prefersLeft ? [Point(-1, 0), Point(1, 0)] : [Point(1, 0), Point(-1, 0)]
        let around = sides + [Point(0, -1), Point(0, 1)] + sides.flatMap { [Point($0.x, -1), Point($0.x, 1)] }
        let gap = mark.radius + 5
        return around.lazy.map { side -> Box in
            let isDiagonal = side.x != 0 && side.y != 0
            let near = isDiagonal ? gap * 0.75 : gap
            return Box(
                around: Point(
                    mark.place.x + side.x * (near + label.width / 2),
                    mark.place.y + side.y * (near - (isDiagonal ? 2 : 3) + label.height / 2)),
                width: label.width, height: label.height)
        }
        .first(where: isFree).map { PlacedLabel(box: $0, leader: nil) }
    }

    private func apart(_ label: Label, _ mark: Mark) -> PlacedLabel? {
        for distance in [0.6, 1.4, 2.4] {
            for direction in directions {
                let start = mark.place.moved(mark.radius + 1.5, towards: direction)
                let edge = mark.place.moved(mark.radius + distance * label.height + 3, towards: direction)
                let box = Box(
                    around: Point(
                        edge.x + direction.x * label.width / 2, edge.y + direction.y * label.height / 2),
                    width: label.width, height: label.height)
                let leader = Leader(start: start, end: box.clamped(start))
                if isFree(box), leader.steps.allSatisfy(isFree) { return PlacedLabel(box: box, leader: leader) }
            }
        }
        return nil
    }

    private func isFree(_ box: Box) -> Bool { frame.contains(box) && !taken.hasOverlap(box) }
}

extension Leader {
    /// Small boxes along the line, short of its end at the name.
    fileprivate var steps: [Box] {
        let count = Int(start.distance(to: end) / 2)
        return (0..<count).map { step in
            let share = Double(step) / Double(count)
            let point = Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
            return Box(around: point, width: 2, height: 2)
        }
    }
}
