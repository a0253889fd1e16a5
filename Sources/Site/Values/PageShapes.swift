import Mustache

/// The pages of a site, each with its template and what it offers.
enum PageKind: String, CaseIterable, Sendable {
    case timeline, event, year, book, entry, index, map, sources, source, corrections, search, page, both, home,
        notfound,
        redirect

    /// - Parameter strings: the shape of the interface strings, or `nil` for the pages that stand in no language.
    func shape(_ strings: Shape) -> Shape { Shape(rawValue, Shapes.page(strings) + fields) }

    private var fields: [Shape.Field] {
        switch self {
        case .timeline: Self.timelineFields
        case .event: Self.tellingFields + Self.eventFields
        case .year:
            [
                .text("year", "The year"), .list("months", Self.month, "Its months with their events"),
                .record("filters", Self.filters, "What the events can be filtered by; absent where there is one only"),
                .record("previous", Shapes.link, "The year with events before"),
                .record("next", Shapes.link, "The year with events after"),
            ]
        case .book: Self.bookFields
        case .entry: Self.entryFields
        case .index: [.list("groups", Self.group, "The entries, under headings where they have some")]
        case .map: Self.mapFields
        case .sources:
            [
                .list("entries", Shapes.source, "All sources"), .text("count", "How many, in words"),
                .list("downloads", Shapes.download, "The same for programs that keep bibliographies"),
            ]
        case .source: Self.sourceFields
        case .corrections: [.list("entries", Shapes.correction, "All corrections, the latest first")]
        case .search: []
        case .page: [.markup("body", "The text")] + Shapes.notices
        case .both:
            [
                .list("versions", Self.version, "The event in each language"),
                .list("rows", Self.row, "The texts, paragraph beside paragraph"),
            ]
        case .home: [.list("choices", Self.choice, "The site in each language")]
        case .notfound: [.list("choices", Self.choice, "What to say in each language")]
        case .redirect: [.url("target", "Where the page is now")]
        }
    }

    private static let timelineFields: [Shape.Field] = [
        .markup("introduction", "What the site is"), .text("counts", "How many events, of which years"),
        .markup("drawing", "The chronology as SVG: one drawing for wide screens and paper, one for narrow ones"),
        .flag("drawsEvents", "Every event has a mark in the drawing; otherwise bars count them"),
        .list("yearLinks", yearLink, "The years that have events, if they are not very many"),
        .record("filters", Self.filters, "What the events can be filtered by; absent where there is one only"),
        .list("periods", period, "The periods with their years and events"),
        .list("turningPoints", Shapes.card, "The latest turning points, where there are too many events to show all"),
        .flag("hasTurningPoints", "There are turning points to show by themselves"),
        .text("turningPointsNote", "That there are more of them"),
    ]

    private static let yearLink = Shape(
        "year link",
        [
            .text("year", "The year"), .url("href", "Its place on the page, or its own page"),
            .text("count", "How many events"),
        ])

    private static let month = Shape(
        "month",
        [
            .text("name", "The month and year, or that the month is not certain"),
            .text("anchor", "The id of its place on the page"), .text("count", "How many events"),
            .list("events", Shapes.card, "Its events"),
        ])

    private static let period = Shape(
        "period",
        [
            .text("anchor", "The id of its place on the page"), .markup("name", "Its name"),
            .markup("dates", "Its span in words"), .markup("description", "What it was"),
            .text("count", "How many events"), .list("years", yearGroup, "Its years"),
        ])

    private static let filters = Shape(
        "filters",
        [
            .text("count", "How many events, in words"),
            .text("forms", "The words for a number of events out of all, by classes of number, as JSON"),
            .list("groups", filterGroup, "Actors, places and so on, each with its values"),
        ])

    private static let filterGroup = Shape(
        "filter group",
        [
            .text("facet", "As in addresses: actor, place, topic, period, kind or status"),
            .text("name", "What it is called"),
            .list(
                "values",
                Shape(
                    "filter value",
                    [
                        .text("id", "As in addresses"), .markup("name", "What it is called"),
                        .text("count", "How many of the events have it"),
                    ]), "What may be chosen"),
        ])

