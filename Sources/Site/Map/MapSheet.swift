import Cartography
import Chronicle

/// A map of one size, as far as it is the same whatever is shown on it and in whichever language.
struct MapSheet: Sendable {
    /// How a map is laid out for one range of widths of the window.
    struct Layout: Sendable {
        /// The class of the drawing, by which the stylesheet shows it where it fits.
        let name: String
        /// In units, each about one CSS pixel.
        let width: Double
        let textSize: Double
        /// How far the middles of two marks stand apart at least: room for a finger.
        let spacing: Double
        /// By how much a mark with one event is larger than one without.
        let growth: Double
        /// How many corners the outlines have, about.
        let corners: Int
        /// How many marks there are at most; further places are only in the list.
        let marks: Int
        /// A picture beside a text: without links, names of countries and a scale.
        var isSmall = false

        static let wide = Layout(
            name: "wide", width: 720, textSize: 17, spacing: 27, growth: 2.2, corners: 1200, marks: 160)
        static let narrow = Layout(
            name: "narrow", width: 340, textSize: 15, spacing: 29, growth: 1.8, corners: 500, marks: 80)
        static let locator = Layout(
            name: "locator", width: 240, textSize: 15, spacing: 12, growth: 1.8, corners: 240, marks: 12, isSmall: true)
    }

    let layout: Layout
    let projection: Projection
    /// The path of all countries around, and that of the country in focus, in half units.
    let neighbours: String
    let focus: String
    let regions: [Region]

    struct Region: Sendable {
        let country: Int
        let names: RegionNames
    }

    var frame: Box { Box(left: 0, top: 0, right: projection.width, bottom: projection.height) }

    fileprivate init(_ layout: Layout, _ atlas: Atlas, _ borders: Borders, _ extent: Extent) {
        self.layout = layout
        let projection = Projection(showing: extent, width: layout.width)
        self.projection = projection
        let rings = borders.simplified(to: layout.corners).map { rings in rings.map { $0.map(projection.point) } }
        let doubled = rings.map { rings in rings.map { $0.map { Point($0.x * 2, $0.y * 2) } } }
        let numbers = atlas.countries.indices
        let path = { (isFocus: Bool) in
            let shown = numbers.filter { atlas.countries[$0].isFocus == isFocus }
            return String(decoding: pathData(shown.flatMap { doubled[$0] }), as: UTF8.self)
        }
        neighbours = path(false)
        focus = path(true)
        let frame = Box(left: 0, top: 0, right: projection.width, bottom: projection.height).widened(by: -3)
        let named = layout.isSmall ? [] : Array(numbers)
        regions = named.map { Region(country: $0, names: RegionNames(rings[$0], in: frame)) }
    }
}

/// The maps of a site in each size.
struct MapSheets: Sendable {
    let wide: MapSheet
    let narrow: MapSheet
    let locator: MapSheet

    /// `nil` where the site has no outlines. O(n log n) in the corners of the outlines.
    init?(_ atlas: Atlas) {
        guard let extent = atlas.extent else { return nil }
        let area = Projection(showing: extent, width: 1).clippingArea
        let borders = Borders(atlas.countries.map(\.rings), in: area)
        wide = MapSheet(.wide, atlas, borders, extent)
        narrow = MapSheet(.narrow, atlas, borders, extent)
        locator = MapSheet(.locator, atlas, borders, extent)
    }

    /// What is drawn, the same in every size.
    var extent: Extent { wide.projection.extent }
}
