import Foundation
import Testing

@Suite struct DateTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardized.path

    @Test func saysWhatADateMeansInEveryLanguageOfTheSite() async throws {
        let answer = try await Executable.run(["date", "[2020-06-05..2020-06-11]", "--site", Self.root])
        #expect(answer.status == 0)
        #expect(
            answer.output == """
                date      [2020-06-05..2020-06-11]
                earliest  2020-06-05
                latest    2020-06-11
                ar        بين 5 و11 يونيو 2020
                en        between 5 and 11 June 2020

                """)
    }

    @Test func namesThePlaceOfAMistakeAndAWayOut() async throws {
        let answer = try await Executable.run(["date", "2020-10", "2020-02-30", "--site", Self.root])
        #expect(answer.status == 1)
        #expect(answer.output.contains("2020-02-30:9: error: "))
        #expect(answer.output.contains("did you mean “2020-02”?"))
        #expect(answer.output.contains("October 2020"))
    }

    @Test func answersInJSON() async throws {
        let answer = try await Executable.run(["date", "2015-12/..", "x", "--format", "json", "--site", Self.root])
        #expect(answer.status == 1)
        let objects = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
        #expect(objects.count == 2)
        #expect(objects[0]["earliest"] as? String == "2015-12-01")
        #expect(objects[0]["latest"] is NSNull)
        #expect((objects[0]["words"] as? [String: String])?["en"] == "since December 2015")
        #expect(objects[1]["column"] as? Int == 1)
    }

    @Test func listsWhatAPageOffers() async throws {
        let answer = try await Executable.run(["templates", "event", "--site", Self.root])
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("event.mustache\n"))
        #expect(answer.output.contains("{{{body}}}") && answer.output.contains("{{sources-title}}"))
        #expect(try await Executable.run(["templates", "evnt"]).status == 64)
    }
}
