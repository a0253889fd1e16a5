/// Lays an area of the earth on a drawing: the equirectangular projection, with its standard parallel in the middle.
///
/// Meridians and parallels are straight, north is up, and distances are true along every meridian and along the middle
/// parallel, so that one scale bar holds. For a country 15 degrees high the east–west error at its edges is under 10
/// per cent, and unlike with Mercator's projection areas are hardly swollen away from the equator.
public struct Projection: Sendable {
    /// Kilometres in a degree of latitude, on a sphere of the earth's mean radius of 6,371.0088 km.
    public static let kilometresPerDegree = 111.195_08

    /// What is drawn.
    public let extent: Extent
    /// The size of the drawing, in its units.
    public let width: Double
    public let height: Double
    private let unitsPerDegree: Double
    /// How much shorter a degree of longitude is than one of latitude, in the middle.
    private let shortening: Double

    /// Shows an area and a margin around it, `width` units wide.
    ///
    /// - Parameters:
    ///   - margin: how much is added on each side, as a share of the area's larger side.
    ///   - shape: the least and the greatest height, as a share of the width; more is shown of what lies beside a long
    ///     and narrow area.
    public init(
        showing area: Extent, width: Double, margin: Double = 0.08, shape: ClosedRange<Double> = 0.6...1.25
    ) {
        let shortening = Self.shortening(area)
        let least = 0.01
        let across = max((area.east - area.west) * shortening, least)
        let down = max(area.north - area.south, least)
        let side = max(across, down) * margin
        let (shownAcross, shownDown) = Self.fit(across + 2 * side, down + 2 * side, shape)
        extent = area.widened(
            byLongitude: (shownAcross / shortening - (area.east - area.west)) / 2,
            latitude: (shownDown - (area.north - area.south)) / 2)
        unitsPerDegree = width / shownAcross
        self.shortening = shortening
        self.width = width
        height = (shownDown * unitsPerDegree).rounded()
    }

    private static func shortening(_ area: Extent) -> Double {
        max(cosine(area.middle.latitude * .pi / 180), 0.05)
    }

    private static func fit(_ across: Double, _ down: Double, _ shape: ClosedRange<Double>) -> (Double, Double) {
        if down < across * shape.lowerBound { return (across, across * shape.lowerBound) }
        return (max(across, down / shape.upperBound), down)
    }

    /// What is drawn and a little more, so that lines are cut where nobody sees it.
    public var clippingArea: Extent {
        extent.widened(
            byLongitude: (extent.east - extent.west) * 0.02, latitude: (extent.north - extent.south) * 0.02)
    }

    /// Where a position is drawn, whether or not it lies in the drawing. O(1).
    public func point(_ place: Coordinate) -> Point {
        Point(
            (extent.nearby(place.longitude) - extent.west) * shortening * unitsPerDegree,
            (extent.north - place.latitude) * unitsPerDegree)
    }

    /// How long a distance is drawn, in units.
    public func length(kilometres: Double) -> Double { kilometres / Self.kilometresPerDegree * unitsPerDegree }

    /// A round number of kilometres whose bar takes at most a share of the width: 1, 2 or 5 with zeros, at least 1.
    public func scaleBar(atMost share: Double = 0.3) -> Int {
        let longest = width * share
        var best = 1
        var unit = 1
        while unit <= 10_000 {
            for step in [1, 2, 5] where length(kilometres: Double(step * unit)) <= longest { best = step * unit }
            unit *= 10
        }
        return best
    }
}
