extension Rule {
    /// Every rule of the program, grouped as in docs/problems.md. Each has a page in docs/problems/.
    public static let all: [Rule] =
        files + yaml + fields + events + translations + text + typing + registers + map + site + externalLinks
        + templates

    private static let files: [Rule] = [
        Rule("site-file-missing", .error, "`content/site.yml` is not there."),
        Rule("file-name", .error, "A file in `events/` or `pages/` is not named `id.language.md`."),
        Rule(
            "file-ignored", .warning,
            "A file in `content/` is none of those that the program reads; most likely its name has a slip in it."),
        Rule("file-unreadable", .error, "The file or folder cannot be opened, or a link leads to nothing."),
        Rule("file-too-large", .error, "A text file has more than 4 MB."),
        Rule("not-a-file", .error, "Something in the site is neither a file nor a folder."),
        Rule("link-loop", .error, "A symbolic link leads back to a folder above it, or to itself."),
        Rule("name-not-utf8", .error, "The name of a file in this folder is not UTF-8."),
        Rule("invalid-utf8", .error, "The text is not UTF-8 from this place on."),
        Rule(
            "byte-order-mark", .warning, "The file begins with an invisible byte order mark. It is read all the same."),
        Rule("empty-file", .error, "There is nothing in the file."),
        Rule("front-matter-missing", .error, "The file does not begin with a line of three hyphens."),
        Rule("front-matter-open", .error, "The front matter has no end."),
        Rule(
            "address-taken", .error,
            "Two pages want one address: an alias that is an id or another alias, or a standing page named like a part of the site."
        ),
    ]

    private static let yaml: [Rule] = [
        Rule(
            "yaml-syntax", .error,
            "The text is not YAML. Often it holds a colon and a space, or a bracket or quotation mark is not closed."),
        Rule("yaml-tab", .error, "A tab stands where YAML allows only spaces."),
        Rule("yaml-character", .error, "The file holds a character that YAML does not allow."),
        Rule("yaml-alias", .error, "YAML's `&name`, `*name` and `!type` are not used in a site's files."),
        Rule("yaml-depth", .error, "Values nest more than 32 deep."),
        Rule("duplicate-key", .error, "A field, or an id of a register, stands twice."),
    ]

    private static let fields: [Rule] = [
        Rule("unknown-field", .error, "The program does not know this field."),
        Rule("field-missing", .error, "A required field is not there."),
        Rule(
            "wrong-type", .error,
            "The value is of another sort than is expected: text for a list, a list for text, a word for a number."),
        Rule("wrong-number", .error, "A list of months, weekdays or seasons does not have as many names as it should."),
        Rule(
            "bad-id", .error,
            "An id may hold only a–z, 0–9 and hyphens. The key of a source may hold more, but no spaces or brackets."),
        Rule(
            "bad-date", .error, "The date is not one of the Extended Date/Time Format, or a day that no calendar has."),
        Rule("bad-time", .error, "The time is not a time of day."),
        Rule("bad-url", .error, "The address is not a whole `https` or `http` address."),
        Rule("bad-coordinates", .error, "`at` is not a latitude and a longitude."),
        Rule("arabic-digits", .warning, "The field is written with Arabic-Indic digits. It is read as 0–9."),
        Rule(
            "directional-mark", .warning, "An invisible mark of direction came along with pasted text. It is left out."),
        Rule(
            "language-missing", .warning,
            "A text that stands once for each language lacks one. Readers in that language see another."),
        Rule(
            "unknown-language", .error,
            "The language in a file's name, or of a text, is not one of those in `site.yml`."),
    ]

