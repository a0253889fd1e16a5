import EDTF
import Testing

@testable import Drawing

@Suite struct LayoutTests {
    private static let widths: [(paper: Paper, widths: [Double])] = [
        (.wide, [680, 706, 900, 1071, 1440]), (.narrow, [284, 320, 390, 500, 706]),
    ]

    @Test(arguments: 1...150) func noTwoMarksTouchAtAnyWidth(seed: Int) throws {
        let layout = try #require(Layout(randomChronology(seed)))
        for (strips, (_, widths)) in zip([[layout.wide], layout.narrow], Self.widths) {
            let boxes = strips.flatMap(\.marks).map(\.box)
            for (number, box) in boxes.enumerated() {
                for other in boxes[..<number] {
                    for width in widths { #expect(box.isClear(of: other, at: width), "\(box) \(other) \(width)") }
                }
            }
        }
    }

    @Test(arguments: 1...150) func everyEventHasAMarkInEachLayoutInTheOrderOfTime(seed: Int) throws {
        let chronology = randomChronology(seed)
        let layout = try #require(Layout(chronology))
        for strips in [[layout.wide], layout.narrow] {
            #expect(strips.flatMap(\.marks).map(\.number).sorted() == Array(chronology.events.indices))
            for strip in strips { #expect(strip.marks.map(\.head) == strip.marks.map(\.head).sorted()) }
        }
    }

    @Test(arguments: 1...150) func noPoleCrossesATitle(seed: Int) throws {
        let layout = try #require(Layout(randomChronology(seed)))
        for (strips, (paper, widths)) in zip([[layout.wide], layout.narrow], Self.widths) where paper.hasPoles {
            for strip in strips {
                for flag in strip.marks where flag.label != nil {
                    for lower in strip.marks where lower.label != nil && lower.box.top > flag.box.top {
                        for width in widths {
                            let (pole, box) = (flag.head * width, lower.box)
                            #expect(pole <= box.start.at(width) + 2 || box.end.at(width) - 2 <= pole)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: 1...150) func titlesAndMarksStayOnThePaper(seed: Int) throws {
        let layout = try #require(Layout(randomChronology(seed)))
        for (strips, (paper, _)) in zip([[layout.wide], layout.narrow], Self.widths) {
            for mark in strips.flatMap(\.marks) {
                guard let label = mark.label else { continue }
                let start = label.at.at(paper.width)
                let end = start + (label.isAfter ? label.width : -label.width)
                #expect((0...paper.width).contains(start) && (-0.01...paper.width + 0.01).contains(end))
            }
        }
    }

    @Test(arguments: 1...20) func theSameFactsMakeTheSameBytes(seed: Int) {
        #expect(svg(randomChronology(seed)) == svg(randomChronology(seed)))
    }

    @Test func anEventfulYearGetsRoomAndTheBreakIsDrawn() throws {
        let quiet = ["2011-02-15", "2015-12-17", "2019-04-04"].compactMap { EDTF($0) }
        let busy = (1...24).compactMap { EDTF("2020-\(padded(($0 - 1) % 12 + 1, 2))-10") }
        let chronology = Chronology(events: (quiet + busy).map { DrawnEvent(date: $0) })
        let strip = try #require(Layout(chronology)).wide
        #expect(strip.axis.segments.count == 2)
        #expect(strip.axis.segments[1].time.lowerBound == firstDay(of: 2020))
        #expect(strip.axis.segments[1].scale > 10 * strip.axis.segments[0].scale)
        let drawn = svg(chronology)
        #expect(drawn.contains("href=\"#d-break\"") && drawn.contains("One scale"))
        #expect(strip.ticks.contains { $0.name == .year(2020) })
    }

    @Test func evenTimesHaveOneScale() throws {
        let events = (2011...2020).compactMap { EDTF("\($0)-06-01") }.map { DrawnEvent(date: $0) }
        #expect(try #require(Layout(Chronology(events: events))).wide.axis.segments.count == 1)
    }

    @Test(arguments: 1...50) func timeNeverRunsBackwards(seed: Int) throws {
        let axis = try #require(Layout(randomChronology(seed))).wide.axis
        let days = stride(
            from: axis.time.lowerBound, through: axis.time.upperBound,
            by: (axis.time.upperBound - axis.time.lowerBound) / 500)
        let places = days.map(axis.place(of:))
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        #expect(places.first == 0 && abs(axis.place(of: axis.time.upperBound) - 1) < 1e-9)
    }

    @Test func aDateWithoutAYearDoesNotCrushTheOthers() throws {
        let events = ["XXXX-12-25", "2020-01-01", "2020-11-30"].compactMap { EDTF($0) }.map { DrawnEvent(date: $0) }
        let time = try #require(Layout(Chronology(events: events))).wide.axis.time
        #expect(time == firstDay(of: 2020)..<firstDay(of: 2020, month: 12))
    }

    @Test(arguments: [-1_000_000, -500, -1, 0, 4, 1582, 1970, 2000, 2024]) func monthsOfDaysAreThoseOfTheCalendar(
        year: Int
    ) {
        for month in 1...12 {
            let day = firstDay(of: year, month: month)
            #expect(yearAndMonth(of: day) == (year, month) && yearAndMonth(of: day + 27.9) == (year, month))
        }
    }
}