    private static let yearGroup = Shape(
        "year group",
        [
            .text("year", "The year"), .text("anchor", "The id of its place, on its first appearance"),
            .url("href", "The page of the year"), .text("count", "How many events"),
            .flag("hasEvents", "The events are shown here"),
            .list("events", Shapes.card, "Its events in this period, unless there are too many to show all"),
        ])

    /// An event told in full.
    private static let tellingFields: [Shape.Field] =
        [
            .markup("date", "When, in words"),
            .text("dateTime", "The value of a datetime attribute, for a single date"),
            .markup("hijri", "The same day of the Hijri calendar, where the site shows it"),
            .text("time", "The time of day"), .record("kind", Shapes.kind, "The kind of event"),
            .record("status", Shapes.status, "How sure it is"), .list("saidBy", Shapes.mention, "Who says it"),
            .flag("isSaid", "It is attributed, and to somebody"),
            .flag("isKey", "A turning point"), .flag("isDraft", "Not yet published"),
            .text("warning", "What readers may want to be warned of"),
            .markup("body", "The text"), .list("images", Shapes.image, "Pictures"),
            .list("sources", Shapes.source, "Its sources, in the order of their numbers"),
            .flag("hasSources", "There are sources"), .list("corrections", Shapes.correction, "What was corrected"),
            .flag("hasCorrections", "There are corrections"),
        ] + Shapes.notices

    private static let eventFields: [Shape.Field] = [
        .flag("hasSeeAlso", "There are related events"),
        .list("facts", fact, "Where, who, what about, and the period, each with its entries"),
        .list("seeAlso", Shapes.datedLink, "Related events"),
        .record("previous", Shapes.datedLink, "The event before"), .record("next", Shapes.datedLink, "The event after"),
        .list("mentions", Shapes.mentioned, "What is said of the actors and places that the page names"),
        .record("citation", Shapes.citation, "How to cite the page"),
        .url("bothHref", "The event in all languages side by side; absent in a site without such pages"),
        .list("otherLanguages", Shapes.language, "The event in the other languages"),
        .record("locator", Shapes.locator, "A small map of its places, where the site has a map"),
    ]

    private static let bookFields: [Shape.Field] = [
        .markup("introduction", "What the site is"), .text("counts", "How many events, of which years"),
        .list("parts", part, "The periods with their events"),
    ]

    private static let part = Shape(
        "part",
        [
            .markup("name", "The name of the period"), .markup("dates", "Its span in words"),
            .list("chapters", chapter, "Its events"),
        ])

    private static let chapter = Shape(
        "chapter",
        [
            .text("id", "The id of the event"), .url("href", "Its own page"), .markup("title", "What happened"),
            .text("plainTitle", "The same without markup"),
        ] + tellingFields)

    private static let fact = Shape(
        "fact", [.text("name", "What it is called"), .list("entries", Shapes.mention, "The entries")])

    private static let entryFields: [Shape.Field] = [
        .markup("short", "A short name"), .markup("role", "A person's part"), .text("type", "What sort of actor"),
        .markup("descriptionMarkup", "Who or what it is"),
        .list("aliases", Shape("alias", [.markup("name", "Another spelling")]), "Other spellings"),
        .record("within", Shapes.link, "The place around it"), .list("contains", Shapes.link, "Places within it"),
        .text("coordinates", "Latitude and longitude"), .text("precision", "How far they may be trusted"),
        .url("wikidata", "Its page on Wikidata"), .text("count", "How many events"),
        .list("events", Shapes.card, "Its events"), .list("statements", Shapes.card, "What the actor said"),
        .flag("hasAliases", "There are other spellings"), .flag("hasContains", "There are places within it"),
        .flag("hasEvents", "There are events"), .flag("hasStatements", "There are statements"),
        .url("indexHref", "The index that it is in"), .text("indexTitle", "The name of that index"),
        .record("locator", Shapes.locator, "A small map of the place, where the site has a map"),
    ]

