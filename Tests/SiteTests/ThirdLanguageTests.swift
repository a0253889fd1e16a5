import Diagnostics
import Foundation
import Testing

/// A language is added with two files, and no change of code.
@Suite struct ThirdLanguageTests {
    private static func site() throws -> String {
        let files = try ["language", "strings"].map { name in
            let path = Repository.root + "/Tests/Locales/\(name).fr.yml"
            return "\n== templates/\(name).fr.yml\n" + (try String(contentsOfFile: path, encoding: .utf8))
        }
        return """
            == content/site.yml
            title: { ar: ليبيا, en: Libya, fr: Libye }
            description: { ar: خط زمني, en: A timeline, fr: Une chronologie }
            url: https://example.org/
            languages: [ar, en, fr]
            kinds:
              meeting: { ar: اجتماع, en: Meeting, fr: Réunion }
            == content/events/talks.fr.md
            ---
            title: Pourparlers de Ghadamès
            date: 2020-10-31/2020-11-04
            kind: meeting
            ---
            La commission s'est réunie à غدامس.
            == content/events/talks.ar.md
            ---
            title: محادثات غدامس
            translates: 00000000
            ---
            اجتمعت اللجنة.
            """ + files.joined()
    }

    @Test func everyPageStandsInThreeLanguages() async throws {
        let (files, problems) = await planned(try Self.site())
        #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems.map(\.text))")
        for code in ["ar", "en", "fr"] { #expect(files["\(code)/events/talks/index.html"] != nil) }
        let html = try #require(files["fr/events/talks/index.html"])
        #expect(html.contains("<html lang=\"fr\" dir=\"ltr\">"))
        #expect(html.contains("31 octobre – 4 novembre 2020"))
        #expect(html.contains("à <bdi dir=\"rtl\" lang=\"ar-LY\">غدامس</bdi>"))
        for tag in ["ar-LY", "en-GB", "fr", "x-default"] { #expect(html.contains("hreflang=\"\(tag)\"")) }
        #expect(files["fr/index.html"]?.contains("1 événement, 2020") == true)
        #expect(files["both/talks/index.html"]?.components(separatedBy: "<header lang=").count == 4)
    }

    @Test func readersAreToldHowATranslationStandsInTheirLanguage() async throws {
        let unaccepted = try Self.site().replacing("translates: 00000000", with: "reviewed: 2020-12-01")
        let html = try #require(await planned(unaccepted).files["ar/events/talks/index.html"])
        #expect(html.contains("<p class=\"notice\">لم تُراجَع هذه الترجمة على أصلها بعد.</p>"))
        #expect(
            html.contains("<dt>مراجعة الترجمة</dt><dd><time datetime=\"2020-12-01\">1 ديسمبر 2020</time></dd>"),
            "\(html)")
        let agreed = """
            == content/events/agreed.en.md
            ---
            title: Agreed
            date: 2020-10-23
            kind: meeting
            ---
            Text.
            == content/events/agreed.fr.md
            ---
            title: Accord
            reviewed: 2020-12-01
            ---
            Texte.

            """
        let pages = await planned(agreed + (try Self.site())).files
        let french = try #require(pages["fr/events/agreed/index.html"])
        #expect(french.contains("a pas encore été comparée à son original."))
        #expect(french.contains("<dt>Traduction revue</dt><dd><time datetime=\"2020-12-01\">1 décembre 2020</time>"))
        #expect(pages["both/agreed/index.html"]?.contains("a pas encore été comparée") == true)
        #expect(pages["en/events/agreed/index.html"]?.contains("2020-12-01") == false)
    }

    @Test func aMissingTranslationFallsBackToTheOriginal() async throws {
        let html = try #require(await planned(try Self.site()).files["en/events/talks/index.html"])
        #expect(html.contains("This text has not been translated into English yet"))
        #expect(html.contains("Pourparlers de Ghadamès"))
    }
}
