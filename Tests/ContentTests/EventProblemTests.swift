import Chronicle
import Content
import Diagnostics
import EDTF
import Files
import Testing

/// Every mistake that an editor can make in an event has a place, a rule, and its own name.
@Suite struct EventProblemTests {
    static let path = "content/events/talks.ar.md"
    static let translation = "content/events/talks.en.md"

    /// A sound event in both languages; a test replaces what it is about.
    static func event(fields: String = "", body: String = "نص [@un-2020].") -> String {
        """
        == \(path)
        ---
        title: محادثات
        date: 2020-10-19
        kind: meeting
        \(fields)
        ---
        \(body)
        """
    }

    static let english = "== \(translation)\n---\ntitle: Talks\n---\nText [@un-2020].\n"

    /// The problems of the Arabic file, without those about its translation.
    private func problems(_ text: String) async -> [String] {
        await SiteText(text).problems().filter { !$0.contains("translation-missing") }
    }

    @Test(arguments: [
        ("1️⃣plases: [geneva]", "unknown-field"),
        ("places: [1️⃣genva]", "unknown-place"),
        ("actors: [gna, 1️⃣gma]", "unknown-actor"),
        ("topics: [1️⃣cease-fire]", "unknown-topic"),
        ("sources: [1️⃣un-2021]", "unknown-source"),
        ("see-also: [1️⃣talk]", "unknown-event"),
        ("status: 1️⃣sure", "unknown-status"),
        ("said-by: [1️⃣nobody]\nstatus: attributed", "unknown-actor"),
        ("places: 1️⃣geneva", "wrong-type"),
        ("key: 1️⃣perhaps", "wrong-type"),
        ("order: 1️⃣first", "wrong-type"),
        ("time: 1️⃣\"25:00\"", "bad-time"),
        ("embargo: 1️⃣soon", "bad-date"),
        ("aliases: [1️⃣Talks!]", "bad-id"),
        ("warning: { 1️⃣fr: x, ar: y, en: z }", "unknown-language"),
        ("images: [{ file: 1️⃣x.png, alt: { ar: ا, en: a } }]", "image-missing"),
        ("corrections: [1️⃣{ ar: نص }]", "field-missing"),
        ("corrections: [{ date: 1️⃣2020-13-01, ar: نص }]", "bad-date"),
        ("places: [geneva\n---\n", "yaml-syntax"),
    ])
    func fieldsThatAreWrongAreNamed(fields: String, id: String) async throws {
        let text = Self.event(fields: fields)
        let found = await problems(text)
        let mark = SiteText(text).place(1, in: Self.path)
        // A date is blamed from its first wrong character on; text that ends the front matter has no mark.
        let line = mark.split(separator: ":").dropLast().joined(separator: ":")
        let place = !fields.contains("1️⃣") ? Self.path : id == "bad-date" ? line + ":" : mark + " "
        #expect(found.contains { $0.hasSuffix(" " + id) && $0.hasPrefix(place) }, "\(found)")
    }

    @Test(arguments: [
        ("[نص](1️⃣tlaks.ar.md)", "broken-link"),
        ("[نص](1️⃣actor:gma)", "broken-link"),
        ("[نص](1️⃣javascript:alert)", "broken-link"),
        ("[نص](1️⃣/ar/events/talks/)", "broken-link"),
        ("[نص](1️⃣../../../etc/passwd)", "broken-link"),
        ("كلمة عربية طويلة ثم استشهاد [@1️⃣un-2021]", "unknown-source"),
        ("كلمة\n   وسطر ثان [@un-2020؛ @1️⃣nu-2020، ص 2]", "unknown-source"),
        ("استشهاد 1️⃣[@un-2020; see]", "bad-citation"),
        ("نص 1️⃣<b>غليظ</b>", "raw-html"),
        ("أعلن1️⃣, ثم قال", "latin-punctuation"),
        ("قال في 1️⃣ک بيان", "look-alike-letter"),
        ("قال *كلاما* 1️⃣(لم يغلق", "unbalanced-bracket"),
        ("كلمة\nلي1️⃣ـبيا", "tatweel"),
        ("نص\u{1}1️⃣\u{202B}مقلوب", "directional-mark"),
    ])
    func textThatIsWrongIsNamedAtItsCharacter(body: String, id: String) async {
        await expect(id, in: body)
        // Long texts are read without their places first.
        let words = String(
            repeating: "قالت اللجنة العسكرية المشتركة إن الطرفين اتفقا على وقف دائم لإطلاق النار ", count: 4)
        await expect(id, in: words + "[نص](talks.ar.md) " + words + body)
    }

