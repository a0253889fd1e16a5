import Foundation
import Testing

@testable import Site

/// What helps to read an event: links to paragraphs, who is who, and both languages beside each other.
@Suite struct ReadingTests {
    @Test func everyParagraphCanBeLinkedTo() async throws {
        let html = try #require(await planned(PlanTests.site).files["ar/events/talks/index.html"])
        #expect(html.contains("<p id=\"p1\">اجتمعت"))
        #expect(html.contains("<a class=\"here\" href=\"#p1\" aria-label=\"الفقرة 1\"></a></p>"))
    }

    @Test func namesAreDescribedWhereThereIsSomethingToSay() async throws {
        let html = try #require(await planned(PlanTests.site).files["en/events/talks/index.html"])
        #expect(
            html.contains(
                "<dd><a href=\"../../../en/actors/gna/index.html\" aria-describedby=\"actor-gna\">GNA</a></dd>"))
        #expect(html.contains("<p id=\"actor-gna\"><strong>Government of National Accord</strong>"))
        #expect(html.components(separatedBy: "id=\"actor-gna\"").count == 2)
        #expect(html.contains("<a href=\"../../../en/places/geneva/index.html\">"))
    }

    /// What is not on the page describes nothing.
    @Test func namesInATextAreNotDescribedWhereATemplateLeavesThatOut() async throws {
        let template = "{{< layout}}{{$main}}<p>{{title}}</p>{{{body}}}{{/main}}{{/layout}}"
        let site = PlanTests.site + "\n== templates/event.mustache\n" + template
        let html = try #require(await planned(site).files["en/events/talks/index.html"])
        #expect(html.contains("<a href=\"../../../en/actors/gna/index.html\">اللجنة</a>"))
        #expect(!html.contains("aria-describedby"))
    }

    private static func blocks(_ text: String) -> [ProseRenderer.Block] {
        text.map { ProseRenderer.Block(isHeading: $0.isUppercase, html: Array(String($0).utf8)) }
    }

    @Test(arguments: [
        (["abc", "xyz"], ["ax", "by", "cz"]), (["ab", "xyz"], ["ax", "by", "-z"]), (["ab", ""], ["a-", "b-"]),
        (["abHc", "xHy"], ["ax", "b-", "HH", "cy"]), (["Ha", "Hx"], ["HH", "ax"]),
        (["aHb", "xy"], ["ax", "Hy", "b-"]),
        (["", ""], []), (["aHb", "xHy", "q"], ["axq", "HH-", "by-"]),
    ])
    func textsAreAlignedByHeadingsWhereTheyAgree(texts: [String], rows: [String]) {
        let result = aligned(texts.map(Self.blocks)).map { row in
            row.map { $0.isEmpty ? "-" : String(decoding: $0, as: UTF8.self) }.joined()
        }
        #expect(result == rows)
    }

    /// Ids of the events' texts do not collide where all stand on one page.
    @Test(arguments: ["ar", "en"])
    func theBookTellsEveryEventInFullUnderIdsOfItsOwn(code: String) async throws {
        let html = try #require(await planned(PlanTests.site).files["\(code)/book/index.html"])
        for id in ["talks", "signing"] { #expect(html.contains("<article class=\"chapter\" id=\"\(id)\">")) }
        #expect(html.contains("href=\"#talks-source-1\"") && html.contains("<li id=\"talks-source-1\">"))
        let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(ids).count == ids.count)
        #expect(!html.contains("class=\"here\"") && !html.contains("aria-describedby"))
    }
}
