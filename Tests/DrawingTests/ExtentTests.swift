import EDTF
import Testing

@testable import Drawing

@Suite struct ExtentTests {
    @Test(arguments: [
        ("2020-10-23", Extent.Sort.point, Extent.Edge.sharp, Extent.Edge.sharp),
        ("2020-10-23~", .point, .soft, .soft), ("2020-10", .within, .sharp, .sharp), ("2020?", .within, .soft, .soft),
        ("2020-06-06~/2020-10-23", .lasting, .soft, .sharp), ("2020-06-06/2020-10-23%", .lasting, .sharp, .soft),
        ("2020-06-04/..", .lasting, .sharp, .open), ("../2020-06-04", .lasting, .open, .sharp),
        ("2020-06-04/", .lasting, .sharp, .unknown), ("[2020-06-05..2020-06-11]", .within, .sharp, .sharp),
        ("[..2020-06-11]", .within, .open, .sharp), ("[2020-06-05..]", .within, .sharp, .open),
    ])
    func endsAreAsTheDateSays(date: String, sort: Extent.Sort, start: Extent.Edge, end: Extent.Edge) throws {
        let extent = Extent(try EDTF(parsing: date))
        #expect(extent.sort == sort && extent.startEdge == start && extent.endEdge == end)
    }

    @Test func ofAnIntervalWithCoarseEndsOnlyTheMiddleIsCertain() {
        let extent = Extent(EDTF("2020-02/2020-11"))
        #expect(extent.start == firstDay(of: 2020, month: 2) && extent.end == firstDay(of: 2020, month: 12))
        #expect(extent.core == (firstDay(of: 2020, month: 3) - 1)...(firstDay(of: 2020, month: 11) + 1))
    }

    @Test func whatGoesOnBeyondAWindowIsCut() {
        let extent = Extent(EDTF("2019/2021")).clipped(to: firstDay(of: 2020)..<firstDay(of: 2021))
        #expect(extent.startEdge == .cut && extent.endEdge == .cut)
    }

    /// What a date looks like: shapes that show without colours.
    @Test(arguments: [
        ("2020-10-23~", "#d-about"), ("2020-10", "class=\"d-within\""), ("2020-10~", "class=\"d-within d-soft\""),
        ("2020-06-06~/2020-10-23", "#d-soft-before"), ("2020-06-06/2020-10-23?", "#d-soft-after"),
        ("2020-06-04/..", "#d-open-after"), ("../2020-06-04", "#d-open-before"), ("2020-06-04/", "#d-unknown-after"),
        ("[..2020-06-11]", "#d-open-before"), ("2020-11-02/2020-11-04", "#d-lasts"),
        ("{2020-06-05,2020-10-07}", "class=\"chain\""),
    ])
    func softAndOpenEndsAreDrawn(date: String, shape: String) throws {
        let others = ["2020-01-01", "2020-12-31"].compactMap { EDTF($0) }
        let events = [others[0], try EDTF(parsing: date), others[1]].map { DrawnEvent(date: $0) }
        let drawn = svg(Chronology(events: events)).replacing(/<defs>.*<\/defs>/, with: "")
        #expect(drawn.contains(shape), "\(drawn)")
    }

    @Test func aMonthIsAsWideAsItIsAndNotAPoint() throws {
        let events = ["2020-01-01", "2020-10", "2020-12-31"].compactMap { EDTF($0) }.map { DrawnEvent(date: $0) }
        let mark = try #require(Layout(Chronology(events: events))).wide.marks[1]
        let month = 31.0 / 366 * 0.96
        #expect(abs(mark.span.upperBound - mark.span.lowerBound - month) < 1e-9)
    }
}
