import Chronicle
import EDTF
import Languages

extension Scope {
    /// The site itself, in the terms of schema.org.
    var website: JSON {
        .object([
            ("@context", .text("https://schema.org")), ("@type", .text("WebSite")),
            ("name", .text(plain(chronicle.settings.title))),
            ("description", .text(plain(chronicle.settings.description))),
            ("url", .text(address.absolute(model.base))), ("inLanguage", .text(spoken.tag)),
        ])
    }

    /// A page that is not about one event.
    func webPage(_ content: PageContent) -> JSON {
        .object([
            ("@context", .text("https://schema.org")), ("@type", .text("CollectionPage")),
            ("name", .text(content.plainTitle)), ("description", .text(content.description)),
            ("url", .text(address.absolute(model.base))), ("inLanguage", .text(spoken.tag)), ("isPartOf", partOfSite),
        ])
    }

    /// The page of an event, and the event itself.
    func eventData(_ number: Int) -> JSON {
        let event = chronicle.events[number]
        let words = words(number)
        return .object([
            ("@context", .text("https://schema.org")), ("@type", .text("WebPage")),
            ("name", .text(words.plainTitle)), ("url", .text(address.absolute(model.base))),
            ("inLanguage", .text(spoken.tag)), ("isPartOf", partOfSite),
            ("mainEntity", eventEntity(event, words)), ("citation", citations(event)),
            ("correction", corrections(event)),
        ])
    }

    /// The page of a place, and the place itself.
    func placeData(_ entry: Entry) -> JSON {
        .object([
            ("@context", .text("https://schema.org")), ("@type", .text("WebPage")), ("name", .text(plain(entry.name))),
            ("url", .text(address.absolute(model.base))), ("inLanguage", .text(spoken.tag)), ("isPartOf", partOfSite),
            ("mainEntity", place(entry)),
        ])
    }

    /// A position is given only where it is that of the place itself, not the middle of a district or country.
    private func place(_ entry: Entry) -> JSON {
        let exact = entry.location.flatMap { $0.precision.isExact ? $0 : nil }
        let geo = exact.map { location in
            JSON.object([
                ("@type", .text("GeoCoordinates")), ("latitude", .number(location.latitude)),
                ("longitude", .number(location.longitude)),
            ])
        }
        return .object([("@type", .text("Place")), ("name", .text(plain(entry.name))), ("geo", geo)])
    }

    private var partOfSite: JSON {
        .object([
            ("@type", .text("WebSite")), ("name", .text(plain(chronicle.settings.title))),
            ("url", .text(model.addresses.timeline(language).absolute(model.base))),
        ])
    }

    private func eventEntity(_ event: Event, _ words: EventWords) -> JSON {
        let (dates, summary) = (event.date.schemaDates, plainSummary(of: words))
        let places = event.places.map { place(chronicle.places[$0]) }
        return .object([
            ("@type", .text("Event")), ("name", .text(words.plainTitle)),
            ("description", summary.isEmpty ? nil : .text(summary)),
            ("startDate", .text(dates.start)), ("endDate", .text(dates.end)),
            ("location", places.isEmpty ? nil : .array(places)),
        ])
    }

    private func citations(_ event: Event) -> JSON? {
        let sources = numberedSources(event, event.versions.best(for: language, original: event.original)?.value)
        guard !sources.isEmpty else { return nil }
        return .array(
            sources.map { position in
                let source = chronicle.sources[position]
                return .object([
                    ("@type", .text("CreativeWork")), ("name", .text(source.title)), ("url", .text(source.url)),
                    ("datePublished", .text(source.issued?.machineReadable)),
                ])
            })
    }

    private func corrections(_ event: Event) -> JSON? {
        guard !event.corrections.isEmpty else { return nil }
        return .array(
            event.corrections.map { correction in
                .object([
                    ("@type", .text("CorrectionComment")), ("text", .text(plain(correction.text))),
                    ("datePublished", .text(correction.date.machineReadable)),
                ])
            })
    }
}

extension EDTF {
    /// Beginning and end as ISO 8601 days or coarser; nothing where the date is one of several or open.
    fileprivate var schemaDates: (start: String?, end: String?) {
        switch value {
        case .date: (machineReadable, nil)
        case .interval(let start, let end):
            (start.date.flatMap { Self.text($0.earliest) }, end.date.flatMap { Self.text($0.latest) })
        case .set: (nil, nil)
        }
    }

    private static func text(_ day: CivilDay) -> String? {
        (try? EDTF(parsing: "\(yearName(day.year))-\(two(day.month))-\(two(day.day))"))?.machineReadable
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
