import Testing

/// `rules` in `site.yml`.
@Suite struct RuleSettingsTests {
    private func site(_ rules: String) -> String {
        """
        == content/site.yml
        title: { ar: ليبيا, en: Libya }
        description: { ar: خط زمني, en: A timeline }
        url: https://example.org/libya/
        languages: [ar, en]
        kinds: { meeting: { ar: اجتماع, en: Meeting } }
        rules:
          \(rules)
        == content/events/talks.ar.md
        ---
        title: محادثات
        date: 2020-10-19
        kind: meeting
        ---
        نص.
        """
    }

    private func problems(_ rules: String) async -> [String] { await SiteText(site(rules)).problems() }
    private static let event = "content/events/talks.ar.md"

    @Test func rulesAreOnAsTheyAre() async {
        #expect(
            await problems("no-source: warning") == [
                Self.event + " warning no-source", Self.event + " warning translation-missing",
            ])
    }

    @Test func aRuleThatIsOffSaysNothing() async {
        #expect(await problems("no-source: off") == [Self.event + " warning translation-missing"])
    }

    @Test func aWarningCanBecomeAnError() async {
        #expect(await problems("no-source: error").contains(Self.event + " no-source"))
    }

    @Test(arguments: [
        ("1️⃣no-sources: off", "unknown-rule"), ("1️⃣bad-date: off", "rule-fixed"), ("1️⃣bad-date: warning", "rule-fixed"),
        ("no-source: 1️⃣never", "unknown-option"), ("no-source: 1️⃣[off]", "wrong-type"),
    ])
    func whatCannotBeSetIsAnErrorAtItsPlace(rules: String, id: String) async {
        let place = SiteText(site(rules)).place(1, in: "content/site.yml")
        #expect(await problems(rules).contains("\(place) \(id)"))
    }

    @Test func anErrorMayBeCalledOne() async {
        #expect(!(await problems("bad-date: error").contains { $0.hasPrefix("content/site.yml") }))
    }
}
