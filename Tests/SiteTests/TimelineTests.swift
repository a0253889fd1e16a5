import Foundation
import Testing

/// The timeline with its drawing, and the pages of years that it leads to.
@Suite struct TimelineTests {
    private static let settings = """
        == content/site.yml
        title: { ar: ليبيا, en: Libya }
        description: { ar: خط زمني, en: A timeline }
        url: https://example.org/libya/
        languages: [ar, en]
        kinds:
          meeting: { ar: اجتماع, en: Meeting }

        """

    /// Every tenth event is a turning point; the last has a date without a month.
    private static func site(events count: Int) -> String {
        let events = (0..<count).map { number in
            let date = number == count - 1 ? "2020" : "\(2018 + number % 3)-1\(number % 3)-0\(number % 9 + 1)"
            return """
                == content/events/event-\(number).en.md
                ---
                title: Event \(number)
                date: \(date)
                kind: meeting
                key: \(number % 10 == 0)
                ---
                Text.

                """
        }
        return settings + events.joined()
    }

    @Test(arguments: ["ar", "en"]) func fewEventsAreDrawnOneByOneAndListed(code: String) async throws {
        let html = try #require(await planned(PlanTests.site).files["\(code)/index.html"])
        #expect(html.contains("<svg class=\"wide\"") && html.contains("<svg class=\"narrow\""))
        #expect(html.contains("href=\"../\(code)/events/talks/index.html\" data-event=\"talks\""))
        let words =
            code == "ar"
            ? "محادثات \u{2066}5+5\u{2069} مع \u{2066}UNSMIL\u{2069} (منسوب إلى قائله)" : "(Attributed)</text>"
        #expect(html.contains(words))
        #expect(html.contains("<a href=\"#period-year\"") && html.contains("id=\"period-year\""))
        #expect(html.contains("<article class=\"card\">"))
    }

    @Test func ofManyEventsTheTimelineIsAnIndex() async throws {
        let (files, _) = await planned(Self.site(events: 400))
        let html = try #require(files["en/index.html"])
        #expect(html.components(separatedBy: "<article").count - 1 == 24)
        #expect(html.contains("The latest; the others stand on the pages of their years."))
        #expect(
            html.contains("<a href=\"../en/years/2019/index.html\">2019</a> <span class=\"count\">133 events</span>"))
        #expect(!html.contains("#y2019"))
        let links = html.matches(of: /href="\.\.\/(en\/years\/\d+\/index\.html)#(m\d+)"><title>(\w+ \d+): (\d+) events/)
        #expect(links.count == 2 * 3)
        for link in links {
            let page = try #require(files[String(link.1)])
            #expect(
                page.contains(
                    "<h2 class=\"month\" id=\"\(link.2)\">\(link.3) <span class=\"count\">\(link.4) events</span>"))
        }
    }

    @Test func theYearsHaveEveryEvent() async throws {
        let (files, _) = await planned(Self.site(events: 400))
        let pages = files.filter { $0.key.hasPrefix("en/years/2") }
        #expect(pages.values.map { $0.components(separatedBy: "<article").count - 1 }.reduce(0, +) == 400)
        let year = try #require(files["ar/years/2020/index.html"])
        #expect(year.contains("<h2 class=\"month\">من دون شهر محدد"))
    }
}
