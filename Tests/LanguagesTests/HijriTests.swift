import EDTF
import Languages
import Testing

@Suite struct HijriTests {
    /// The first Gregorian day of every Hijri month, as the package hijridate has them.
    private static func beginnings() throws -> [String: String] {
        let root = #filePath.split(separator: "/").dropLast(1).joined(separator: "/")
        let text = try contents(of: "/\(root)/UmmAlQuraFixture.txt")
        let pairs = text.split(separator: "\n").map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
    }

    @Test func everyDayFrom1937To2076IsThatOfThePublishedTables() throws {
        let beginnings = try Self.beginnings()
        var expected: (year: Int, month: Int, day: Int)?
        var day = try #require(CivilDay(year: 1937, month: 1, day: 1))
        var compared = 0
        while day.year < 2077 {
            if let text = beginnings[day.description] {
                let parts = text.split(separator: "-").compactMap { Int($0) }
                expected = (parts[0], parts[1], parts[2])
            } else {
                expected?.day += 1
            }
            let hijri = try #require(HijriDay(day))
            // One difference is enough: all days after it would differ as well.
            try #require((hijri.year, hijri.month, hijri.day) == (try #require(expected)), "\(day)")
            compared += 1
            day = day.next
        }
        #expect(compared == 51_135)
    }

    @Test func thereIsNoDayOutsideTheTables() throws {
        #expect(HijriDay(try #require(CivilDay(year: 1936, month: 1, day: 1))) == nil)
        #expect(HijriDay(try #require(CivilDay(year: 2100, month: 1, day: 1))) == nil)
    }

    @Test(
        arguments: [
            ("2011-02-17", "14 ربيع الأول 1432 هـ (أم القرى)"),
            ("2020-11-02/2020-11-04", "16 ربيع الأول 1442 هـ (أم القرى) – 18 ربيع الأول 1442 هـ (أم القرى)"),
            ("2020-10", nil), ("[2020-10-23..2020-10-24]", nil), ("1900-01-01", nil),
        ] as [(String, String?)])
    func daysAreSaidWithTheNameOfTheCalendar(date: String, words: String?) throws {
        let arabic = try TestLanguage.arabic(DateOptions(showsHijri: true))
        #expect(arabic.hijriWords(for: try EDTF(parsing: date)) == words)
        #expect(try TestLanguage.arabic().hijriWords(for: try EDTF(parsing: date)) == nil)
    }
}
