import Testing

@testable import Cartography

@Suite struct PlacementTests {
    private static let frame = Box(left: 0, top: 0, right: 720, bottom: 700)

    private static func marks(_ count: Int, seed: UInt64, clustered: Bool) -> [Mark] {
        var random = SplitMix(seed: seed)
        return (0..<count).map { _ in
            let reach = clustered ? 330.0...390 : 0...700
            return Mark(
                at: Point(random.next(in: reach), random.next(in: reach)), radius: random.next(in: 4...14))
        }
    }

    private static let cases: [(count: Int, seed: UInt64, clustered: Bool)] = [
        (5, 1, false), (40, 2, false), (240, 3, false), (30, 4, true), (120, 5, true), (240, 6, true),
    ]

    @Test(arguments: cases)
    func marksNeverHideEachOther(count: Int, seed: UInt64, clustered: Bool) {
        let marks = Self.marks(count, seed: seed, clustered: clustered)
        let places = spread(marks, in: Self.frame, gap: 4, reach: 60)
        let drawn = zip(marks, places).compactMap { mark, place in place.map { Mark(at: $0, radius: mark.radius) } }
        for (number, a) in drawn.enumerated() {
            #expect(
                Self.frame.widened(by: 1e-9).contains(Box(around: a.place, width: 2 * a.radius, height: 2 * a.radius)))
            for b in drawn[..<number] { #expect(a.place.distance(to: b.place) >= a.radius + b.radius + 4 - 1e-9) }
        }
        for (mark, place) in zip(marks, places) {
            guard let place else { continue }
            #expect(place.distance(to: mark.place) <= 60 + 14 * 1.5)
        }
        #expect(drawn.count > (clustered ? 20 : count / 3))
    }

    @Test func marksWithRoomStayWhereTheyAre() {
        let marks = [Mark(at: Point(100, 100), radius: 8), Mark(at: Point(200, 100), radius: 8)]
        #expect(spread(marks, in: Self.frame, gap: 4, reach: 60) == [Point(100, 100), Point(200, 100)])
    }

    @Test func marksAtOnePlaceStandSideBySide() {
        let marks = [Mark](repeating: Mark(at: Point(100, 100), radius: 8), count: 5)
        let places = spread(marks, in: Self.frame, gap: 4, reach: 60)
        #expect(places[0] == Point(100, 100) && Set(places).count == 5 && !places.contains(nil))
    }

    @Test(arguments: cases, [false, true])
    func namesNeverCollide(_ sample: (count: Int, seed: UInt64, clustered: Bool), prefersLeft: Bool) {
        let marks = Self.marks(sample.count, seed: sample.seed, clustered: sample.clustered)
        let places = spread(marks, in: Self.frame, gap: 4, reach: 60)
        let drawn = zip(marks, places).compactMap { mark, place in place.map { Mark(at: $0, radius: mark.radius) } }
        var random = SplitMix(seed: sample.seed + 100)
        let names =
            prefersLeft ? ["سرت", "مركز واغادوغو للمؤتمرات", "بنغازي"] : ["Sirte", "Ouagadougou Conference Centre"]
        let labels = drawn.map { _ in
            Label(width: 17 * textWidth(names[Int(random.next() % UInt64(names.count))]), height: 23)
        }
        let obstacle = Box(left: 300, top: 300, right: 420, bottom: 330)
        let placed = placeLabels(
            labels, beside: drawn, in: Self.frame, avoiding: [obstacle], prefersLeft: prefersLeft)
        let boxes = placed.compactMap(\.self).map(\.box)
        for (number, box) in boxes.enumerated() {
            #expect(Self.frame.contains(box) && !box.overlaps(obstacle))
            for other in boxes[..<number] { #expect(!box.overlaps(other)) }
            for mark in drawn {
                #expect(!box.overlaps(Box(around: mark.place, width: 2 * mark.radius, height: 2 * mark.radius)))
            }
        }
        #expect(boxes.count >= min(sample.count, 5))
        #expect(
            placed == placeLabels(labels, beside: drawn, in: Self.frame, avoiding: [obstacle], prefersLeft: prefersLeft)
        )
    }

    @Test(arguments: [false, true])
    func aNameStandsWhereItsScriptBegins(prefersLeft: Bool) throws {
        let mark = Mark(at: Point(300, 300), radius: 8)
        let label = Label(width: 60, height: 20)
        let placed = try #require(
            placeLabels([label], beside: [mark], in: Self.frame, prefersLeft: prefersLeft)[0])
        #expect((placed.box.centre.x < 300) == prefersLeft)
        #expect(placed.leader == nil && placed.box.width == 60)
    }

    @Test func aNameWithoutRoomBesideItsMarkIsLedTo() throws {
        // A mark amid others.
        let middle = Mark(at: Point(300, 300), radius: 5)
        let others = (0..<8).map { Mark(at: middle.place.moved(24, towards: directions[2 * $0]), radius: 5) }
        let labels = [Label](repeating: Label(width: 40, height: 16), count: 9)
        let placed = placeLabels(labels, beside: [middle] + others, in: Self.frame, prefersLeft: false)
        let leader = try #require(placed[0]?.leader)
        #expect(leader.end.distance(to: middle.place) > 24)
    }

    @Test func aCountrysNameStandsInsideIt() throws {
        let triangle = [[Point(0, 0), Point(700, 0), Point(0, 700)]]
        let names = RegionNames(triangle, in: Self.frame)
        let (box, isUpright) = try #require(names.room(for: Label(width: 120, height: 20), avoiding: []))
        #expect(!isUpright && box.corners.allSatisfy { $0.x + $0.y < 700 })
        let other = try #require(names.room(for: Label(width: 120, height: 20), avoiding: [box]))
        #expect(!other.box.overlaps(box))
        #expect(names.room(for: Label(width: 800, height: 20), avoiding: []) == nil)
        let strip = RegionNames([[Point(0, 0), Point(40, 0), Point(40, 700), Point(0, 700)]], in: Self.frame)
        #expect(strip.room(for: Label(width: 120, height: 20), avoiding: [])?.isUpright == true)
    }

    @Test func marksOnLettersTakeNoRoom() {
        #expect(textWidth("كِتَاب") == textWidth("كتاب"))
        #expect(textWidth("\u{2066}UN\u{2069}") == textWidth("UN"))
        #expect(textWidth("") == 0 && textWidth("日本") > 2 && textWidth("iii") < textWidth("mmm"))
    }
}
