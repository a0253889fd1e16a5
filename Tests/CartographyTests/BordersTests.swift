import Testing

@testable import Cartography

@Suite struct BordersTests {
    private static let world = Extent(west: -20, east: 20, south: -20, north: 20)

    /// A border that two countries share, with a jagged line of `steps` corners.
    private func neighbours(steps: Int, seed: UInt64) -> [[Ring]] {
        var random = SplitMix(seed: seed)
        let border = (0...steps).map { step in
            at(random.next(in: -1...1), -10 + 20 * Double(step) / Double(steps))
        }
        let west = border + [at(-10, 10), at(-10, -10)]
        let east = Array(border.reversed()) + [at(10, -10), at(10, 10)]
        // A ring may begin at any of its corners.
        return [[west], [Array(east[7...] + east[..<7])]]
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64], [6, 20, 60])
    func neighboursKeepTheSameCorners(seed: UInt64, count: Int) {
        let thinned = Borders(neighbours(steps: 100, seed: seed), in: Self.world).simplified(to: count)
        let isOnBorder = { (corner: Coordinate) in abs(corner.longitude) <= 1 }
        let west = thinned[0][0].filter(isOnBorder)
        let east = Set(thinned[1][0].filter(isOnBorder))
        #expect(Set(west) == east && west.count == east.count)
        #expect(thinned.joined().joined().count <= 2 * count)
        #expect(west.count >= 2 && west.count < 80)
    }

    @Test func anEnclaveAndItsHoleStayTheSame() {
        let hole = (0..<40).map { at(2 * cosine(Double($0) / 6.4), 2 * cosine(Double($0) / 6.4 - 1.5708)) }
        let outer = [at(-9, -9), at(9, -9), at(9, 9), at(-9, 9)]
        let enclave = Array(hole.reversed())
        let thinned = Borders([[outer, hole], [Array(enclave[9...] + enclave[..<9])]], in: Self.world).simplified(
            to: 24)
        #expect(thinned[0].count == 2 && thinned[1].count == 1)
        #expect(Set(thinned[0][1]) == Set(thinned[1][0]))
        #expect((3...20).contains(thinned[1][0].count))
    }

    @Test func thePointsThatMatterStay() {
        // A spike, and a corner that hardly shows.
        let ring = [at(0, 0), at(4, 0), at(8, 0.001), at(10, 0), at(10, 10), at(5, 19), at(0, 10)]
        let thinned = Borders([[ring]], in: Self.world).simplified(to: 5)[0][0]
        #expect(thinned.contains(at(5, 19)) && !thinned.contains(at(4, 0)))
    }

    @Test func smallIslandsGo() {
        let island = [at(1, 1), at(1.01, 1), at(1.01, 1.01), at(1, 1.01)]
        let land = [at(-9, -9), at(-2, -9), at(-2, 9), at(-9, 9)]
        #expect(Borders([[land, island]], in: Self.world).simplified(to: 100)[0].count == 2)
        #expect(Borders([[land, island]], in: Self.world).simplified(to: 100, ignoring: 0.01)[0].count == 1)
    }

    @Test func whatLiesOutsideIsCutOff() throws {
        let extent = Extent(west: 0, east: 4, south: 0, north: 4)
        #expect(extent.clipped([at(5, 5), at(6, 5), at(6, 6)]).isEmpty)
        let half = extent.clipped([at(-2, 1), at(2, 1), at(2, 3), at(-2, 3)])
        #expect(Set(half) == [at(0, 1), at(2, 1), at(2, 3), at(0, 3)])
        let inside = [at(1, 1), at(2, 1), at(2, 2)]
        #expect(extent.clipped(inside) == inside)
    }

    @Test func theCornersOfManyJunctionsAreBounded() {
        // Every corner is a junction: a fan of thin triangles.
        let fan = (0..<3000).map { step in
            [[at(0, 0), at(10, Double(step) / 200 - 7), at(10, Double(step + 1) / 200 - 7)]]
        }
        let thinned = Borders(fan, in: Self.world).simplified(to: 300)
        #expect(thinned.joined().joined().count <= 600)
    }

    @Test func aLargeCoastIsWeighedInTimeInProportion() {
        var random = SplitMix(seed: 1)
        let coast = (0..<50_000).map { step in
            let angle = Double(step) / 50_000 * 2 * Double.pi
            let radius = 10 + random.next(in: -1...1)
            return at(radius * cosine(angle), radius * cosine(angle - .pi / 2))
        }
        let borders = Borders([[coast]], in: Self.world)
        #expect(borders.simplified(to: 1000)[0][0].count <= 1001)
    }

    @Test func pathsAreShortAndWhole() {
        let square = [Point(0, 0), Point(10.2, 0), Point(10.4, 0.3), Point(10, 10), Point(0, 10), Point(0.1, 0.2)]
        #expect(
            String(decoding: pathData([square, [Point(5, 5), Point(5.1, 5)]]), as: UTF8.self) == "M0 0l10 0 0 10-10 0z")
    }
}

/// Numbers that are the same on every run (SplitMix64).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func next(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) / Double(1 << 53)
    }
}
