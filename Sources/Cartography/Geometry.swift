/// A place in a drawing: `x` runs to the right and `y` downwards, in units of the drawing.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// So far from here, in one of the ``directions``.
    func moved(_ distance: Double, towards direction: Point) -> Point {
        Point(x + distance * direction.x, y + distance * direction.y)
    }
}

/// An upright rectangle in a drawing.
public struct Box: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    public init(around centre: Point, width: Double, height: Double) {
        self.init(
            left: centre.x - width / 2, top: centre.y - height / 2, right: centre.x + width / 2,
            bottom: centre.y + height / 2)
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var centre: Point { Point((left + right) / 2, (top + bottom) / 2) }

    var corners: [Point] {
        [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)]
    }

    /// Whether the two share more than an edge.
    public func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    public func contains(_ point: Point) -> Bool {
        (left...right).contains(point.x) && (top...bottom).contains(point.y)
    }

    public func contains(_ other: Box) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    /// Larger by a margin on every side; smaller where it is negative.
    public func widened(by margin: Double) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    /// The nearest point that lies inside.
    func clamped(_ point: Point) -> Point {
        Point(min(max(point.x, left), max(left, right)), min(max(point.y, top), max(top, bottom)))
    }
}

/// Sixteen directions around a point, from the right clockwise, as steps of length 1.
let directions: [Point] = (0..<16).map { step in
    let angle = Double(step) * .pi / 8
    return Point(cosine(angle), cosine(angle - .pi / 2))
}

/// The cosine of an angle in radians, by its series: the same digits on every machine, and no system library.
///
/// Exact to about 1e-14 for angles within two turns.
func cosine(_ angle: Double) -> Double {
    let reduced = angle.remainder(dividingBy: 2 * .pi)
    var (sum, term) = (1.0, 1.0)
    for step in 1...16 {
        let order = Double(2 * step)
        term *= -reduced * reduced / (order * (order - 1))
        sum += term
    }
    return sum
}
