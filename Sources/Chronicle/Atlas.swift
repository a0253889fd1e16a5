public import Cartography

/// The outlines that maps are drawn from.
public struct Atlas: Equatable, Sendable {
    public var countries: [Country] = []
    /// Where the outlines come from, as their files say.
    public var credits: [Localized<String>] = []

    public init() {}

    /// The country that the site is about, and that maps show whole; `nil` where there are no outlines.
    public var extent: Extent? { Extent(around: countries.filter(\.isFocus).flatMap(\.rings)) }
}

/// A country or other region of the map.
public struct Country: Equatable, Sendable {
    public let name: Localized<String>
    /// Whether the site is about it; the others are its neighbours.
    public let isFocus: Bool
    /// Its outline: a place lies in it if it lies in an odd number of these.
    public let rings: [Ring]

    public init(name: Localized<String>, isFocus: Bool, rings: [Ring]) {
        self.name = name
        self.isFocus = isFocus
        self.rings = rings
    }

    /// Whether a position lies in it. O(corners).
    public func contains(_ place: Coordinate) -> Bool { isInside(place, rings) }
}

extension Location {
    public var coordinate: Coordinate { Coordinate(longitude: longitude, latitude: latitude) }
}
