import Buffers
import Chronicle
import Content
import Diagnostics
import Files
import Testing

@testable import Site

@Suite struct PlanTests {
    static let site = """
        == content/site.yml
        title: { ar: ليبيا, en: Libya }
        description: { ar: خط زمني, en: A timeline }
        url: https://example.org/libya/
        languages: [ar, en]
        kinds:
          meeting: { ar: اجتماع, en: Meeting }
        == content/actors.yml
        gna: { name: { ar: حكومة الوفاق الوطني, en: Government of National Accord }, short: { ar: الوفاق, en: GNA } }
        == content/places.yml
        geneva: { name: { ar: جنيف, en: Geneva } }
        == content/sources.yml
        references:
        - { id: un-2020, title: "UNSMIL welcomes <agreement>", URL: "https://example.org/a?b=1&c=2", issued: "2020-10-23" }
        - { id: un-ar, title: اتفاق وقف إطلاق النار, language: ar }
        == content/periods.yml
        year: { name: { ar: عام 2020, en: The year 2020 }, date: 2020 }
        == content/events/talks.ar.md
        ---
        title: محادثات 5+5 مع UNSMIL
        date: 2020-11-02/2020-11-04
        kind: meeting
        status: attributed
        said-by: [gna]
        places: [geneva]
        actors: [gna]
        sources: [un-ar]
        aliases: [old-talks]
        see-also: [signing]
        corrections:
        - { date: 2020-12-01, ar: صُحح التاريخ, en: The date was corrected }
        ---
        اجتمعت [اللجنة](actor:gna) في S/2020/1043 [@un-2020، ص 2] «We agree, finally!».
        == content/events/signing.ar.md
        ---
        title: توقيع
        date: "[2020-10-23..2020-10-24]"
        kind: meeting
        ---
        وُقّع [@un-ar].
        == content/events/signing.en.md
        ---
        title: Signing <at> last
        translates: 00000000
        ---
        Signed. See [the talks](talks.ar.md).
        """

    @Test func writesExactlyThesePages() async {
        let (files, problems) = await planned(Self.site)
        #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems.map(\.text))")
        let perLanguage = [
            "index.html", "events/talks/index.html", "events/signing/index.html", "events/old-talks/index.html",
            "years/index.html", "years/2020/index.html", "actors/index.html", "actors/gna/index.html",
            "places/index.html", "places/geneva/index.html", "sources/index.html", "sources/un-2020/index.html",
            "sources/un-ar/index.html", "corrections/index.html", "feed.xml", "book/index.html", "search/index.html",
        ]
        let shared = [
            "index.html", "404.html", "sitemap.xml", "robots.txt", "both/talks/index.html", "both/signing/index.html",
            "both/old-talks/index.html", "data/sources.json", "data/sources.bib", "data/sources.ris",
            "data/places.geojson",
        ]
        let expected = Set(shared + ["ar/", "en/"].flatMap { code in perLanguage.map { code + $0 } })
        let assets = files.keys.filter { $0.hasPrefix("assets/") }
        let search = files.keys.filter { $0.hasPrefix("search/") }
        #expect(Set(files.keys).subtracting(assets).subtracting(search) == expected)
        #expect(search.contains("search/ar.json") && search.contains("search/en.json"))
        #expect(search.count { $0.hasPrefix("search/words/") } == 1)
        #expect(assets.count { $0.hasPrefix("assets/style.") && $0.hasSuffix(".css") } == 1)
        #expect(assets.count { $0.hasPrefix("assets/scripts.") && $0.hasSuffix("/main.js") } == 1)
    }

    @Test func pagesThatAreLeftOutAreNeitherWrittenNorLinkedTo() async {
        let all = ["both", "book", "corrections", "map", "search", "sources"]
        let site = Self.site.replacing(
            "languages:", with: "pages: { \(all.map { $0 + ": no" }.joined(separator: ", ")) }\nlanguages:",
            maxReplacements: 1)
        let (files, problems) = await planned(site)
        #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems.map(\.text))")
        #expect(files["en/events/signing/index.html"] != nil && files["data/places.geojson"] != nil)
        for page in all {
            #expect(!files.keys.contains { "/\($0)".contains("/\(page)/") || $0.hasPrefix("data/\(page)") })
            for (path, text) in files where !path.hasPrefix("assets/") {
                #expect(!text.contains("/\(page)/"), "\(path) leads to \(page)")
            }
        }
    }