    private static let mapFields: [Shape.Field] = [
        .text("counts", "How many places"), .markup("wide", "The map as SVG, for wide windows"),
        .markup("narrow", "The same for narrow windows: the theme shows one of the two"),
        .list(
            "key",
            Shape(
                "map key",
                [
                    .text("id", "point, town, district or country"), .text("name", "What the mark says"),
                    .text("radius", "How far the soft circle reaches"), .flag("isExact", "Point or town"),
                    .flag("isPoint", "An exact point"), .flag("isRound", "Drawn with a soft circle"),
                ]), "The sorts of mark on the map"),
        .flag("isSpread", "Some marks stand beside their place, with a line that leads there"),
        .list("credits", Shape("credit", [.markup("name", "Who drew the outlines")]), "Where the outlines come from"),
        .list("groups", group, "All places, on the map and off it"),
    ]

    private static let sourceFields: [Shape.Field] = [
        .record("source", Shapes.source, "The source"), .text("count", "How many events cite it"),
        .list("events", Shapes.card, "These events"), .flag("hasEvents", "There are such events"),
        .markup("downloads", "Links to the source as CSL-JSON, BibTeX and RIS"),
        .url("indexHref", "The list of all sources"), .text("indexTitle", "What it is called"),
    ]

    private static let group = Shape(
        "group",
        [
            .text("name", "A heading"),
            .list(
                "entries",
                Shapes.link.adding(
                    "index entry",
                    [
                        .markup("detail", "A word about it"), .text("count", "How many events"),
                        .text("anchor", "The id of its place on the page"),
                    ]),
                "The entries"),
        ])

    private static let version = Shape(
        "version",
        [
            .text("lang", "Its BCP 47 tag"), .text("dir", "rtl or ltr"), .text("languageName", "Its name in itself"),
            .markup("title", "The title"), .markup("date", "When, in words"),
            .text("dateTime", "The value of a datetime attribute, for a single date"),
            .url("href", "The page in this language"),
            .record("kind", Shapes.kind, "The kind of event"), .record("status", Shapes.status, "How sure it is"),
            .text("missing", "A sentence: there is no translation yet"),
            .text("warning", "What readers may want to be warned of"),
            .text("warningWord", "That what follows is such a warning"),
            .record("state", Shape("translation", Shapes.translationState), "How the translation stands"),
            .text("sourcesHeading", "The heading of the sources"), .list("sources", Shapes.source, "The sources"),
        ])

    private static let row = Shape(
        "row",
        [
            .list(
                "cells",
                Shape(
                    "cell",
                    [
                        .text("lang", "The BCP 47 tag"), .text("dir", "rtl or ltr"),
                        .markup("body", "A paragraph, heading or list; empty where this language has none"),
                    ]), "The same passage in each language")
        ])

    private static let choice = Shape(
        "choice",
        [
            .text("lang", "Its BCP 47 tag"), .text("dir", "rtl or ltr"), .text("name", "Its name in itself"),
            .url("href", "The timeline in this language"), .markup("siteTitle", "The title of the site"),
            .markup("siteDescription", "What the site is"), .text("enter", "The words of the link"),
            .text("counts", "How many events, of which years"), .text("message", "That there is no such page"),
            .list("latest", Shapes.card, "Three turning points"),
        ])
}

/// The files of a site that are XML.
enum XMLKind: String, CaseIterable, Sendable {
    case feed, sitemap

    var shape: Shape {
        switch self {
        case .feed:
            Shape(
                "feed",
                [
                    .text("lang", "The BCP 47 tag"), .text("siteTitle", "The title of the site"),
                    .text("siteDescription", "What the site is"), .url("self", "The address of the feed"),
                    .url("home", "The timeline"), .text("updated", "When the newest entry changed"),
                    .text("author", "Who publishes it"), .list("entries", Self.entry, "The events, the latest first"),
                ])
        case .sitemap:
            Shape(
                "sitemap",
                [
                    .list(
                        "pages",
                        Shape(
                            "address",
                            [
                                .url("address", "An absolute address"),
                                .list("alternates", Shapes.alternate, "The page in each language"),
                            ]), "All pages")
                ])
        }
    }

    private static let entry = Shape(
        "entry",
        [
            .text("title", "What happened"), .text("id", "Its permanent address"), .url("href", "Its page"),
            .text("updated", "When it changed"), .text("published", "When it happened"),
            .text("summary", "The first paragraph"), .text("content", "The text as HTML"),
        ])
}
