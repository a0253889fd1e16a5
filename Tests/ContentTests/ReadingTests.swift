import Chronicle
import Content
import Diagnostics
import EDTF
import Languages
import Testing

/// What is right is read as an editor means it.
@Suite struct ReadingTests {
    private func event(_ id: String, _ fields: String) -> String {
        "== content/events/\(id).ar.md\n---\ntitle: \(id)\nkind: meeting\n\(fields)\n---\nنص.\n"
    }

    private func order(_ events: String..., options: ReadingOptions = ReadingOptions()) async -> [String] {
        await SiteText(events.joined()).chronicle(options)?.events.map(\.id) ?? []
    }

    @Test func eventsAreSortedByEarliestThenLatestThenOrderThenTime() async {
        let ids = await order(
            event("month", "date: 2020-10"), event("second", "date: 2020-10-01\norder: 2"),
            event("first", "date: 2020-10-01\norder: 1"), event("noon", "date: 2020-10-02\ntime: \"12:00\""),
            event("morning", "date: 2020-10-02\ntime: \"08:00\""), event("before", "date: \"[..2020-10]\""))
        #expect(ids == ["before", "first", "second", "month", "morning", "noon"])
    }

    @Test func draftsAreReadOnlyWhenAskedFor() async {
        let draft = event("draft", "date: 2020\ndraft: true")
        #expect(await order(draft) == [])
        #expect(await order(draft, options: ReadingOptions(includesDrafts: true)) == ["draft"])
    }

    @Test(arguments: [(29, []), (30, ["secret"]), (31, ["secret"])])
    func anEmbargoEndsOnItsDay(day: Int, ids: [String]) async throws {
        let today = try #require(CivilDay(year: 2026, month: 10, day: day))
        let secret = event("secret", "date: 2020\nembargo: 2026-10-30")
        #expect(await order(secret, options: ReadingOptions(today: today)) == ids)
    }

    @Test func aTranslationKnowsWhatItTranslates() async throws {
        let original = event("a", "date: 2020")
        func state(_ digest: String) async -> Version.State? {
            let site = SiteText(
                original + "== content/events/a.en.md\n---\ntitle: A\ntranslates: \(digest)\n---\nText.\n")
            return await site.chronicle()?.events.first?.versions[LanguageIndex(1)]?.state
        }
        let (_, problems) = await readChronicle(SiteText(original).tree)
        let hint = try #require(problems.first { $0.id == "translation-missing" }?.suggestion?.text)
        let digest = String(try #require(hint.split(separator: "translates: ").last).prefix(8))
        #expect(await state(digest) == .current)
        #expect(await state("00000000") == .outdated)
    }

    @Test func spacesAndPunctuationDoNotMakeATranslationOutdated() async {
        func digest(_ body: String) async -> String? {
            let site = SiteText("== content/events/a.ar.md\n---\ntitle: ا\ndate: 2020\nkind: meeting\n---\n\(body)\n")
            return await readChronicle(site.tree).diagnostics.first { $0.id == "translation-missing" }?.suggestion?.text
        }
        #expect(await digest("نص، نص آخر.") == digest("نص  نص\nآخر؛"))
        #expect(await digest("نص نص") != digest("نص نصا"))
    }

    @Test func citationsKeepKeysLocatorsAndOrder() async throws {
        let site = SiteText(
            """
            == content/sources.yml
            references:
            - { id: a, title: A }
            - { id: b, title: B }
            == content/events/e.ar.md
            ---
            title: ا
            date: 2020
            kind: meeting
            ---
            أولا [@b، ص 2]. ثانيا [انظر @a; @b, p. 7] و\\[@a].
            """)
        let prose = try #require(await site.chronicle()?.events.first?.versions[LanguageIndex(0)]?.body.prose)
        let citations = prose.pieces.compactMap {
            if case .citation(let range) = $0 { Array(prose.citations(range)) } else { nil }
        }
        #expect(
            citations == [
                [Prose.Citation(prefix: "", source: 1, locator: "ص 2")],
                [
                    Prose.Citation(prefix: "انظر", source: 0, locator: ""),
                    Prose.Citation(prefix: "", source: 1, locator: "p. 7"),
                ],
            ])
        #expect(prose.citedSources == [1, 0])
        #expect(String(decoding: prose.text, as: UTF8.self).contains("[@a]"))
    }

    @Test func theSummaryIsTheFirstParagraphWithoutCitations() async {
        let site = SiteText(
            "== content/events/e.ar.md\n---\ntitle: ا\ndate: 2020\nkind: meeting\n---\nفقرة *أولى*\nهنا [@un-2020].\n\nثانية.\n"
        )
        #expect(await site.chronicle()?.events.first?.versions[LanguageIndex(0)]?.summary == "فقرة أولى هنا.")
    }

    @Test func linksLeadToEventsPagesAndEntries() async throws {
        let site = SiteText(
            """
            == content/pages/about.ar.md
            ---
            title: عن
            ---
            نص.
            == content/events/a.ar.md
            ---
            title: ا
            date: 2020
            kind: meeting
            ---
            [1](b.en.md) [2](../pages/about.ar.md) [3](actor:lna) [4](https://example.org/?a=1&b=2)
            == content/events/b.ar.md
            ---
            title: ب
            date: 2021
            kind: meeting
            ---
            نص.
            """)
        let prose = try #require(await site.chronicle()?.events.first?.versions[LanguageIndex(0)]?.body.prose)
        let targets = prose.pieces.compactMap {
            if case .openLink(let number) = $0 { prose.target(number) } else { nil }
        }
        #expect(targets == [.event(1), .page(0), .actor(1), .external("https://example.org/?a=1&b=2")])
    }

    @Test func aSiteChoosesDigitsMonthsAndCalendar() async throws {
        let site = SiteText(
            """
            == content/site.yml
            title: { ar: ليبيا, en: Libya }
            description: { ar: خط زمني, en: A timeline }
            url: https://example.org/libya/
            languages: [ar, en]
            dates:
              ar: { digits: arabic-indic, months: dual, hijri: true }
              en: { digits: 1️⃣roman }
            """)
        let chronicle = try #require(await site.chronicle())
        let options = chronicle.languages.map(\.options)
        #expect(options[0] == DateOptions(digits: .arabicIndic, usesAlternativeMonths: true, showsHijri: true))
        #expect(options[1] == DateOptions())
        #expect(await site.problems() == [site.place(1, in: "content/site.yml") + " unknown-option"])
    }
}
