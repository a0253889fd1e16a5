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

    /// How far a place may be from its mark, in kilometres, where nothing nearer is known than this. These are round
    /// figures, not measures of any one district; the legend gives them to readers.
    var reach: Double {
        switch self {
        case .point, .town: 20
        case .district: 100
        case .country: 300
        }
    }
}

extension Chronicle {
    /// The position of the nearest place around one that has a position; `nil` where nothing nearer than a country is
    /// known.
    func position(aroundPlace number: Int) -> Location? {
        var outer = places[number].within
        while let place = outer {
            if let around = places[place].location { return around.precision == .country ? nil : around }
            outer = places[place].within
        }
        return nil
    }

    /// Whether a position lies in the country that the site is about.
    func isInFocus(_ place: Coordinate) -> Bool {
        atlas.countries.contains { $0.isFocus && $0.contains(place) }
    }
}
