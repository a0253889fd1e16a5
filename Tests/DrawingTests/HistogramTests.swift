import EDTF
import Testing

@testable import Drawing

@Suite struct HistogramTests {
    @Test func manyEventsBecomeBarsByMonth() throws {
        let chronology = Self.evenly(1000, from: 2011, to: 2020)
        let drawing = try #require(DrawnTimeline(chronology, in: TestWords()))
        #expect(!drawing.showsEveryEvent)
        let elements = try #require(SVGElements(String(decoding: drawing.svg, as: UTF8.self)))
        let bars = elements["a"].filter { $0.attributes["href"]?.hasSuffix("#m10") == true }
        #expect(bars.count == 20)
        #expect(bars.contains { $0.attributes["aria-label"] == "month(10, of: 2020): 9" })
        #expect(elements["a"].contains { $0.attributes["aria-label"] == "year(2020): 100" })
    }

    @Test(arguments: [300, 1000, 10_000]) func everyEventIsCountedOnce(count: Int) throws {
        let histogram = try #require(Histogram.all(Self.evenly(count, from: 1950, to: 2020)).first)
        #expect(histogram.rows.map(\.count).reduce(0, +) == count)
        #expect(histogram.rows.flatMap(\.bars).map(\.count).reduce(0, +) == count)
        #expect(histogram.rows.count <= Histogram.rowLimit)
    }

    @Test func anEventOfNoCertainMonthCountsForItsYearOnly() throws {
        let dates = ["2020", "2020-03", "2020-04~", "[2020-06..2020-08]", "2020-02-25/2020-03-04"]
        let events = dates.compactMap { EDTF($0) }.map { DrawnEvent(date: $0) }
        let row = try #require(Histogram.all(Chronology(events: events)).first?.rows.first)
        #expect(row.count == 5)
        #expect(row.bars.map(\.stretch) == [.month(2, of: 2020), .month(3, of: 2020), .month(4, of: 2020)])
    }

    @Test(arguments: [
        (-500, 2024, 1000), (-48_000, 2024, 1000), (-9_000_000_000, 2024, 60), (2020, 2020, 10_000), (-500, 2024, 60),
    ])
    func anySpanIsDrawnAndSmall(first: Int, last: Int, count: Int) throws {
        let chronology = Self.evenly(count, from: first, to: last)
        for isRightToLeft in [false, true] {
            let drawing = try #require(DrawnTimeline(chronology, in: TestWords(isRightToLeft: isRightToLeft)))
            #expect(drawing.svg.count <= DrawnTimeline.byteLimit)
            #expect(SVGElements(String(decoding: drawing.svg, as: UTF8.self)) != nil)
        }
    }

    @Test func fewTurningPointsStandAboveTheBars() {
        var events = Self.evenly(500, from: 2011, to: 2014).events
        events[100] = DrawnEvent(date: events[100].date, status: .disputed, isKey: true)
        #expect(svg(Chronology(events: events)).contains("data-event=\"event-100\""))
        let keys = events.map { DrawnEvent(date: $0.date, isKey: true) }
        #expect(!svg(Chronology(events: keys)).contains("data-event"))
    }

    @Test func marksGiveWayToBarsAtTheLimit() throws {
        for (count, isMarks) in [(DrawnTimeline.markLimit, true), (DrawnTimeline.markLimit + 1, false)] {
            let drawing = try #require(DrawnTimeline(Self.evenly(count, from: 2011, to: 2020), in: TestWords()))
            #expect(drawing.showsEveryEvent == isMarks)
        }
    }

    /// Events in even steps.
    static func evenly(_ count: Int, from first: Int, to last: Int) -> Chronology {
        let events = (0..<count).compactMap { number -> DrawnEvent? in
            let step = number * (last - first + 1) * 12 / count
            let (year, month) = (first + step / 12, step % 12 + 1)
            let text = abs(year) > 9999 ? "Y\(year)" : "\(padded(year, 4))-\(padded(month, 2))-10"
            return EDTF(text).map { DrawnEvent(date: $0) }
        }
        return Chronology(events: events)
    }
}
