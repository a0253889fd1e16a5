import Content
import Diagnostics
import EDTF
import Files
import Testing

/// What `check --fix` does to the bytes of files.
@Suite struct MendTests {
    private static let path = "content/events/talks.ar.md"

    private func tree(_ text: String) -> FileTree {
        SiteText(EventProblemTests.english + "\n== \(Self.path)\n").with(text)
    }

    private func mended(_ text: String) async -> String {
        await String(decoding: mend(tree(text)).tree[Self.path]?.bytes ?? [], as: UTF8.self)
    }

    private func event(title: String = "محادثات", date: String = "2020-10-19", _ body: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\nkind: meeting\n---\n\(body)\n"
    }

    @Test(arguments: [
        ("أعلن, ثم قال", "أعلن، ثم قال"), ("لیبیا", "ليبيا"), ("كتـــاب", "كتاب"), ("ﻟﻴﺒﻴﺎ", "ليبيا"),
        ("سر\u{200B}ت", "سرت"), ("نص \u{202B}مقلوب\u{202C}.", "نص مقلوب."), ("cafe\u{301}", "caf\u{E9}"),
        ("نعم\u{200B}, لا", "نعم، لا"), ("- بند\n- بنـد, ثان\n", "- بند\n- بند، ثان\n"),
        ("> نعم, لا\n> كتـاب", "> نعم، لا\n> كتاب"), ("كلمة\n   كتـاب", "كلمة\n   كتاب"),
        ("*كتـاب* [كتـاب](actor:gna)", "*كتاب* [كتاب](actor:gna)"), ("\\*نعم\\*, كتـاب", "\\*نعم\\*, كتاب"),
    ])
    func mendsFlawsOfTypingInTexts(body: String, expected: String) async {
        let (found, wanted) = (await mended(event(body)), event(expected))
        #expect(found.unicodeScalars.elementsEqual(wanted.unicodeScalars), "\(found)")
    }

    @Test(arguments: [
        "`كتـاب` و`نعم, لا`", "    كتـاب, نعم\n", "```\nكتـاب, نعم\n```", "&#1603;&#1578;&#1600;&#1575;",
        "<b title=كتـاب>",
        "\u{200F}# عنوان", "\u{200F}- بند", "فقرة\n\u{200F}---", "نص*\u{200F} كلمة*", "(لم يغلق", "`\u{202B}`",
    ])
    func leavesAloneWhatIsCodeOrWouldChangeTheText(body: String) async {
        #expect(await mended(event(body)).unicodeScalars.elementsEqual(event(body).unicodeScalars))
    }

    @Test(arguments: [
        ("كتـاب, نعم", "كتاب، نعم"), ("\"كتـاب: نعم\"", "\"كتاب: نعم\""), ("'كتـاب'", "'كتاب'"),
        ("\u{200F}محادثات", "محادثات"), ("\u{200F}محادثات, كتـاب", "محادثات، كتاب"),
        ("\u{200F}\"x\" محادثات", "\u{200F}\"x\" محادثات"), ("\u{200F}\"x\"", "\u{200F}\"x\""),
        ("\u{200F}null", "\u{200F}null"), ("a\u{200F}: b", "a\u{200F}: b"),
        ("\"\\u0643\\u0640\\u0627\"", "\"\\u0643\\u0640\\u0627\""),
    ])
    func mendsTitlesAndKeepsThemTitles(title: String, expected: String) async {
        let (found, wanted) = (await mended(event(title: title, "نص.")), event(title: expected, "نص."))
        #expect(found.unicodeScalars.elementsEqual(wanted.unicodeScalars), "\(found)")
    }

    @Test func mendsDigitsOfFieldsAndAByteOrderMark() async {
        let found = await mended("\u{FEFF}" + event(date: "\u{200F}٢٠٢٠-١٠-١٩", "في عام ٢٠٢٠."))
        #expect(found.utf8.elementsEqual(event("في عام ٢٠٢٠.").utf8))
    }

    @Test func windowsLineEndsStay() async {
        let text = event("كتـاب, نعم").replacing("\n", with: "\r\n")
        #expect(await mended(text).utf8.elementsEqual(event("كتاب، نعم").replacing("\n", with: "\r\n").utf8))
    }

    @Test func translationsThatWereComparedStayCompared() async throws {
        let digest = try #require(await digest(event("كتـاب")))
        let english = "---\ntitle: Talks\ntranslates: \(digest)\n---\nText [@un-2020].\n"
        let site = SiteText("== content/events/talks.en.md\n\(english)\n== \(Self.path)\n").with(event("كتـاب"))
        let mending = await mend(site)
        #expect(mending.changes.map(\.path) == [Self.path, "content/events/talks.en.md"])
        let left = await readChronicle(mending.tree).diagnostics.map(\.id)
        #expect(!left.contains("translation-outdated"))
    }

    @Test(arguments: ["كتـاب", "نعم, لا"])
    func theAcceptedOriginalIsMendedWithTheOriginal(body: String) async throws {
        let kept = "content/accepted/events/talks.en.md"
        let english = "== content/events/talks.en.md\n---\ntitle: Talks\n---\nText [@un-2020].\n== \(Self.path)\n"
        let site = SiteText(english).with(event(body))
        let day = try #require(CivilDay(year: 2020, month: 12, day: 1))
        let changes = try await accept(["talks"], language: nil, Acceptance(day: day), in: site).flatMap(\.changes)
        let accepted = FileTree(
            site.files.filter { file in !changes.contains { $0.path == file.path } }
                + changes.map { SourceFile(path: $0.path, $0.after) })
        let mending = await mend(accepted)
        #expect(mending.changes.map(\.path).contains(kept))
        let left = await readChronicle(mending.tree).diagnostics.map(\.id)
        #expect(!left.contains("accepted-differs") && !left.contains("translation-outdated"), "\(left)")
        #expect(try await acceptUnchanged(language: nil, in: mending.tree).flatMap(\.changes).isEmpty)
    }

    @Test func mendingTwiceIsMendingOnce() async {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "كتـاب", ",", " ", "\n", "\n\n", "\u{200F}", "\u{202B}", "\u{200B}", "لیبیا", "ﻻ", "`", "*", "[",
            "](actor:gna)",
            "\\", "&amp;", "- ", "# ", "> ", "    ", "e\u{301}", "?", "(", "»", "ـ", "\u{AD}", "\t", "[@un-2020]", "a",
        ]
        for _ in 0..<60 {
            let body = (0..<24).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let once = await mend(tree(event(body)))
            let twice = await mend(once.tree)
            #expect(twice.changes.isEmpty && twice.mended.isEmpty, "\(body.debugDescription)")
            let errors = await readChronicle(once.tree).diagnostics.count { $0.severity == .error }
            let before = await readChronicle(tree(event(body))).diagnostics.count { $0.severity == .error }
            #expect(errors <= before, "\(body.debugDescription)")
        }
    }

    /// What the program says that a translation should name.
    private func digest(_ original: String) async -> String? {
        let problems = await readChronicle(SiteText("").with(original)).diagnostics
        let words = problems.first { $0.id == "translation-missing" }?.suggestion?.text
        return words?.split(separator: "translates: ", maxSplits: 1).last.map { String($0.prefix(8)) }
    }
}

extension SiteText {
    /// The same site with this Arabic event, byte for byte: no mark is taken out.
    fileprivate func with(_ event: String) -> FileTree {
        let path = "content/events/talks.ar.md"
        return FileTree(tree.files.filter { $0.path != path } + [SourceFile(path: path, Array(event.utf8))])
    }
}