    private func expect(_ id: String, in body: String) async {
        let text = Self.event(body: body.replacing("\u{1}", with: ""))
        let mark = SiteText(text).place(1, in: Self.path)
        let found = await problems(text)
        #expect(found.contains(mark + " " + id) || found.contains(mark + " warning " + id), "\(found)")
    }

    @Test(arguments: [
        ("[نص](tlaks.ar.md)", "did you mean “talks”?"), ("[نص](signing.en.md)", "did you mean “2020-10-23-signing”?"),
        ("[نص](nothing-like-it.ar.md)", "link to a file of content/events/, content/pages/ or content/media/"),
        ("![ص](../media/map.png)", "put the file into content/media/"),
    ])
    func whatALinkMayHaveMeantIsNamed(body: String, expected: String) async {
        let other = Self.event().replacing(Self.path, with: "content/events/2020-10-23-signing.ar.md")
        let found = await readChronicle(SiteText(Self.event(body: body) + "\n" + other).tree).diagnostics
        #expect(found.first { $0.id == "broken-link" }?.suggestion?.text == expected)
    }

    /// Its characters count, and not its bytes.
    @Test func aVeryLongFirstParagraphIsNamed() async {
        for (count, isLong) in [(600, false), (601, true)] {
            let words = String(repeating: "كلمة ", count: count / 5 - 1)
            let body = words + String(repeating: "ب", count: count - words.unicodeScalars.count)
            let found = await problems(Self.event(body: body))
            #expect(found.contains { $0.contains("long-summary") } == isLong, "\(found)")
        }
    }

    /// Marks are looked for eight bytes at a time; each is found, wherever in them it stands.
    @Test func marksOfDirectionAreFoundWhereverTheyStand() async {
        for shift in 0...16 {
            let text = String(repeating: "a", count: shift) + "\u{200F} “ب” \u{61C}c\u{202E} [@un-2020]."
            let marks = await problems(Self.event(body: text)).filter { $0.contains("directional-mark") }
            #expect(marks.count == 3, "\(shift)")
        }
    }

    /// What was found in one order of languages is not what is found in another: the first language is blamed.
    @Test func whatIsKeptOfDoubledEventsKnowsTheOrderOfLanguages() async throws {
        let text = Self.event(fields: "places: [geneva]") + "\n" + Self.english
        let twice = text + "\n" + text.replacing("talks.", with: "talks-again.")
        let site = SiteText(twice).tree
        let file = try #require(site["content/site.yml"])
        let words = String(decoding: file.bytes, as: UTF8.self).replacing("[ar, en]", with: "[en, ar]")
        let turned = FileTree(
            site.files.map { $0.path == file.path ? SourceFile(path: file.path, Array(words.utf8)) : $0 })
        func doubled(_ found: [Diagnostic]) -> [String] { found.filter { $0.id == "duplicate-event" }.map(\.file) }
        var reader = ChronicleReader()
        let first = doubled(await reader.read(site).diagnostics)
        let second = doubled(await reader.read(turned).diagnostics)
        #expect(first == doubled(await readChronicle(site).diagnostics) && !first.isEmpty)
        #expect(second == doubled(await readChronicle(turned).diagnostics) && second != first)
    }

    @Test func aSoundEventHasNoProblems() async {
        let site = SiteText(Self.event() + "\n" + Self.english)
        let found = await site.problems()
        #expect(found == ["\(Self.translation):2:1 warning translation-unaccepted"])
    }

