/// The values of an event page of ordinary length, for the theme's templates.
public enum EventPage {
    public static var values: PageValue {
        record([
            "lang": "en-GB", "dir": "ltr", "languageCode": "en", "siteTitle": "Libya, 2011 to 2020",
            "plainSiteTitle": "Libya, 2011 to 2020", "pageTitle": "5+5 talks in Ghadames · Libya, 2011 to 2020",
            "title": "5+5 talks in Ghadames set out a ceasefire monitoring mechanism",
            "plainTitle": "5+5 talks in Ghadames set out a ceasefire monitoring mechanism",
            "description": "The Commission held its fifth round in Ghadames & worked out the terms.",
            "canonical": "https://tarikh.example/en/events/2020-11-02-ghadames-talks/", "ogType": "article",
            "ogLocale": "en_GB", "stylesheet": "../../../assets/style.css", "feed": "../../feed.xml",
            "homeLink": "../../index.html", "rootLink": "../../../index.html",
            "date": "2–4 November 2020", "dateTime": "2020-11-02", "bothHref": "../../../both/talks/index.html",
        ]).adding([
            ("alternates", .list([link("ar"), link("en-GB"), link("x-default")])),
            ("languageLinks", .list([link("ar"), link("en-GB")])),
            ("nav", .list(["Timeline", "Years", "Actors", "Places", "Topics", "Sources", "Corrections"].map(link))),
            ("t", interface), ("isSaid", .flag(false)), ("isKey", .flag(true)), ("hasSources", .flag(true)),
            ("kind", record(["id": "meeting", "name": "Meeting"])), ("status", status), ("body", body),
            ("jsonLd", .markup("{}")),
            ("facts", .list(["Where", "Who", "Topics", "Period"].map(facts))),
            ("sources", .list((1...8).map(source))), ("hasSeeAlso", .flag(true)),
            ("seeAlso", .list([link("The sixth round"), link("The Geneva agreement")])),
            ("previous", link("Before")), ("next", link("After")),
        ])
    }

    private static func record(_ texts: KeyValuePairs<String, String>) -> PageValue {
        .record(texts.map { ($0.key, .text($0.value)) })
    }

    private static func link(_ name: String) -> PageValue {
        record([
            "href": "https://tarikh.example/\(name)/", "name": name, "title": name, "lang": name, "dir": "ltr",
            "date": "4 November 2020",
        ]).adding([("isCurrent", .flag(false))])
    }

    private static var status: PageValue {
        record(["id": "confirmed", "name": "Confirmed", "explanation": "The sources given here agree."])
    }

    private static func facts(_ name: String) -> PageValue {
        record(["name": name]).adding([("entries", .list(["First", "Second", "Third"].map(link)))])
    }

    private static func source(_ number: Int) -> PageValue {
        record([
            "number": String(number), "anchor": "source-\(number)", "backHref": "#cited-\(number)",
            "title": "Remarks to the Security Council, number \(number)", "container": "The “Observer”",
            "publisher": "UNSMIL", "date": "19 November 2020",
            "href": "https://news.example/articles/\(number)?a=1&b=2",
        ])
    }

    private static var body: PageValue {
        let paragraph = "<p>The commission held its <a href=\"#\">fifth round</a> in the town and worked out terms. "
        return .markup(
            String(repeating: paragraph + String(repeating: "Talks went on. ", count: 20) + "</p>\n", count: 6))
    }

    private static var interface: PageValue {
        let names = [
            "skip", "languages", "sections", "feed", "all-languages", "colophon", "turning-point", "draft", "at",
            "according-to", "content-warning", "sources-title", "corrections-title", "facts", "both-title", "see-also",
            "neighbours", "previous", "next", "archived", "back-to-text",
        ]
        return .record(names.map { ($0, .text("Words of the interface")) })
    }
}

extension PageValue {
    fileprivate func adding(_ more: [(name: String, value: PageValue)]) -> PageValue {
        if case .record(let fields) = self { .record(fields + more) } else { self }
    }
}