    @Test(arguments: ["ar", "en"])
    func everyPageSaysWhatItIs(code: String) async {
        let (files, _) = await planned(Self.site)
        for (path, html) in files
        where path.hasPrefix(code + "/") && path.hasSuffix("index.html") && !path.contains("old-") {
            #expect(
                html.contains(code == "ar" ? "<html lang=\"ar-LY\" dir=\"rtl\">" : "<html lang=\"en-GB\" dir=\"ltr\">"))
            for part in [
                "<title>", "name=\"description\" content=\"", "rel=\"canonical\" href=\"https://example.org/libya/",
                "hreflang=\"ar-LY\"", "hreflang=\"en-GB\"", "hreflang=\"x-default\"", "property=\"og:title\"",
                "application/ld+json", "class=\"skip\"", "<main", "<header", "<nav", "<footer",
            ] { #expect(html.contains(part), "\(path) lacks \(part)") }
            #expect(html.contains("Content-Security-Policy"))
            #expect(!html.contains("<script>") && !html.contains("style=\""))
        }
    }

    @Test func arabicTextIsolatesWhatRunsTheOtherWay() async throws {
        let html = try #require(await planned(Self.site).files["ar/events/talks/index.html"])
        #expect(
            html.contains("<h1>محادثات <bdi dir=\"ltr\">5+5</bdi> مع <bdi dir=\"ltr\" lang=\"en-GB\">UNSMIL</bdi></h1>")
        )
        #expect(html.contains("<bdi dir=\"ltr\" lang=\"en-GB\">S/2020/1043</bdi>"))
        #expect(html.contains("«<bdi dir=\"ltr\" lang=\"en-GB\">We agree, finally!</bdi>»"))
        #expect(html.contains("<title>محادثات \u{2066}5+5\u{2069} مع \u{2066}UNSMIL\u{2069} – ليبيا</title>"))
    }

    @Test func citationsAreNumberedAndLeadToTheSources() async throws {
        let html = try #require(await planned(Self.site).files["ar/events/talks/index.html"])
        #expect(html.contains("<sup class=\"citation\"><a href=\"#source-1\" id=\"cited-1\">[1، ص 2]</a></sup>"))
        #expect(html.contains("<li id=\"source-1\">"))
        #expect(html.contains("href=\"https://example.org/a?b=1&amp;c=2\""))
        #expect(html.contains("UNSMIL welcomes &lt;agreement&gt;"))
        #expect(html.contains("href=\"#cited-1\""))
        #expect(html.contains("<li id=\"source-2\">") && !html.contains("href=\"#cited-2\""))
    }

    @Test func aMissingTranslationIsSaidInTheReadersLanguage() async throws {
        let html = try #require(await planned(Self.site).files["en/events/talks/index.html"])
        #expect(html.contains("This text has not been translated into English yet"))
        #expect(html.contains("<div class=\"prose\" lang=\"ar-LY\" dir=\"rtl\">"))
        #expect(html.contains("2–4 November 2020"))
    }

    @Test func anOutdatedTranslationIsSaid() async throws {
        let html = try #require(await planned(Self.site).files["en/events/signing/index.html"])
        #expect(html.contains("This translates an earlier version of the original"))
        #expect(html.contains("between 23 and 24 October 2020"))
        #expect(html.contains("<h1>Signing &lt;at&gt; last</h1>"))
        #expect(html.contains("<a href=\"../../../en/events/talks/index.html\">the talks</a>"))
    }

    @Test func formerAddressesLeadOn() async throws {
        let html = try #require(await planned(Self.site).files["ar/events/old-talks/index.html"])
        #expect(html.contains("content=\"0; url=../../../ar/events/talks/index.html\""))
        #expect(html.contains("rel=\"canonical\" href=\"https://example.org/libya/ar/events/talks/\""))
    }

    @Test func theBaseAddressIsInAbsoluteLinksOnly() async throws {
        let (files, _) = await planned(Self.site, baseURL: "https://other.example/x/")
        let html = try #require(files["ar/index.html"])
        #expect(html.contains("rel=\"canonical\" href=\"https://other.example/x/ar/\""))
        #expect(html.contains("href=\"../ar/events/talks/index.html\""))
        #expect(files["404.html"]?.contains("href=\"/x/ar/index.html\"") == true)
        #expect(files["robots.txt"]?.contains("Sitemap: https://other.example/x/sitemap.xml") == true)
    }

    @Test func twoPagesAtOneAddressAreAnError() async {
        let page = "\n== content/pages/years.ar.md\n---\ntitle: سنوات\n---\nنص.\n"
        let (files, problems) = await planned(Self.site + page)
        #expect(files.isEmpty)
        #expect(problems.contains { $0.id == "address-taken" && $0.file == "content/pages/years.ar.md" })
    }

    @Test func templateMistakesStopTheSite() async {
        let (files, problems) = await planned(Self.site + "\n== templates/year.mustache\n<h1>{{titel}}</h1>\n")
        #expect(files.isEmpty)
        #expect(
            problems.first { $0.id == "template-unknown-name" }?.text.hasPrefix("templates/year.mustache:1:5: error: ")
                == true)
        #expect(problems.first { $0.id == "template-unknown-name" }?.suggestion == "did you mean “title”?")
    }

    @Test func feedAndSitemapAreForMachines() async throws {
        let (files, _) = await planned(Self.site)
        let feed = try #require(files["en/feed.xml"])
        #expect(feed.contains("<title>Signing &lt;at&gt; last</title>"))
        #expect(feed.contains("<updated>2020-12-01T00:00:00Z</updated>"))
        #expect(
            feed.contains(
                "&lt;p&gt;Signed. See &lt;a href=&quot;https://example.org/libya/en/events/talks/index.html&quot;&gt;"))
        let sitemap = try #require(files["sitemap.xml"])
        #expect(
            sitemap.contains(
                "<loc>https://example.org/libya/ar/events/talks/</loc><xhtml:link rel=\"alternate\" hreflang=\"ar-LY\"")
        )
        #expect(!sitemap.contains("old-talks") && !sitemap.contains("404"))
    }

    /// A sitemap may name so many addresses and no more: then there are several.
    @Test func aLongSitemapIsCutIntoSeveral() async throws {
        let tree = FileTree(await sourceFiles(Self.site))
        let chronicle = try #require(await readChronicle(tree).0)
        let theme = try #require(Theme.read(tree, chronicle.languages).theme)
        var models = ModelMaker()
        let model = await models.model(of: chronicle, theme, base: "https://example.org/a&b/")
        let outline = await Outline(Skeleton(model))
        let listed = outline.pages.filter(\.isListed)
        let planner = PagePlanner(Skeleton(model))
        func text(of page: PlannedPage) -> String {
            String(decoding: [UInt8](roomFor: 4096) { page.write(model, &$0) }, as: UTF8.self)
        }
        func texts(_ longest: Int) -> [(name: String, text: String)] {
            planner.sitemaps(of: outline.pages, longest: longest).map {
                ($0.address.path, text(of: $0))
            }
        }
        func addresses(_ text: String) -> Int { text.ranges(of: "<url><loc>").count }

        let whole = texts(listed.count)
        #expect(whole.map(\.name) == ["sitemap.xml"] && addresses(whole[0].text) == listed.count)
        let parts = texts(listed.count - 1)
        #expect(parts.map(\.name) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        #expect(parts.map { addresses($0.text) } == [listed.count - 1, 1, 0])
        #expect(parts[2].text.contains("<sitemap><loc>https://example.org/a&amp;b/sitemap-2.xml</loc></sitemap>"))
        #expect(parts[2].text.hasSuffix("</sitemapindex>\n"))
    }
}
