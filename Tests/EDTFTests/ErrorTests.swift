import Diagnostics
import EDTF
import Testing

private let open = "“..” without a date on one side stands only at the start or the end of a set"

@Suite struct ErrorTests {
    @Test(arguments: [
        ("", 0, 0, EDTFError.Reason.empty, "the date is empty"),
        ("2020-13", 5, 2, .notInCalendar, "month 13 does not exist"),
        ("2020-00", 5, 2, .notInCalendar, "month 00 does not exist"),
        ("2020-2X", 5, 2, .notInCalendar, "month 2X does not exist"),
        ("2020-42", 5, 2, .notInCalendar, "month 42 does not exist"),
        ("2020-10-32", 8, 2, .notInCalendar, "day 32 does not exist"),
        ("2020-10-00", 8, 2, .notInCalendar, "day 00 does not exist"),
        ("2020-02-30", 8, 2, .notInCalendar, "day 30 does not exist in 2020-02"),
        ("2019/2021-02-29", 13, 2, .notInCalendar, "day 29 does not exist in 2021-02"),
        ("19X1-02-29", 8, 2, .notInCalendar, "day 29 does not exist in 19X1-02"),
        ("-0000", 0, 5, .notInCalendar, "year -0000 does not exist; year 0000 has no sign"),
        ("2020-10-3", 8, 1, .digitCount, "day 3 has 1 digit, not two"),
        ("2020-1-03", 5, 1, .digitCount, "month 1 has 1 digit, not two"),
        ("2020-100", 5, 3, .digitCount, "month 100 has 3 digits, not two"),
        ("2020/476", 5, 3, .digitCount, "year 476 has 3 digits, not four"),
        ("12020", 0, 5, .digitCount, "year 12020 has 5 digits, not four"),
        ("Y2020", 0, 5, .yearForm, "Y2020 has 4 digits; “Y” is for years of five digits and more"),
        ("Y1702X", 0, 6, .yearForm, "“X” cannot stand in a year with “Y”"),
        ("YX7020123456", 0, 12, .yearForm, "“X” cannot stand in a year with “Y”"),
        ("19XXS2", 0, 6, .yearForm, "“X” cannot stand in a year with “S”"),
        ("1950S0", 0, 6, .yearForm, "1950S0 cannot have 0 significant digits"),
        ("1950S5", 0, 6, .yearForm, "1950S5 cannot have 5 significant digits"),
        ("2011?~", 4, 2, .repeatedQualifier, "“?~” is two signs; “%” stands for both"),
        ("2012/2011", 5, 4, .reversed, "2011 is before the start of the interval"),
        ("[2012..2011]", 7, 4, .reversed, "2011 is before the start of the range"),
        ("..", 0, 2, .noDate, "“..” alone is no date"),
        ("/", 0, 1, .noDate, "an interval needs a date on one side at least"),
        ("../..", 0, 5, .noDate, "an interval needs a date on one side at least"),
        ("[]", 1, 1, .noDate, "a date is missing before “]”"),
        ("[2011,]", 6, 1, .noDate, "a date is missing before “]”"),
        ("[2011..,2012]", 5, 2, .openInside, open),
        ("[2011,..2012]", 6, 2, .openInside, open),
        ("[2011", 5, 0, .unfinished, "“]” is missing at the end of the set"),
        ("2011-", 5, 0, .unfinished, "the month is missing at the end"),
        ("2011-10-", 8, 0, .unfinished, "the day is missing at the end"),
        ("2011 ", 4, 1, .unexpected, "“ ” cannot stand here"),
        ("2011-10ø", 7, 2, .unexpected, "“ø” cannot stand here"),
        ("2001-21-05", 7, 1, .unexpected, "“-” cannot stand here"),
        ("Y17000-05", 6, 1, .unexpected, "“-” cannot stand here"),
        ("2011/2012/2013", 9, 1, .unexpected, "“/” cannot stand here"),
        ("[2011]~", 6, 1, .unexpected, "“~” cannot stand here"),
        ("[2011/2012]", 5, 1, .unexpected, "“/” cannot stand here"),
        ("1985-04-12T23:20:30", 10, 9, .timeOfDay, "a time of day is not read, only a date"),
    ])
    func saysWhatIsWrongAndWhere(
        text: String, offset: Int, length: Int, reason: EDTFError.Reason, message: String
    ) throws {
        let error = try #require(throws: EDTFError.self) { try EDTF(parsing: text) }
        #expect(error.offset == offset)
        #expect(error.length == length)
        #expect(error.reason == reason)
        #expect(error.message.text == message)
        #expect(EDTF(text) == nil)
    }
}
