import Chronicle
import Content
import EDTF
import Files
import Testing

@Suite struct RegisterProblemTests {
    @Test(arguments: [
        ("content/actors.yml", "gna:\n  1️⃣nam: { ar: ا, en: a }\n", "unknown-field"),
        ("content/actors.yml", "1️⃣GNA: { name: { ar: ا, en: a } }\n", "bad-id"),
        ("content/actors.yml", "gna: { name: { ar: ا, en: a }, type: 1️⃣goverment }\n", "unknown-type"),
        ("content/actors.yml", "1️⃣gna: { short: { ar: ا, en: a } }\n", "name-missing"),
        ("content/actors.yml", "a: { name: { ar: ا, en: a } }\n1️⃣a: { name: { ar: ا, en: a } }\n", "duplicate-key"),
        ("content/places.yml", "sirte: { name: { ar: ا, en: a }, at: 1️⃣[131.2, 16.5] }\n", "bad-coordinates"),
        ("content/places.yml", "sirte: { name: { ar: ا, en: a }, within: 1️⃣libia }\n", "unknown-place"),
        ("content/places.yml", "sirte: { name: { ar: ا, en: a }, within: 1️⃣sirte }\n", "place-loop"),
        ("content/places.yml", "sirte: { name: { ar: ا, en: a }, precision: 1️⃣exact }\n", "unknown-precision"),
        ("content/periods.yml", "a: { name: { ar: ا, en: a }, date: 1️⃣20-11 }\n", "bad-date"),
        (
            "content/periods.yml",
            "a: { name: { ar: ا, en: a }, date: 2011/2013 }\n1️⃣b: { name: { ar: ا, en: a }, date: 2013/2014 }\n",
            "period-overlap"
        ),
        ("content/sources.yml", "references:\n- id: a\n  1️⃣titel: b\n  title: c\n", "unknown-field"),
        ("content/sources.yml", "references:\n- id: a\n  title: b\n  type: 1️⃣webpge\n", "unknown-type"),
        ("content/sources.yml", "references:\n- id: a\n  title: b\n- id: 1️⃣a\n  title: c\n", "duplicate-id"),
        ("content/sources.yml", "references:\n- id: a\n  title: b\n  URL: 1️⃣javascript:x\n", "bad-url"),
        ("content/sources.yml", "references:\n- id: 1️⃣1️⃣\"a b\"\n  title: b\n", "bad-id"),
    ])
    func mistakesInRegistersAreNamed(path: String, text: String, id: String) async {
        let site = SiteText("== \(path)\n\(text)")
        let found = await site.problems()
        #expect(found.contains(site.place(1, in: path) + " " + id), "\(found)")
    }

    @Test func zoteroExportsAreRead() async {
        let site = SiteText(
            """
            == content/sources.json
            [{"id": "pax-2320", "type": "treaty", "title": "اتفاق", "author": [{"family": "Doe", "given": "Jane"}],
              "issued": {"date-parts": [[2020, 10, 23]]}, "URL": "https://example.org/", "citation-key": "x"}]
            """)
        let source = await site.chronicle()?.sources.last
        #expect(source?.id == "pax-2320")
        #expect(source?.authors == [Author(given: "Jane", family: "Doe")])
        #expect(source?.issued?.description == "2020-10-23")
        #expect(await site.problems().isEmpty)
    }

    @Test func aSiteWithoutItsFileSaysSo() async {
        #expect(await SiteText("", adding: false).problems() == ["content/site.yml site-file-missing"])
    }

    @Test func aMissingStringIsNamedInItsFile() async throws {
        let whole = SiteText("")
        let text = try #require(whole.tree["templates/strings.ar.yml"]).bytes
        let short = String(decoding: text, as: UTF8.self).replacing("enter: enter\n", with: "")
        let found = await SiteText("== templates/strings.ar.yml\n" + short).problems()
        #expect(found == ["templates/strings.ar.yml string-missing"])
    }

    @Test func filesThatNothingReadsAreNamed() async {
        let found = await SiteText("== content/actor.yml\nx: y\n").problems()
        #expect(found == ["content/actor.yml warning file-ignored"])
    }

    @Test func aNameWithoutALanguageIsAWarning() async {
        let site = SiteText("== content/topics.yml\nceasefire: { name: 1️⃣{ ar: وقف } }\n")
        #expect(await site.problems() == [site.place(1, in: "content/topics.yml") + " warning language-missing"])
    }

    @Test func aPageWithoutFieldsIsNotLost() async {
        #expect(
            await SiteText("== content/pages/about.ar.md\n---\n---\nنص.\n").problems() == [
                "content/pages/about.ar.md warning translation-missing", "content/pages/about.ar.md:1:1 title-missing",
            ])
    }

    @Test func aPageOfTranslationsOnlyHasNoOriginal() async {
        let site = SiteText("== content/pages/about.ar.md\n---\ntitle: ا\ntranslates: 00000000\n---\nنص.\n")
        #expect(await site.problems().contains("content/pages/about.ar.md original-missing"))
    }
}
