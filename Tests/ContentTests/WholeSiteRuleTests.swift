import Testing

/// Rules about the site as a whole, each with its place.
@Suite struct WholeSiteRuleTests {
    private static let sources = """
        == content/sources.yml
        references:
        - { id: early, type: report, title: A, issued: 2020-10-01 }
        - { id: early-month, type: report, title: B, issued: "2020-09" }
        - { id: eve, type: report, title: C, issued: 2020-10-18 }
        - { id: late, type: report, title: D, issued: 2020-11 }
        - { id: undated, type: report, title: E }
        - { id: about, type: report, title: F, issued: 2020-10-01~ }
        """

    private func event(
        _ id: String, title: String = "محادثات في جنيف بين الوفدين", date: String = "2020-10-19", fields: String = "",
        body: String = "نص [@early; @late]."
    ) -> String {
        "\n== content/events/\(id).ar.md\n---\ntitle: \(title)\ndate: \(date)\nkind: meeting\n\(fields)\n---\n\(body)\n"
    }

    private func problems(_ text: String, _ rule: String, drafts: Bool = true) async -> [String] {
        await SiteText(text).problems(countingUnused: true, includingDrafts: drafts).filter {
            $0.hasSuffix(" warning " + rule)
        }
    }

    @Test(arguments: [
        ("content/actors.yml", "unused-actor", "1️⃣nobody: { name: { ar: ا, en: A } }"),
        ("content/places.yml", "unused-place", "1️⃣nowhere: { name: { ar: ا, en: A } }"),
        ("content/topics.yml", "unused-topic", "1️⃣nothing: { name: { ar: ا, en: A } }"),
        ("content/periods.yml", "unused-period", "1️⃣never: { name: { ar: ا, en: A }, date: 1999 }"),
        ("content/sources.yml", "unused-source", "references:\n- id: 1️⃣none\n  type: report\n  title: A"),
    ])
    func whatNothingNamesIsReportedAtItsId(path: String, rule: String, text: String) async {
        let site = "== \(path)\n\(text)\n" + event("talks", body: "نص.")
        #expect(await problems(site, rule) == [SiteText(site).place(1, in: path) + " warning " + rule])
    }

    @Test(arguments: [
        ("actors: [gna]", "نص [@early; @late]."), ("said-by: [gna]\nstatus: attributed", "نص [@early; @late]."),
        ("", "نص عن [الحكومة](actor:gna) [@early; @late]."),
    ])
    func whatIsNamedAnywhereIsUsed(fields: String, body: String) async {
        let site = Self.sources + event("talks", fields: fields, body: body)
        #expect(!(await problems(site, "unused-actor").contains { $0.contains(":1:1 ") }))
    }

