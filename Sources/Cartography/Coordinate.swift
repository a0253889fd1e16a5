/// A position on the earth in degrees east and north (WGS 84).
public struct Coordinate: Hashable, Sendable {
    public let longitude: Double
    public let latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// A closed line: the last corner is joined to the first, which is not repeated.
public typealias Ring = [Coordinate]

/// What lies between two meridians and two parallels, in degrees.
///
/// `east` is greater than `west`, and beyond 180 where the area crosses the antimeridian.
public struct Extent: Hashable, Sendable {
    public let west: Double
    public let east: Double
    public let south: Double
    public let north: Double

    public init(west: Double, east: Double, south: Double, north: Double) {
        (self.west, self.east, self.south, self.north) = (west, east, south, north)
    }

    /// The smallest area around some rings; `nil` where there is no corner. O(corners).
    public init?(around rings: [Ring]) {
        var latitudes = Span()
        // Longitudes as they are, and counted from 0 to 360: the narrower span is the one that is meant.
        var (plain, shifted) = (Span(), Span())
        for corner in rings.joined() {
            latitudes.add(corner.latitude)
            plain.add(corner.longitude)
            shifted.add(corner.longitude < 0 ? corner.longitude + 360 : corner.longitude)
        }
        guard latitudes.low <= latitudes.high else { return nil }
        let longitudes = shifted.length < plain.length ? shifted : plain
        self.init(west: longitudes.low, east: longitudes.high, south: latitudes.low, north: latitudes.high)
    }

    public var middle: Coordinate { Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2) }

    /// A longitude as it is counted around the middle of this area: within 180 degrees of it.
    public func nearby(_ longitude: Double) -> Double {
        let middle = (west + east) / 2
        if longitude < middle - 180 { return longitude + 360 }
        return longitude > middle + 180 ? longitude - 360 : longitude
    }

    public func contains(_ place: Coordinate) -> Bool {
        (west...east).contains(nearby(place.longitude)) && (south...north).contains(place.latitude)
    }

    /// The area with as many degrees more on each side.
    func widened(byLongitude longitude: Double, latitude: Double) -> Extent {
        Extent(west: west - longitude, east: east + longitude, south: south - latitude, north: north + latitude)
    }
}

private struct Span {
    var low = Double.infinity
    var high = -Double.infinity

    var length: Double { high - low }

    mutating func add(_ value: Double) {
        low = min(low, value)
        high = max(high, value)
    }
}
