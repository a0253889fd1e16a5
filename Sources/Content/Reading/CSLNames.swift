/// The item types of CSL 1.0.2 (appendix III of its specification).
let cslTypes = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]

/// The variables of CSL 1.0.2 (appendix IV), and two that are ours: `archive-url`, and `note` for what was seen.
let cslNames = [
    "id", "type", "citation-key", "categories", "language", "journalAbbreviation", "shortTitle", "author", "chair",
    "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor",
    "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
    "translator", "accessed", "available-date", "event-date", "issued", "original-date", "submitted", "abstract",
    "annote", "archive", "archive_collection", "archive_location", "archive-place", "archive-url", "authority",
    "call-number", "chapter-number", "citation-label", "citation-number", "collection-number", "collection-title",
    "container-title", "container-title-short", "dimensions", "division", "DOI", "edition", "event", "event-place",
    "event-title", "first-reference-note-number", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword",
    "locator", "medium", "note", "number", "number-of-pages", "number-of-volumes", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part", "part-title", "PMCID", "PMID",
    "printing", "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section",
    "source", "status", "supplement", "title", "title-short", "URL", "version", "volume", "volume-title",
    "year-suffix", "custom",
]
