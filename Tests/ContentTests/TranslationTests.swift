import Content
import Diagnostics
import EDTF
import Files
import Testing

/// What is translated, what changed since, and what accepting a translation writes.
@Suite struct TranslationTests {
    private static let original = """
        == content/events/talks.ar.md
        ---
        title: محادثات
        date: 2020-10-19
        kind: meeting
        ---
        اجتمع الوفدان في جنيف [@un-2020].

        """

    private static func english(_ fields: String = "", _ text: String = "They met in Geneva [@un-2020].") -> String {
        "== content/events/talks.en.md\n---\ntitle: Talks\n\(fields)---\n\(text)\n"
    }

    private static let day = CivilDay(year: 2020, month: 12, day: 1)

    /// The tree after the changes of an acceptance.
    private func applied(_ accepted: [AcceptedTranslation], to tree: FileTree) -> FileTree {
        let changes = accepted.flatMap(\.changes)
        let kept = tree.files.filter { file in !changes.contains { $0.path == file.path } }
        return FileTree(kept + changes.map { SourceFile(path: $0.path, $0.after) })
    }

    private func accepting(
        _ names: [String] = ["talks"], by reviewer: String? = nil, in tree: FileTree
    ) async throws -> FileTree {
        let acceptance = Acceptance(day: try #require(Self.day), reviewer: reviewer)
        return applied(try await accept(names, language: nil, acceptance, in: tree), to: tree)
    }

    /// What is wrong, but for what is declared and not used.
    private func problems(_ tree: FileTree) async -> [Diagnostic] {
        await readChronicle(tree).diagnostics.filter { !$0.id.hasPrefix("unused-") }
    }

    private func text(_ path: String, _ tree: FileTree) -> String {
        String(decoding: tree[path]?.bytes ?? [], as: UTF8.self)
    }

    private func replacing(_ old: String, with new: String, in path: String, _ tree: FileTree) -> FileTree {
        let file = SourceFile(path: path, Array(text(path, tree).replacing(old, with: new).utf8))
        return FileTree(tree.files.filter { $0.path != path } + [file])
    }

    private func only(_ tree: FileTree) async throws -> Translation {
        let report = await readTranslations(tree)
        #expect(report.translations.count == 1)
        return try #require(report.translations.first)
    }

    @Test func acceptingMarksTheTranslationAndKeepsTheOriginal() async throws {
        let before = SiteText(Self.original + Self.english()).tree
        #expect(try await only(before).state == .unaccepted)
        let after = try await accepting(in: before)
        let translation = try await only(after)
        #expect(translation.state == .current)
        #expect(translation.reviewed == Self.day)
        #expect(translation.changes == [])
        #expect(
            text("content/events/talks.en.md", after).wholeMatch(
                of:
                    /---\ntitle: Talks\ntranslates: [0-9a-f]{8}\nreviewed: 2020-12-01\n---\nThey met in Geneva \[@un-2020\].\n+/
            )
                != nil)
        #expect(
            text("content/accepted/events/talks.en.md", after) == """
                ---
                # Written by “tarikh translations accept”; not to be changed by hand.
                title: محادثات
                date: 2020-10-19
                ---
                اجتمع الوفدان في جنيف [@un-2020].

                """)
        #expect(await problems(after).isEmpty)
        let again = try await accept(["talks"], language: "en", Acceptance(day: try #require(Self.day)), in: after)
        #expect(again.map(\.changes) == [[]])
    }

    @Test func whatChangedSinceIsSaidInWords() async throws {
        var tree = try await accepting(in: SiteText(Self.original + Self.english()).tree)
        tree = replacing("الوفدان", with: "الطرفان", in: "content/events/talks.ar.md", tree)
        let translation = try await only(tree)
        #expect(translation.state == .outdated)
        #expect(translation.changes?.map(\.removed) == ["الوفدان"])
        #expect(translation.changes?.map(\.added) == ["الطرفان"])
        #expect(translation.changes?.map(\.before) == ["اجتمع "])
        #expect(await problems(tree).map(\.id) == ["translation-outdated"])
    }

    @Test(arguments: [("في جنيف", " في\nجنيف"), ("الوفدان", "الوفدان،"), ("الوفدان في جنيف", "«الوفدان» في جنيف")])
    func punctuationAndWhiteSpaceDoNotMakeItOutdated(old: String, new: String) async throws {
        var tree = try await accepting(in: SiteText(Self.original + Self.english()).tree)
        tree = replacing(old, with: new, in: "content/events/talks.ar.md", tree)
        #expect(try await only(tree).state == .current)
        let acceptance = Acceptance(day: try #require(Self.day))
        let written = try await accept(["talks"], language: nil, acceptance, in: tree).flatMap(\.changes)
        #expect(written.map(\.path) == ["content/accepted/events/talks.en.md"])
    }

    @Test func whatIsMissingOrADraftIsCounted() async throws {
        #expect(try await only(SiteText(Self.original).tree).state == .missing)
        #expect(try await only(SiteText(Self.original + Self.english("draft: true\n")).tree).state == .draft)
        let draft = Self.original.replacing("kind:", with: "draft: true\nkind:")
        #expect(await readTranslations(SiteText(draft).tree).translations.isEmpty)
        #expect(await readTranslations(SiteText(draft).tree, includesDrafts: true).translations.count == 1)
    }

    @Test func withoutTheAcceptedOriginalNobodyCanSayWhatChanged() async throws {
        let tree = SiteText(Self.original + Self.english("translates: 00000000\n")).tree
        #expect(try await only(tree).changes == nil)
    }

    @Test func theReviewerIsNamedOnlyWhenGiven() async throws {
        var tree = try await accepting(by: "هدى: س #1", in: SiteText(Self.original + Self.english()).tree)
        #expect(try await only(tree).reviewedBy == "هدى: س #1")
        tree = try await accepting(in: tree)
        #expect(try await only(tree).reviewedBy == nil)
        #expect(!text("content/events/talks.en.md", tree).contains("reviewed-by"))
    }

    @Test(arguments: [
        ("talks", "kind: meeting", "kind: meting", false), ("tlaks", "", "", true), ("pages/talks", "", "", true),
        ("talks", "date: 2020-10-19", "date: 2020-13-19", false),
    ])
    func whatCannotBeAcceptedIsRefused(name: String, old: String, new: String, isUsage: Bool) async throws {
        let tree = SiteText(Self.original.replacing(old, with: new) + Self.english()).tree
        let acceptance = Acceptance(day: try #require(Self.day))
        let refusal = await #expect(throws: DeskRefusal.self) {
            try await accept([name], language: nil, acceptance, in: tree)
        }
        #expect(refusal?.isUsage == isUsage)
        #expect(refusal?.diagnostics.isEmpty == isUsage)
    }

    @Test(arguments: ["draft: true\n", "translates: |\n  00\n"])
    func aTranslationThatCannotBeMarkedIsRefused(fields: String) async throws {
        let acceptance = Acceptance(day: try #require(Self.day))
        let refusal = await #expect(throws: DeskRefusal.self) {
            try await accept(
                ["talks"], language: nil, acceptance, in: SiteText(Self.original + Self.english(fields)).tree)
        }
        #expect(refusal?.isUsage == false)
        #expect(refusal?.suggestion != nil)
    }

    @Test func unchangedOnesAreKeptWithoutSayingThatAnybodyComparedThem() async throws {
        let tree = try await accepting(in: SiteText(Self.original + Self.english()).tree)
        let lost = FileTree(tree.files.filter { !$0.path.hasPrefix("content/accepted/") })
        let kept = try await acceptUnchanged(language: nil, in: lost)
        #expect(kept.flatMap(\.changes).map(\.path) == ["content/accepted/events/talks.en.md"])
        #expect(applied(kept, to: lost).files.map(\.bytes) == tree.files.map(\.bytes))
    }

    @Test func anAcceptedOriginalThatIsAnotherIsAWarning() async throws {
        let path = "content/accepted/events/talks.en.md"
        let tree = try await accepting(in: SiteText(Self.original + Self.english()).tree)
        for (old, new) in [("الوفدان", "الطرفان"), ("---\n#", "#"), ("title", "titel")] {
            let problems = await problems(replacing(old, with: new, in: path, tree))
            #expect(problems.map(\.id) == ["accepted-differs"])
            #expect(problems.map(\.file) == [path])
            #expect(problems.map(\.severity) == [.warning])
        }
    }

    @Test(arguments: [
        "events/other.en.md", "events/talks.fr.md", "pages/talks.en.md", "talks.en.md", "events/x/talks.en.md",
        "events/Talks.txt",
    ])
    func anAcceptedOriginalOfNothingIsAWarning(name: String) async {
        let site = SiteText(Self.original + Self.english("translates: 00000000\n") + "== content/accepted/\(name)\nx\n")
        let problems = await readChronicle(site.tree).diagnostics.filter { $0.file.hasPrefix("content/accepted/") }
        #expect(problems.map(\.id) == ["accepted-orphan"])
    }

    @Test func pagesAreAcceptedAsEventsAre() async throws {
        let tree = try await accepting(
            ["pages/about"],
            in: SiteText(
                """
                == content/pages/about.en.md
                ---
                title: About
                ---
                Text.
                == content/pages/about.ar.md
                ---
                title: عن
                translates:
                ---
                نص.
                """
            ).tree)
        #expect(try await only(tree).state == .current)
        #expect(tree["content/accepted/pages/about.ar.md"] != nil)
        #expect(await problems(tree).isEmpty)
    }
}