    @Test func aPlaceAroundAUsedPlaceIsUsed() async {
        let places = """
            == content/places.yml
            switzerland: { name: { ar: ا, en: A } }
            canton: { name: { ar: ا, en: A }, within: switzerland }
            geneva: { name: { ar: ا, en: A }, within: canton }
            """
        #expect(
            await problems(places + event("talks", fields: "places: [geneva]", body: "نص."), "unused-place").isEmpty)
        #expect(await problems(places + event("talks", body: "نص."), "unused-place").count == 3)
    }

    @Test func aDraftUsesWhatItNames() async {
        let site = event("talks", fields: "draft: true\nactors: [gna]", body: "نص [@un-2020].")
        #expect(await problems(site, "unused-actor") == ["content/actors.yml:2:1 warning unused-actor"])
    }

    @Test func whoLeavesDraftsOutIsToldNothingOfThem() async {
        let draft = event("b", fields: "draft: true\nsources: [early]", body: "نص.")
        let site = Self.sources + event("a") + draft
        for rule in ["unused-source", "duplicate-event", "source-before-event"] {
            #expect(await problems(site, rule).count > 0, "\(rule)")
            #expect(await problems(site, rule, drafts: false).isEmpty, "\(rule)")
        }
    }

    @Test func nothingIsCalledUnusedWhileAFileIsBroken() async {
        #expect(await problems(event("talks", date: "2020-13-01"), "unused-actor").isEmpty)
    }

    @Test(arguments: [
        ("sources: [early]", "2020-10-19", true), ("sources: [early, early-month]", "2020-10-19", true),
        ("sources: [early-month]", "2020-10-01", false), ("sources: [early-month]", "2020-10-02", true),
        ("sources: [eve]", "2020-10-19", false), ("sources: [eve]", "2020-10-20", true),
        ("sources: [early, late]", "2020-10-19", false), ("sources: [early, undated]", "2020-10-19", false),
        ("sources: [about]", "2020-10-19", false), ("sources: [early]", "2020-10-19~", false),
        ("sources: [early]", "2020-10", false), ("sources: [early]", "../2020-10-19", false),
        ("sources: [early]", "2020-10-19/..", true),
    ])
    func sourcesOlderThanTheEventAreSuspicious(fields: String, date: String, isReported: Bool) async {
        let site = Self.sources + event("talks", date: "1️⃣" + date, fields: fields, body: "نص.")
        let place = SiteText(site).place(1, in: "content/events/talks.ar.md")
        #expect(
            await problems(site, "source-before-event") == (isReported ? [place + " warning source-before-event"] : []))
    }

    @Test(arguments: [
        ("محادثات في جنيف بين الوفدين", true), ("مُحادثات في جنيف بين الوفدين", true),
        ("بين الوفدين محادثات في جنيف", true), ("محادثات جديدة في جنيف بين الوفدين", true),
        ("محادثات في جنيف بين الوفدان", true), ("محادثات في تونس بين الوفدين", false),
        ("وصول الوفدين إلى جنيف", false), ("محادثات في جنيف", false),
    ])
    func eventsOfOneDayPlaceAndTitleAreOne(title: String, isReported: Bool) async {
        let fields = "places: [geneva]"
        let site = event("a", fields: fields) + event("b", title: "1️⃣" + title, fields: fields)
        let place = SiteText(site).place(1, in: "content/events/b.ar.md")
        #expect(await problems(site, "duplicate-event") == (isReported ? [place + " warning duplicate-event"] : []))
    }

    @Test func oneAmongManyIsFound() async {
        let others = (0..<20).map { event("a\($0)", title: "بيان \($0) عن محادثات جنيف بين الوفدين") }.joined()
        let site = others + event("b", title: "بيان 7 عن محادثات في جنيف بين الوفدين")
        #expect(await problems(site, "duplicate-event") == ["content/events/b.ar.md:2:8 warning duplicate-event"])
    }

    @Test(arguments: [("الجولة 4 من المحادثات", "الجولة 5 من المحادثات"), ("القرار رقم 2510", "القرار رقم 2511")])
    func numbersSetEventsApart(one: String, other: String) async {
        #expect(await problems(event("a", title: one) + event("b", title: other), "duplicate-event").isEmpty)
    }

    @Test(arguments: [
        ("places: [geneva]", "places: [tripoli]", "2020-10-19"), ("places: [geneva]", "", "2020-10-19"),
        ("places: [geneva]", "places: [geneva]", "2020-10-20"),
        ("places: [geneva]", "places: [geneva]\nsee-also: [a]", "2020-10-19"),
    ])
    func anotherPlaceOrDayOrAReferenceSetsEventsApart(one: String, other: String, date: String) async {
        let places =
            "== content/places.yml\ngeneva: { name: { ar: ا, en: A } }\ntripoli: { name: { ar: ا, en: A } }\n"
        let site = places + event("a", fields: one) + event("b", date: date, fields: other)
        #expect(await problems(site, "duplicate-event").isEmpty)
    }

    @Test func aTranslatedTitleIsComparedInItsLanguage() async {
        let english = { (id: String) in
            "\n== content/events/\(id).en.md\n---\ntitle: 1️⃣Talks held in Geneva\n---\nText [@un-2020].\n"
        }
        let site =
            event("a", title: "لقاء الوفدين في المدينة") + english("a") + event("b", title: "بدء جولة جديدة")
            + english("b")
        let place = SiteText(site).place(1, in: "content/events/b.en.md")
        #expect(await problems(site, "duplicate-event") == [place + " warning duplicate-event"])
    }
}
