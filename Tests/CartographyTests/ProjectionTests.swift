import Testing

@testable import Cartography

@Suite struct ProjectionTests {
    /// About the extent of Libya.
    static let libya = Extent(west: 9.31, east: 25.15, south: 19.5, north: 33.18)

    @Test func degreesOfLatitudeAreTrueEverywhere() {
        let projection = Projection(showing: Self.libya, width: 720)
        let unit = projection.length(kilometres: Projection.kilometresPerDegree)
        for longitude in [9.5, 17, 25] {
            let (a, b) = (at(longitude, 30), at(longitude, 29))
            #expect(abs(projection.point(b).y - projection.point(a).y - unit) < 1e-9)
            #expect(projection.point(a).x == projection.point(b).x)
        }
    }

    @Test(arguments: [(19.5, 0.09), (26.34, 0.0001), (33.18, 0.09)])
    func distancesAlongParallelsAreTrueInTheMiddle(latitude: Double, error: Double) {
        let projection = Projection(showing: Self.libya, width: 720)
        let drawn = projection.point(at(18, latitude)).x - projection.point(at(17, latitude)).x
        let expected = projection.length(kilometres: Projection.kilometresPerDegree * cosine(latitude * .pi / 180))
        #expect(abs(drawn / expected - 1) < error)
    }

    /// The great circle is 370.6 km; misrata and sirte stand one below the other by 0.2 per cent.
    @Test func theDistanceFromTripoliToSirteIsRight() {
        let projection = Projection(showing: Self.libya, width: 720)
        let drawn = projection.point(at(13.18733, 32.88743)).distance(to: projection.point(at(16.58861, 31.205)))
        #expect(abs(drawn / projection.length(kilometres: 371) - 1) < 0.06)
    }

    @Test func theAreaFillsTheDrawingButForItsMargin() {
        let projection = Projection(showing: Self.libya, width: 720, margin: 0.1)
        let (corner, other) = (projection.point(at(9.31, 33.18)), projection.point(at(25.15, 19.5)))
        #expect(abs(corner.x - corner.y) < 1)
        #expect(abs(projection.width - other.x - corner.x) < 1e-9)
        #expect(abs(projection.height - other.y - corner.y) < 1)
    }

    @Test(arguments: [
        Extent(west: -75.7, east: -66.4, south: -55.6, north: -17.5), Extent(west: 10, east: 40, south: 0, north: 1),
        Extent(west: 5, east: 5, south: 5, north: 5),
    ])
    func longAreasStayInShape(area: Extent) {
        let projection = Projection(showing: area, width: 400)
        #expect((239...501).contains(projection.height))
        #expect(projection.extent.contains(area.middle))
        #expect(projection.extent.west < area.west && projection.extent.north > area.north)
    }

    @Test func anAreaAcrossTheAntimeridianIsOneArea() throws {
        let fiji = try #require(Extent(around: [[at(177, -18), at(180, -16)], [at(-180, -16), at(-178.5, -19)]]))
        #expect(fiji.west == 177 && fiji.east == 181.5)
        #expect(fiji.contains(at(-179, -17)) && fiji.contains(at(179, -17)) && !fiji.contains(at(0, -17)))
        let projection = Projection(showing: fiji, width: 300)
        #expect(projection.point(at(-179, -17)).x > projection.point(at(179, -17)).x)
    }

    @Test(arguments: [(720.0, 500), (100.0, 500), (10.0, 500)])
    func theScaleBarIsARoundNumberWithinItsShare(width: Double, kilometres: Int) {
        let projection = Projection(showing: Self.libya, width: width)
        #expect(projection.scaleBar() == kilometres)
        #expect(projection.length(kilometres: Double(projection.scaleBar())) <= width * 0.3)
    }

    @Test func cosinesAreExact() {
        for (degrees, value) in [(0.0, 1), (60, 0.5), (90, 0), (120, -0.5), (180, -1), (-60, 0.5), (420, 0.5)] {
            #expect(abs(cosine(degrees * .pi / 180) - value) < 1e-13)
        }
    }
}

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
}
