import Cartography
import Chronicle

/// Where on the map a place is, as far as the register knows.
enum Siting: Hashable, Sendable {
    case onMap(Location)
    /// It has a position, which the map does not show.
    case outside
    /// It has no position of its own; it may lie within a place that has one.
    case unknown

    init(_ place: Entry, in extent: Extent) {
        guard let location = place.location else {
            self = .unknown
            return
        }
        self = extent.contains(location.coordinate) ? .onMap(location) : .outside
    }
}

extension Location.Precision {
    /// Whether the place is where the mark is, as nearly as a map can tell.
    var isExact: Bool { self == .point || self == .town }

    /// How far the place may be from its mark, in kilometres, where only its district or country is known. These are
    /// round figures that the legend gives to readers, not measures of any one district.
    var radius: Double? {
        switch self {
        case .point, .town: nil
        case .district: 100
        case .country: 300
        }
    }
}

extension Chronicle {
    /// The position by which a small map shows a place: its own, or that of a place around it, said to be only about
    /// there; `nil` where nothing nearer than a country is known.
    func position(ofPlace number: Int) -> Location? {
        if let own = places[number].location { return own }
        var outer = places[number].within
        while let place = outer {
            if let around = places[place].location {
                guard around.precision != .country else { return nil }
                return Location(latitude: around.latitude, longitude: around.longitude, precision: .district)
            }
            outer = places[place].within
        }
        return nil
    }

    /// Whether a position lies in the country that the site is about.
    func isInFocus(_ place: Coordinate) -> Bool {
        atlas.countries.contains { $0.isFocus && $0.contains(place) }
    }
}