    private static let events: [Rule] = [
        Rule("title-missing", .error, "The file has no title. A source needs one too."),
        Rule("original-missing", .error, "No file of this event states its facts."),
        Rule("two-originals", .error, "Two files of one event have a date."),
        Rule("kind-missing", .error, "The event has no kind."),
        Rule("unknown-kind", .error, "The kind is not in `site.yml`."),
        Rule("unknown-status", .error, "The status is not `confirmed`, `attributed` or `disputed`."),
        Rule("unknown-actor", .error, "The actor is not in the register."),
        Rule("unknown-place", .error, "The place is not in the register. `within` of a place counts too."),
        Rule("unknown-topic", .error, "The topic is not in the register."),
        Rule("unknown-event", .error, "`see-also` names an event that does not exist."),
        Rule("unknown-source", .error, "The source is not in the bibliography."),
        Rule("listed-twice", .warning, "An id stands twice in one list."),
        Rule("no-source", .warning, "The event names no source, neither in `sources` nor in its text."),
        Rule("speaker-missing", .warning, "The event is attributed and does not say to whom."),
        Rule("speaker-of-confirmed", .warning, "The event names a speaker, but its status is `confirmed`."),
        Rule("correction-empty", .error, "A correction says nothing in any language."),
        Rule("image-missing", .error, "There is no such file in `content/media/`."),
        Rule(
            "image-alt-missing", .warning,
            "A picture says nothing to those who cannot see it. An error in `images`, a warning in the text."),
        Rule("text-missing", .warning, "The event or page has no text."),
        Rule(
            "image-licence-missing", .warning, "A picture in `images` does not say under which licence it may be shown."
        ),
        Rule(
            "duplicate-event", .warning, "Two events have the same date, a place in common, and nearly the same title."),
        Rule("source-before-event", .warning, "All sources of the event were issued before it happened."),
    ]

    private static let translations: [Rule] = [
        Rule(
            "translation-missing", .warning,
            "There is no translation into this language, or only a draft of one. Readers see the original with a notice."
        ),
        Rule(
            "translation-unaccepted", .warning,
            "A translation does not say which version of the original it translates. Readers are told."),
        Rule(
            "translation-outdated", .warning,
            "The original has changed since the translation was compared with it. Readers are told."),
        Rule(
            "translation-field", .warning,
            "An original has a field that belongs to a translation: `translates`, `reviewed` or `reviewed-by`."),
        Rule(
            "accepted-orphan", .warning,
            "A file in `content/accepted/` keeps the original of a translation that is not there."),
        Rule(
            "accepted-differs", .warning,
            "A file in `content/accepted/` is not the text that its translation says it translates: it was changed, or `translates` was written by hand."
        ),
        Rule("fact-repeated", .warning, "A translation states a fact that the original states."),
        Rule("fact-contradicted", .error, "A translation states a fact differently."),
    ]

    private static let text: [Rule] = [
        Rule(
            "bad-citation", .error,
            "Something looks like a citation and is not one: not closed, or a part without a key."),
        Rule(
            "broken-link", .error,
            "The link leads nowhere, out of `content/`, to the root of a host, or has a scheme that is not allowed."),
        Rule(
            "link-unbuilt", .warning,
            "The link leads to an event that is not built: a draft, under embargo, or with errors of its own. The link is left out, its words stay."
        ),
        Rule(
            "picture-tells-place", .warning,
            "The metadata of a photograph say where it was taken. Published, they can lead to the people in it, or to who took it."
        ),
        Rule(
            "image-not-local", .error,
            "A picture does not lie in `content/media/`. Pages load nothing from other hosts."),
        Rule("raw-html", .warning, "HTML is left out of the page."),
        Rule(
            "link-fragment", .warning,
            "A link to a file of the site names a part of it, behind `#` or `?`. Pages have no such parts, so it is left out."
        ),
        Rule(
            "long-summary", .warning,
            "The first paragraph is longer than 600 characters. It stands on cards, in the feed and in search engines."),
    ]

    private static let typing: [Rule] = [
        Rule("invisible-character", .warning, "A zero-width space, soft hyphen or the like stands in the text."),
        Rule(
            "look-alike-letter", .warning,
            "A Persian ی or ک stands for an Arabic ي or ك: readers who search do not find the word."),
        Rule("latin-punctuation", .warning, "`,`, `;` or `?` stands straight after an Arabic letter."),
        Rule("unbalanced-bracket", .warning, "A bracket or quotation mark has no partner in its paragraph."),
        Rule("tatweel", .warning, "A letter is drawn out by ـ."),
        Rule(
            "presentation-form", .warning,
            "A letter is written as the shape of one place in a word, as copied from a PDF."),
        Rule("not-nfc", .warning, "A letter and its marks are not composed, or stand in another order than Unicode's."),
    ]

