extension Strings {
    /// Keys of the words that the program itself puts into pages; the others belong to the templates alone.
    public static let textsOfTheProgram = [
        "timeline", "years", "actors-title", "places-title", "topics-title", "sources-title", "corrections-title",
        "both-title", "not-found", "enter", "missing-translation", "outdated-translation", "unaccepted-translation",
        "other-period",
        "status-confirmed", "status-attributed", "status-disputed", "status-confirmed-explanation",
        "status-attributed-explanation", "status-disputed-explanation", "precision-point", "precision-town",
        "precision-district", "precision-country", "list-and", "places", "actors", "topics", "period",
        "paragraph", "citation", "book", "map", "on-map", "not-drawn", "off-map", "no-position", "position", "within",
        "drawing", "drawing-events", "drawing-periods", "one-scale", "draft", "turning-points-latest", "no-month",
        "kind-title", "status-title", "search", "sections", "search-none", "search-some", "search-near", "search-best",
        "search-more", "search-failed", "other-names", "remove",
    ]

    /// Keys of the things that the program counts.
    public static let countsOfTheProgram = [
        "events", "sources", "citing", "kilometres", "place-count", "events-of", "results",
    ]
}
