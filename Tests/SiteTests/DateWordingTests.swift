import EDTF
import Foundation
import Languages
import Testing

/// Dates in the words of this repository's own language files.
@Suite struct DateWordingTests {
    @Test(arguments: [
        ("2020-10-23", "23 أكتوبر 2020", "23 October 2020"),
        ("2019-04", "أبريل 2019", "April 2019"),
        ("2020", "2020", "2020"),
        ("2020-11-11/2020-11-13", "11–13 نوفمبر 2020", "11–13 November 2020"),
        ("2020-10-31/2020-11-04", "31 أكتوبر – 4 نوفمبر 2020", "31 October – 4 November 2020"),
        ("2019-04-04/2020-06-05", "4 أبريل 2019 – 5 يونيو 2020", "4 April 2019 – 5 June 2020"),
        ("2020-10/2020-11", "أكتوبر – نوفمبر 2020", "October – November 2020"),
        ("2014/2020", "2014–2020", "2014–2020"),
        ("2020-06-04~", "حوالي 4 يونيو 2020", "about 4 June 2020"),
        ("2020-10?", "أكتوبر 2020 (تاريخ غير مؤكد)", "October 2020 (uncertain)"),
        ("[2020-06-05..2020-06-11]", "بين 5 و11 يونيو 2020", "between 5 and 11 June 2020"),
        ("[2020-10-30..2020-11-02]", "بين 30 أكتوبر و2 نوفمبر 2020", "between 30 October and 2 November 2020"),
        ("[..2020-10]", "في أكتوبر 2020 أو قبله", "in or before October 2020"),
        ("[..2020-10-23]", "في 23 أكتوبر 2020 أو قبله", "on or before 23 October 2020"),
        ("[..2020]", "في عام 2020 أو قبله", "in or before 2020"),
        ("[2020-10..]", "في أكتوبر 2020 أو بعده", "in or after October 2020"),
        ("2020-06-06~/2020-10-23", "حوالي 6 يونيو 2020 – 23 أكتوبر 2020", "about 6 June 2020 – 23 October 2020"),
        ("2015-12-17/..", "منذ 17 ديسمبر 2015", "since 17 December 2015"),
        ("../2015-12", "حتى ديسمبر 2015", "until December 2015"),
        ("201X", "عقد 2010", "the 2010s"),
        ("2020-21", "ربيع 2020", "spring 2020"),
        ("2020-06-XX", "يوم غير محدد من يونيو 2020", "an unspecified day in June 2020"),
        ("-0099", "100 ق.م", "100 BCE"),
        ("[2019,2021]", "2019 أو 2021", "2019 or 2021"),
    ])
    func datesReadAsAnEditorWouldWriteThem(date: String, arabic: String, english: String) async throws {
        let value = try EDTF(parsing: date)
        #expect(try #require(await Repository.language("ar")).words(for: value) == arabic)
        #expect(try #require(await Repository.language("en")).words(for: value) == english)
    }

    @Test(
        arguments: [
            ("2020", "2020"), ("2020-10", "2020-10"), ("2020-10-23~", "2020-10-23"), ("2020-10/2020-11", nil),
            ("[..2020]", nil), ("202X", nil), ("-0001", nil), ("2020-21", nil),
        ] as [(String, String?)])
    func onlyASingleDateIsMachineReadable(date: String, value: String?) throws {
        #expect(try EDTF(parsing: date).machineReadable == value)
    }

    /// ICU, through Foundation, for every day of 2020 and 2021. Foundation on Linux puts a comma into Arabic dates that
    /// CLDR does not have; the comparison takes it out.
    @Test(arguments: [("ar", "ar_LY"), ("en", "en_GB")])
    func daysAreWhatICUSays(code: String, locale: String) async throws {
        let language = try #require(await Repository.language(code))
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: locale)
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateFormat = DateFormatter.dateFormat(fromTemplate: "dMMMMy", options: 0, locale: formatter.locale)
        var day = try #require(CivilDay(year: 2020, month: 1, day: 1))
        var date = Date(timeIntervalSince1970: 1_577_836_800)
        for _ in 0..<731 {
            let expected = formatter.string(from: date).replacingOccurrences(of: "،", with: "")
            #expect(language.words(for: day) == expected)
            day = day.next
            date += 86_400
        }
    }
}
