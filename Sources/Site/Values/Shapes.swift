import Mustache

/// What pages offer to their templates: every name, what it is, and a line of documentation.
///
/// A name that is markup in the text of a page has a plain twin for attributes and titles: `title` and `plainTitle`.
enum Shapes {
    static let link = Shape(
        "link",
        [
            .url("href", "Where it leads"), .markup("name", "What it is called"),
            .text("plainName", "The same without markup"),
        ])

    static let mention = link.adding("mention", [.text("mention", "The id of what the page says of it")])

    static let mentioned = Shape(
        "mentioned",
        [
            .text("id", "Its id on the page"), .markup("name", "The full name"),
            .markup("text", "Who or what, in a line"),
        ])

    static let citation = Shape(
        "citation",
        [
            .markup("text", "The citation in the reader's language"),
            .markup("downloads", "Links to the same as CSL-JSON, BibTeX and RIS"),
        ])

    static let datedLink = link.adding("dated link", [.markup("date", "When, in words")])

    static let kind = Shape("kind", [.text("id", "The id of the kind"), .text("name", "Its name")])

    static let status = Shape(
        "status",
        [
            .text("id", "confirmed, attributed or disputed"), .text("name", "The same in the reader's language"),
            .text("explanation", "What the status means"), .flag("isAttributed", "It is somebody's word"),
            .flag("isDisputed", "Sources contradict each other"),
        ])

    static let card = Shape(
        "card",
        [
            .text("eventId", "The id of the event"),
            .text("actorIds", "The ids of its actors with spaces between, for filters; likewise the next five"),
            .text("placeIds", "Of its places"), .text("topicIds", "Of its topics"),
            .text("periodId", "Of its period"), .text("kindId", "Of its kind"), .text("statusId", "Its status"),
            .url("href", "The page of the event"), .markup("title", "What happened"),
            .text("plainTitle", "The same without markup"), .markup("date", "When, in words"),
            .text("dateTime", "The value of a datetime attribute, for a single date"),
            .markup("hijri", "The same day of the Hijri calendar, where the site shows it"),
            .markup("summary", "The first paragraph"), .record("kind", kind, "The kind of event"),
            .record("status", status, "How sure it is"), .list("saidBy", link, "Who says it"),
            .flag("isSaid", "It is attributed, and to somebody"), .list("places", link, "Where"),
            .flag("isKey", "A turning point"), .flag("isDraft", "Not yet published"),
            .text("warning", "What readers may want to be warned of"),
            .text("otherLang", "The language of title and summary, where it is not the page's"),
            .text("otherDir", "Its direction"),
        ])

    static let source = Shape(
        "source",
        [
            .text("number", "The number that citations show"), .text("anchor", "The id of its place on the page"),
            .url("backHref", "The first citation"), .markup("title", "Its title"), .markup("authors", "Who wrote it"),
            .markup("container", "The newspaper, journal or site"), .markup("publisher", "Who published it"),
            .markup("date", "When it was published"), .markup("accessed", "When it was last seen"),
            .markup("numberOf", "A document symbol"),
            .url("href", "Its address"), .url("archive", "A copy in an archive"),
            .markup("note", "What was seen of it"),
            .text("languageName", "The language that it is in"), .text("otherLang", "The language of its title"),
            .text("otherDir", "Its direction"),
            .url("pageHref", "Its page, with all events that cite it; absent in a site without pages of sources"),
            .text("count", "How many events cite it"),
            .list("citedBy", link, "Some of them, on the page of all sources"),
        ])

    static let download = Shape("download", [.text("name", "The name of the format"), .url("href", "The file")])

    static let correction = Shape(
        "correction",
        [
            .markup("date", "When it was corrected"), .text("dateTime", "The value of a datetime attribute"),
            .markup("text", "What was wrong and is right now"), .record("event", link, "The event that it is about"),
        ])

    static let image = Shape(
        "image",
        [
            .url("src", "The file"), .text("alt", "What it shows"), .text("width", "In pixels, where it is known"),
            .text("height", "In pixels, where it is known"), .markup("caption", "The line below it"),
            .markup("credit", "Who made it"), .text("licence", "How it may be used"),
        ])

    static let locator = Shape(
        "locator",
        [
            .markup("drawing", "The map as SVG, where a place is on it"), .url("href", "The map of all places"),
            .list("outside", link, "Places outside the map"), .flag("hasOutside", "There are such places"),
            .list("unknown", link, "Places whose position is not known"), .flag("hasUnknown", "There are such places"),
        ])

    /// A way to the same page in another language, or to a language from the entry page.
    static let language = Shape(
        "language",
        [
            .text("lang", "Its BCP 47 tag"), .text("code", "As in addresses"), .text("dir", "rtl or ltr"),
            .text("name", "Its name in itself"), .url("href", "The page in this language"),
            .flag("isCurrent", "The language of this page"), .markup("title", "The title in this language"),
        ])

    static let alternate = Shape(
        "alternate", [.text("lang", "A BCP 47 tag, or x-default"), .url("href", "An absolute address")])

    static let navigation = Shape(
        "navigation",
        [
            .markup("title", "What it is called"), .url("href", "Where it leads"), .flag("isCurrent", "This very page"),
        ])

    /// What every page offers; `strings` is the shape of the interface strings.
    static func page(_ strings: Shape) -> [Shape.Field] {
        [
            .text("lang", "The BCP 47 tag of the page"), .text("dir", "rtl or ltr"),
            .text("languageCode", "As in addresses"), .markup("siteTitle", "The title of the site"),
            .text("plainSiteTitle", "The same without markup"), .text("siteDescription", "What the site is"),
            .text("pageTitle", "For the title element: page and site"), .markup("title", "The heading of the page"),
            .text("plainTitle", "The same without markup"), .text("description", "What the page holds"),
            .url("canonical", "The absolute address of the page"),
            .list("alternates", alternate, "The page in each language, and x-default"),
            .text("ogType", "article or website"), .text("ogLocale", "As in ar_LY"),
            .url("stylesheet", "The stylesheet"), .url("icon", "The sign of the site, for the tabs of browsers"),
            .url("script", "The module that every page loads"),
            .url("feed", "The Atom feed of the language"),
            .url(
                "bookLink", "All events in one document, to print; absent on very large sites and on those without it"),
            .url("searchLink", "The page of the search; absent in a site without one"),
            .url("searchIndex", "What the scripts of the search load; absent in a theme without scripts too"),
            .url("homeLink", "The timeline in this language"), .url("rootLink", "The entry page"),
            .list("languageLinks", language, "This page in each language"),
            .list("nav", navigation, "The main pages"), .record("t", strings, "The words of the interface"),
            .markup("jsonLd", "schema.org data, for a script element"),
        ]
    }

    static let notices: [Shape.Field] =
        [
            .text("bodyLang", "The language of the text, where it is not the page's"),
            .text("bodyDir", "Its direction"),
            .text("missingTranslation", "A sentence for readers: there is no translation yet"),
        ] + translationState

    static let translationState: [Shape.Field] = [
        .text("outdatedTranslation", "A sentence for readers: the translation is of an earlier version"),
        .text("unacceptedTranslation", "A sentence for readers: nobody has compared the translation with the original"),
        .markup("reviewed", "When somebody last compared the translation with the original, in words"),
        .text("reviewedDateTime", "The value of a datetime attribute for that day"),
    ]
}
