import EDTF
import Testing

@Suite struct OrderTests {
    @Test func sortsByEarliestThenLatestThenText() {
        let sorted = [
            "../1985", "[..2020-10]", "Y-17E7", "-0044", "0000", "201X", "2020-10-01", "2020-10", "2020-10?",
            "2020-10~",
            "2020-10/2020-11", "2020-10/..", "2020-10-23",
        ].compactMap(EDTF.init)
        #expect(sorted.count == 13)
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test func boundsSortAroundEveryDay() throws {
        let day = try #require(CivilDay(year: -CivilDay.yearLimit, month: 1, day: 1))
        #expect(Bound.beforeAll < .day(day))
        #expect(Bound.day(day) < .afterAll)
        #expect(Bound.day(day) < .day(day.next))
    }

    @Test(arguments: [
        ("2020-10", "2020-10-23", true, true), ("2020-10-23", "2020-10", true, false),
        ("2020-10", "2020-11", false, false), ("2020-10/2020-11", "2020-11/2020-12", true, false),
        ("2020-10/..", "2030", true, true), ("[..2020-10]", "1066", true, true), ("../2020", "2021", false, false),
        ("[..2020-10]", "../2020-10-31", true, true), ("2020-10/..", "../2020-10", true, false),
        ("201X", "2015~", true, true),
        ("2020", "2020?", true, true),
    ])
    func comparesBounds(a: String, b: String, overlaps: Bool, contains: Bool) throws {
        let (a, b) = (try EDTF(parsing: a), try EDTF(parsing: b))
        #expect(a.overlaps(b) == overlaps)
        #expect(b.overlaps(a) == overlaps)
        #expect(a.contains(b) == contains)
    }

    @Test func textsThatDifferAreNotEqual() throws {
        #expect(try EDTF(parsing: "2020") == EDTF(parsing: "2020"))
        #expect(try EDTF(parsing: "2020") != EDTF(parsing: "2020~"))
    }
}

@Suite struct CivilDayTests {
    @Test(arguments: [
        (2021, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (Int.min, 1, 1),
    ])
    func refusesDaysOutsideTheCalendar(year: Int, month: Int, day: Int) {
        #expect(CivilDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (2020, 10, 23, 5), (2000, 1, 1, 6), (1970, 1, 1, 4), (1, 1, 1, 1), (0, 12, 31, 7), (-44, 3, 15, 4),
        (2024, 2, 29, 4),
    ])
    func knowsTheWeekday(year: Int, month: Int, day: Int, weekday: Int) throws {
        #expect(try #require(CivilDay(year: year, month: month, day: day)).weekday == weekday)
    }

    @Test func nextDaysFollowWithoutAGap() throws {
        var day = try #require(CivilDay(year: -401, month: 1, day: 1))
        let end = try #require(CivilDay(year: 401, month: 1, day: 1))
        while day < end {
            let next = day.next
            guard next.daysSinceEpoch == day.daysSinceEpoch + 1, next.weekday == day.weekday % 7 + 1 else {
                Issue.record("gap after \(day)")
                return
            }
            day = next
        }
        #expect(day == end)
    }

    @Test func writesLongYearsWithY() {
        #expect(CivilDay(year: -44, month: 3, day: 5)?.description == "-0044-03-05")
        #expect(CivilDay(year: 17000, month: 12, day: 31)?.description == "Y17000-12-31")
    }
}