    @Test func aBrokenDateHidesNoOtherMistake() async {
        let text =
            Self.event(fields: "places: [nowhere]").replacing("2020-10-19", with: "2020-13-19") + "\n" + Self.english
        let found = await SiteText(text).problems()
        #expect(
            found.map { $0.split(separator: " ").last.map(String.init) } == ["bad-date", "unknown-place"], "\(found)")
    }

    @Test func factsMayStandOnlyOnce() async {
        let text =
            Self.event() + """

                == \(Self.translation)
                ---
                title: Talks
                1️⃣kind: meeting
                2️⃣places: [geneva]
                ---
                Text [@un-2020].
                """
        let site = SiteText(text)
        let found = await site.problems()
        #expect(found.contains(site.place(1, in: Self.translation) + " warning fact-repeated"))
        #expect(found.contains(site.place(2, in: Self.translation) + " fact-contradicted"))
    }

    @Test func twoOriginalsAreAnError() async {
        let text =
            Self.event() + "\n== \(Self.translation)\n---\ntitle: Talks\n1️⃣date: 2020-10-19\nkind: meeting\n---\nText.\n"
        let site = SiteText(text)
        #expect(await site.problems() == [site.place(1, in: Self.translation) + " two-originals"])
    }

    @Test func aTranslationWithoutAnOriginalIsAnError() async {
        #expect(await SiteText(Self.english).problems() == ["\(Self.translation) original-missing"])
    }

    @Test func aBrokenOriginalIsNotCalledMissing() async {
        let broken = "== \(Self.path)\nno front matter\n" + Self.english
        #expect(await SiteText(broken).problems() == ["\(Self.path):1:1 front-matter-missing"])
    }

    @Test(arguments: [
        ("", "empty-file"), ("---\ntitle: x\n", "front-matter-open"), ("---\ntitle:\tx\n\ty: 1\n---\n", "yaml-tab"),
        ("---\ntitle: [a\n---\n", "yaml-syntax"), ("---\ntitle: a: b\n---\n", "yaml-syntax"),
        ("---\ntitle: a\ntitle: b\n---\n", "duplicate-key"),
        ("---\na: [1]\nb: *a\n---\n", "yaml-alias"), ("---\ntitle: &Co, a company\n---\n", "yaml-alias"),
        ("---\ntitle: !now\n---\n", "yaml-alias"),
        ("---\n" + String(repeating: "[", count: 100_000) + "\n---\n", "yaml-depth"),
        ("---\n" + String(repeating: "- ", count: 10_000) + "a\n---\n", "yaml-depth"),
        ("---\ntitle: a\u{7}b\n---\n", "yaml-character"),
    ])
    func filesThatAreNoEventsAreNamed(text: String, id: String) async {
        let found = await SiteText("== \(Self.path)\n\(text)").problems()
        #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(" " + id) }, "\(found)")
    }

    @Test func everyMistakeOfAFrontMatterIsNamed() async {
        let fields = """
            title: a
            1️⃣title: &Co b
            caption: { en: c, 2️⃣en: d }
            places: 3️⃣*all
            """
        let site = SiteText("== \(Self.path)\n---\n\(fields)\n---\n")
        let found = await site.problems()
        #expect(
            found == [
                site.place(1, in: Self.path) + " duplicate-key", "\(Self.path):3:8 yaml-alias",
                site.place(2, in: Self.path) + " duplicate-key", site.place(3, in: Self.path) + " yaml-alias",
            ])
    }

    @Test func namesOfFilesAreChecked() async {
        let names = ["talks.md", "talks.fr.md", "Talks.ar.md", "talks.ar.txt", "notes/talks.ar.md"]
        let found = await SiteText(names.map { "== content/events/\($0)\nx\n" }.joined()).problems()
        #expect(
            found == [
                "content/events/Talks.ar.md bad-id", "content/events/notes/talks.ar.md warning file-ignored",
                "content/events/talks.ar.txt warning file-ignored", "content/events/talks.fr.md unknown-language",
                "content/events/talks.md file-name",
            ])
    }

    @Test func arabicDigitsAndPastedMarksInADateAreReadWithAWarning() async throws {
        let site = SiteText(
            "== \(Self.path)\n---\ntitle: محادثات\ndate: \u{200F}٢٠٢٠-١٠-١٩\nkind: meeting\n---\nنص [@un-2020].\n")
        let found = await site.problems()
        #expect(found.contains("\(Self.path):3:7 warning arabic-digits"))
        #expect(found.contains("\(Self.path):3:7 warning directional-mark"))
        #expect(await site.chronicle()?.events.first?.date.description == "2020-10-19")
    }

    @Test func windowsLineEndsAndAByteOrderMarkAreRead() async {
        let text = Self.event().replacing("\n", with: "\r\n").replacing(
            "== \(Self.path)\r\n", with: "== \(Self.path)\n\u{FEFF}")
        let site = SiteText(text)
        #expect(await site.chronicle()?.events.first?.versions[.init(0)]?.title == "محادثات")
        #expect(await site.problems().filter { !$0.contains("warning") }.isEmpty)
    }

    @Test func twoEventsCannotShareAnAlias() async {
        let other = Self.event(fields: "aliases: [1️⃣old]").replacing("talks.ar", with: "second.ar")
        let site = SiteText(Self.event(fields: "aliases: [old]") + "\n" + other)
        #expect(await site.problems().contains { $0.hasSuffix(" address-taken") })
    }
}
