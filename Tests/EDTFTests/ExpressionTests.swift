import EDTF
import Foundation
import Testing

/// By ICU's expressions: the engine is not ours.
func matchesExpression(_ text: String) -> Bool {
    text.range(of: EDTF.pattern, options: .regularExpression) != nil
}

/// What is no date is kept out, as far as an expression can tell.
@Suite struct ExpressionTests {
    @Test(arguments: [
        "", " ", "today", "19 October 2020", "2020/10/19", "19-10-2020", "2020-1-1", "2020-13", "2020-00", "2020-20",
        "2020-42", "2020-10-00", "2020-10-32", "2020-10-4X", "20201019", "202", "20200", "2020-10-19T11:15",
        "2020-10-19T11:15:00Z", "2020-10-19 ", " 2020-10-19", "2020?~", "~~2020", "2020??", "?~2020",
        "Y2006", "Y-2006", "y17000", "Y170000-10", "Y1700X0", "170000002", "-20", "--2020", "2020-", "2020-10-",
        "2020-10-19-", "2020-21-01", "2020-2X", "2020-X", "1950S", "195XS2", "Y17E", "17E7", "..", "../..", "/", "/..",
        "../", "2020/2021/2022", "2020//2021", "2020--2021", "2020..2021", "[2020", "2020]", "[2020}", "{2020]", "[]",
        "{}", "[..]", "[,2020]", "[2020,]", "[2020,..]", "[[2020]]", "[2020/2021]", "[2020;2021]", "[2020, 2021]",
        "{2020..}x", "٢٠٢٠", "2020‐10", "2004-(06)?-11", "(2004-06)~", "unknown", "open", "2020-W10", "2020-Q1",
        "uuuu", "199u", "1984-06-02?/2004-08-08~~", "2020-10-19/20", "2020-10-19/-20",
    ])
    func keepsOutWhatTheParserKeepsOut(text: String) {
        #expect(EDTF(text) == nil)
        #expect(!matchesExpression(text))
    }

    @Test(arguments: ["2020-02-30", "2021-02-29", "2020-04-31", "2020-10-19/2020-10-18", "[2021..2020]", "-0000"])
    func knowsNoCalendar(text: String) {
        #expect(EDTF(text) == nil)
        #expect(matchesExpression(text))
    }
}
