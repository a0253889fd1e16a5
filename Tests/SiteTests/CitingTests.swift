import Chronicle
import EDTF
import Foundation
import Testing

@testable import Site

/// Sources for programs that keep bibliographies.
@Suite struct CitingTests {
    private static func source(_ change: (inout Source) -> Void = { _ in }) throws -> Source {
        var source = Source(id: "doe 2020/1", type: "report", title: "Losses of 50% & “more” {a_b}")
        source.authors = [Author(given: "Jane", family: "van Doe"), Author("بعثة الأمم المتحدة")]
        source.publisher = "UNSMIL"
        source.issued = try EDTF(parsing: "2020-10-23")
        source.url = "https://example.org/a_{b}?c=1&d=2"
        change(&source)
        return source
    }

    @Test func cslNamesAndDatesAreTakenApart() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try Self.source().cslJSON.bytes)) as? [String: Any]
        let authors = json?["author"] as? [[String: String]]
        #expect(authors == [["family": "van Doe", "given": "Jane"], ["literal": "بعثة الأمم المتحدة"]])
        #expect((json?["issued"] as? [String: [[Int]]]) == ["date-parts": [[2020, 10, 23]]])
        #expect(json?["URL"] as? String == "https://example.org/a_{b}?c=1&d=2")
    }

    @Test(arguments: [
        ("2020", "{\"date-parts\":[[2020]]}"), ("2020-10~", "{\"date-parts\":[[2020,10]],\"circa\":true}"),
        ("2020-10/2021-01", "{\"date-parts\":[[2020,10],[2021,1]]}"), ("202X", "{\"literal\":\"202X\"}"),
        ("2020/..", "{\"literal\":\"2020/..\"}"), ("[2020,2021]", "{\"literal\":\"[2020,2021]\"}"),
    ])
    func whatCSLCannotDateIsGivenAsWritten(date: String, csl: String) throws {
        let source = try Self.source { $0.issued = try? EDTF(parsing: date) }
        #expect(String(decoding: source.cslJSON.bytes, as: UTF8.self).contains("\"issued\":\(csl)"))
    }

    @Test func bibTeXHoldsNoCommandsOfItsText() throws {
        #expect(
            try Self.source().bibTeX == """
                @techreport{doe-2020-1,
                  author = {van Doe, Jane and {بعثة الأمم المتحدة}},
                  title = {{Losses of 50\\% \\& “more” \\{a\\_b\\}}},
                  institution = {UNSMIL},
                  year = {2020},
                  month = {10},
                  date = {2020-10-23},
                  url = {https://example.org/a_%7Bb%7D?c=1&d=2}
                }

                """)
    }

    @Test func risHasOneLineForEachField() throws {
        let source = try Self.source { $0.title = "Two\nlines" }
        #expect(
            source.ris.components(separatedBy: "\r\n") == [
                "TY  - RPRT", "ID  - doe 2020/1", "AU  - van Doe, Jane", "AU  - بعثة الأمم المتحدة", "TI  - Two lines",
                "PB  - UNSMIL", "PY  - 2020", "DA  - 2020/10/23/", "UR  - https://example.org/a_{b}?c=1&d=2",
                "ER  - ", "",
            ])
    }

    @Test(arguments: [
        ("ar", "«محادثات <bdi dir=\"ltr\">5+5</bdi> مع <bdi dir=\"ltr\" lang=\"en-GB\">UNSMIL</bdi>»، ليبيا."),
        ("en", "Signing &lt;at&gt; last”, Libya. https://example.org/libya/en/events/signing/"),
    ])
    func eventPagesSayHowToCiteThem(code: String, text: String) async throws {
        let id = code == "ar" ? "talks" : "signing"
        let html = try #require(await planned(PlanTests.site).files["\(code)/events/\(id)/index.html"])
        #expect(html.contains(text))
        for (name, start) in [
            ("json", "%5B%7B%22id%22"), ("bib", "@misc%7B\(id)-\(code)"), ("ris", "TY%20%20-%20ELEC%0D%0A"),
        ] {
            let link = "<a download=\"\(id)-\(code).\(name)\" href=\"data:"
            let found = try #require(html.range(of: link), "\(name)")
            #expect(html[found.upperBound...].prefix(80).contains("charset=utf-8,\(start)"), "\(name)")
        }
    }
}