    private static let registers: [Rule] = [
        Rule("name-missing", .error, "An entry or a period has no name."),
        Rule(
            "unknown-type", .error,
            "The type of an actor or place is not in `site.yml`, or that of a source is not one of CSL."),
        Rule("unknown-precision", .error, "The precision is not `point`, `town`, `district` or `country`."),
        Rule("place-loop", .error, "A place lies within itself."),
        Rule("period-overlap", .error, "A period begins before the one before it ends."),
        Rule("duplicate-id", .error, "A source stands twice."),
        Rule("unused-actor", .warning, "No event or text names this actor."),
        Rule("unused-place", .warning, "No event or text names this place, and no place that is named lies within it."),
        Rule("unused-topic", .warning, "No event or text names this topic."),
        Rule("unused-source", .warning, "No event names or cites this source."),
        Rule("unused-period", .warning, "No event lies in this period."),
        Rule("unused-media", .warning, "Nothing uses this file, and it is published all the same."),
    ]

    private static let map: [Rule] = [
        Rule(
            "json-syntax", .error, "A file of the map is not JSON from this place on, or values nest more than 32 deep."
        ),
        Rule(
            "geojson-type", .error,
            "A file of the map is not a FeatureCollection of polygons, or a member is of another sort than is expected. TopoJSON is another format."
        ),
        Rule("geojson-coordinates", .error, "A position of the map is not a longitude and a latitude in degrees."),
        Rule("geojson-ring", .error, "A ring of the map has fewer than four positions, or its last is not its first."),
        Rule("focus-missing", .error, "No outline of the map is the one that the site is about."),
    ]

    private static let site: [Rule] = [
        Rule("languages-missing", .error, "`site.yml` names no languages."),
        Rule("bad-language", .error, "A language code is not one, or stands twice."),
        Rule(
            "unknown-option", .error, "A choice in `dates` or `rules` of `site.yml` is not one of those that there are."
        ),
        Rule("language-file-missing", .error, "`strings.xx.yml` or `language.xx.yml` is not there."),
        Rule("string-missing", .error, "A language lacks words that another has, or that the program writes."),
        Rule("unknown-plural", .error, "A form of number is not one of CLDR."),
        Rule("plural-missing", .error, "Words with forms of number have no `other`."),
        Rule("bad-plural-rule", .error, "A plural rule is not one of CLDR's."),
        Rule("bad-direction", .error, "`direction` is not `rtl` or `ltr`."),
        Rule("pattern-missing", .error, "`dates` lacks a pattern."),
        Rule("unknown-rule", .error, "`rules` in `site.yml` names a rule that there is not."),
        Rule(
            "rule-fixed", .error,
            "`rules` in `site.yml` would switch off, or weaken, a rule without which pages would be wrong."),
    ]

    private static let externalLinks: [Rule] = [
        Rule(
            "link-dead", .warning,
            "A link to another site leads nowhere: the page is gone, the host is unknown or does not answer, or its certificate is not valid."
        ),
        Rule("link-moved", .warning, "A page of another site has moved for good."),
        Rule(
            "link-unsure", .warning,
            "A page of another site could not be checked: its host is slow, has a fault, or turns programs away."),
    ]

    private static let templates: [Rule] = [
        Rule(
            "template-depth", .error, "Sections nest more than 64 deep, or the templates of a page expand without end."),
        Rule("template-unknown-block", .error, "A child gives a block that its parent does not have."),
        Rule("template-html-open", .error, "The template ends inside a tag, a comment, a script or the like."),
        Rule("template-missing", .error, "A page has no template, or a template names one that is not there."),
        Rule("stylesheet-missing", .error, "There is no `templates/style.css`."),
        Rule("template-unknown-name", .error, "The page does not offer this name here."),
        Rule("template-name", .error, "A tag holds no name: it is empty, or has a space in it."),
        Rule("template-tag-open", .error, "A tag is not closed."),
        Rule("template-close", .error, "A section is closed that was not opened."),
        Rule("template-section-open", .error, "A section is never closed."),
        Rule("template-section-crossed", .error, "A section is closed while one inside it is open."),
        Rule("template-delimiters", .error, "New delimiters are not two words."),
        Rule(
            "template-recursion", .error,
            "A template, parent or block includes itself without going deeper into the data."),
        Rule(
            "template-dynamic-name", .error, "A partial is named by a value (`{{> *name}}`), which cannot be checked."),
        Rule(
            "template-section-context", .error,
            "A section or block begins in one sort of place in the HTML and ends in another."),
        Rule(
            "template-unsafe-place", .error,
            "No value can be made safe here: a name of a tag or attribute, an attribute without quotation marks, a comment, a script, a style."
        ),
        Rule("template-markup-place", .error, "`{{{…}}}` stands outside the text of a page."),
        Rule("template-not-markup", .error, "A text is written as markup."),
        Rule("template-not-text", .error, "A record or list is written as text."),
    ]
}
