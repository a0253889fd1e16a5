import Chronicle
import Content
import Diagnostics
import Testing

/// What is not finished keeps nobody from building what is.
@Suite struct DraftTests {
    private static let original =
        "== content/events/a.ar.md\n---\ntitle: ا\ndate: 2020\nkind: meeting\n---\nنص [@un-2020].\n"
    private static let begun = "== content/events/a.en.md\n---\ntitle:\ntranslates:\ndraft: true\n---\n<!-- x -->\n"

    @Test func aDraftOfATranslationIsNotShown() async throws {
        let site = SiteText(Self.original + Self.begun)
        let (chronicle, problems) = await readChronicle(site.tree)
        #expect(chronicle?.events.first?.versions[LanguageIndex(1)] == nil)
        #expect(problems.map(\.id) == ["translation-missing"])
        #expect(problems.first?.message == "has only a draft of a translation into “en”")
    }

    @Test func aDraftOfATranslationIsCheckedWhenAskedFor() async {
        let options = ReadingOptions(includesDrafts: true)
        let problems = await readChronicle(SiteText(Self.original + Self.begun).tree, options).diagnostics
        #expect(Set(problems.map(\.id)) == ["title-missing", "text-missing", "translation-unaccepted"])
    }

    @Test func whatIsMissingInADraftIsSaidOnlyToThoseWhoAsk() async {
        let draft = SiteText("== content/events/a.ar.md\n---\ntitle: ا\ndate: 2020\nkind:\ndraft: true\n---\n")
        #expect(await readChronicle(draft.tree).diagnostics.isEmpty)
        let all = await readChronicle(draft.tree, ReadingOptions(includesDrafts: true)).diagnostics
        #expect(all.contains { $0.id == "kind-missing" && $0.severity == .error })
    }

    @Test func aDraftOfAPageIsNotBuiltAndLinksToItAreLeftOut() async {
        let page = "== content/pages/about.ar.md\n---\ntitle: عن\ndraft: true\n---\nنص.\n"
        let linking = Self.original.replacing("نص [", with: "[نص](../pages/about.ar.md) [")
        let (chronicle, problems) = await readChronicle(SiteText(page + linking).tree)
        #expect(chronicle?.pages.isEmpty == true)
        #expect(Set(problems.map(\.id)) == ["link-unbuilt", "translation-missing"])
        let all = await readChronicle(SiteText(page + linking).tree, ReadingOptions(includesDrafts: true))
        #expect(all.chronicle?.pages.count == 1)
    }

    @Test(arguments: ["translates: 00000000", "reviewed: 2020-12-01", "reviewed-by: هدى"])
    func fieldsOfTranslationsAreOutOfPlaceInAnOriginal(field: String) async {
        let site = SiteText(Self.original.replacing("kind:", with: "1️⃣\(field)\nkind:"))
        let found = await site.problems()
        #expect(found.contains(site.place(1, in: "content/events/a.ar.md") + " warning translation-field"))
    }

    @Test(arguments: ["2020-12", "2020-12-01~", "2020-12-01/2020-12-02", "\"[2020-12-01,2020-12-02]\"", "x"])
    func theDayOfAReviewIsASingleDay(date: String) async {
        let english = "== content/events/a.en.md\n---\ntitle: A\nreviewed: 1️⃣\(date)\n---\nText.\n"
        let site = SiteText(Self.original + english)
        #expect(await site.problems().contains(site.place(1, in: "content/events/a.en.md") + " bad-date"))
    }
}
