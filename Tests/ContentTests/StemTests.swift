import EDTF
import Testing

@testable import Content

@Suite struct StemTests {
    @Test(arguments: [
        ("The mission’s Sirte round", "the-missions-sirte-round"), ("  5+5 talks!  ", "5-5-talks"),
        ("Ghadamès à l'Est", "ghadames-a-lest"),
        ("UNSMIL: S/2020/1043", "unsmil-s-2020-1043"),
        ("one " + String(repeating: "word ", count: 20), "one" + String(repeating: "-word", count: 11)),
    ])
    func latinWordsMakeASlug(title: String, slug: String) { #expect(Content.slug(title) == slug) }

    @Test(arguments: ["محادثات سرت", "محادثات UNSMIL", "Сирт", "2020", "5+5", "…", ""])
    func otherLettersMakeNone(title: String) { #expect(slug(title) == nil) }

    @Test func aLongWordIsCut() { #expect(slug(String(repeating: "a", count: 90))?.utf8.count == 60) }

    @Test(arguments: [
        ("2020-10-23", "2020-10-23"), ("2020-10", "2020-10"), ("2020", "2020"), ("2020-06-04~", "2020-06-04"),
        ("2020-11-02/2020-11-04", "2020-11-02"), ("../2020-06-04", "2020-06-04"), ("[..2020-06-11]", "2020-06-11"),
        ("2020-21", "2020"), ("2020-06-XX", "2020-06"), ("201X", "2010"), ("0044", "0044"), ("2020-XX-05", "2020"),
    ])
    func aDateBeginsTheID(date: String, stem: String) throws { #expect(dateStem(try EDTF(parsing: date)) == stem) }

    @Test(arguments: ["-0043", "Y170000", "0000"])
    func aYearOfNoUseIsLeftOut(date: String) throws { #expect(dateStem(try EDTF(parsing: date)) == nil) }
}
