import EDTF
import Languages
import Testing

@Suite struct OptionTests {
    @Test(arguments: [
        ("2020-10-23", "٢٣ أكتوبر ٢٠٢٠"), ("2014/2020", "٢٠١٤–٢٠٢٠"), ("-0043", "٤٤ ق.م"),
        ("[2020-06-05..2020-06-11]", "بين ٥ و١١ يونيو ٢٠٢٠"), ("201X", "عقد ٢٠١٠"),
    ])
    func writesArabicIndicDigits(text: String, words: String) throws {
        let language = try TestLanguage.arabic(DateOptions(digits: .arabicIndic))
        #expect(language.words(for: try EDTF(parsing: text)) == words)
    }

    @Test(arguments: [
        ("2020-10-23", "23 أكتوبر/تشرين الأول 2020"), ("2020-01", "يناير/كانون الثاني 2020"),
        ("2020-10-31/2020-11-04", "31 أكتوبر/تشرين الأول – 4 نوفمبر/تشرين الثاني 2020"),
    ])
    func writesBothNamesOfAMonth(text: String, words: String) throws {
        let language = try TestLanguage.arabic(DateOptions(usesAlternativeMonths: true))
        #expect(language.words(for: try EDTF(parsing: text)) == words)
    }

    @Test func keepsTheOnlyNamesWhereALanguageHasNoOthers() throws {
        let wording = DateWording(try TestLanguage.english().dates, options: DateOptions(usesAlternativeMonths: true))
        #expect(wording.words(forMonth: 10, of: 2020) == "October 2020")
    }

    @Test func countsInTheDigitsOfTheSite() throws {
        #expect(try TestLanguage.arabic(DateOptions(digits: .arabicIndic)).count("days", 12) == "١٢ days")
        #expect(try TestLanguage.english().count("days", 1) == "1 day")
    }

    @Test func namesTheDayOfTheWeek() throws {
        let day = try #require(CivilDay(year: 2020, month: 10, day: 23))
        let words = try TestLanguage.all().map { $0.wording.wordsWithWeekday(for: day) }
        #expect(words == ["الجمعة، 23 أكتوبر 2020", "Friday, 23 October 2020", "vendredi 23 octobre 2020"])
    }
}
