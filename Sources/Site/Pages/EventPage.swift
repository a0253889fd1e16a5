import Chronicle
import Languages
import Mustache
import Script

extension PageMaker {
    /// The page of every event in every language, and the one with all languages side by side.
    func events() -> [PlannedPage] {
        chronicle.events.indices.flatMap { number -> [PlannedPage] in
            let event = chronicle.events[number]
            let origin = "the event “\(event.id)”"
            let places = languages.map { addresses.event(event.id, $0) }
            let pages = inEveryLanguage(.event, origin: origin, at: places, fallback: addresses.both(event.id)) {
                $0.eventPage(number)
            }
            return pages + [bothLanguages(number, origin)] + redirects(event, origin)
        }
    }

    private func bothLanguages(_ number: Int, _ origin: String) -> PlannedPage {
        let event = chronicle.events[number]
        let address = addresses.both(event.id)
        return PlannedPage(address: address, origin: origin) {
            let scope = Scope(model, LanguageIndex(0), address)
            let versions = languages.map { (language: $0, address: addresses.event(event.id, $0)) }
            return render(.both, scope.bothPage(number), scope, versions, fallback: address)
        }
    }

    /// Former addresses lead to the present one.
    private func redirects(_ event: Event, _ origin: String) -> [PlannedPage] {
        event.aliases.flatMap { alias in
            languages.map { language in
                redirect(
                    from: addresses.event(alias, language), to: addresses.event(event.id, language), language, origin)
            } + [redirect(from: addresses.both(alias), to: addresses.both(event.id), LanguageIndex(0), origin)]
        }
    }

    private func redirect(
        from old: Address, to new: Address, _ language: LanguageIndex, _ origin: String
    ) -> PlannedPage {
        PlannedPage(address: old, origin: origin + " and its aliases", isListed: false, isPage: false) {
            let scope = Scope(model, language, old)
            let content = PageContent("timeline", scope, ["target": .text(scope.href(new))])
            var frame = PageFrame(
                scope: scope, title: content.title, plainTitle: content.plainTitle, description: content.description,
                versions: [], fallback: nil
            ).record(content.record)
            frame["canonical"] = .text(new.absolute(model.base))
            return model.theme.pages[.redirect]?.render(.record(frame)) ?? []
        }
    }
}

extension Scope {
    fileprivate func eventPage(_ number: Int) -> PageContent {
        let event = chronicle.events[number]
        let words = model.words[language.position][number]
        var record = facts(event, words)
        record.merge(text(of: event))
        record.merge(around(number))
        return PageContent(
            title: isolated(words.title, words.language), plainTitle: words.plainTitle,
            description: words.plainSummary.isEmpty ? words.plainTitle : words.plainSummary, isArticle: true,
            jsonLD: eventData(number), record: record)
    }

    private func facts(_ event: Event, _ words: EventWords) -> Record {
        [
            "date": .markup(words.date), "dateTime": .text(words.dateTime), "hijri": .markup(words.hijri),
            "time": .text(event.time),
            "kind": .record(kind(event.kind)), "status": .record(status(event.status)),
            "saidBy": .records(event.saidBy.map { link(.actor($0)) }),
            "isSaid": .flag(event.isSaid), "isKey": .flag(event.isKey), "isDraft": .flag(event.isDraft),
            "warning": .text(plain(event.warning)),
            "facts": .records(factGroups(event)),
            "images": .records(event.images.map(image)),
            "corrections": .records(event.corrections.map { correction($0, of: nil) }),
            "hasCorrections": .flag(!event.corrections.isEmpty),
        ]
    }

    private func factGroups(_ event: Event) -> [Record] {
        let groups: [(String, [Record])] = [
            ("places", event.places.map { link(.place($0)) }), ("actors", event.actors.map { link(.actor($0)) }),
            ("topics", event.topics.map { link(.topic($0)) }), ("period", event.period.map { [periodLink($0)] } ?? []),
        ]
        return groups.filter { !$0.1.isEmpty }.map { ["name": .text(strings[$0.0]), "entries": .records($0.1)] }
    }

    private func periodLink(_ number: Int) -> Record {
        let period = chronicle.periods[number]
        return [
            "href": .text(href(model.addresses.timeline(language)) + "#" + periodAnchor(period)),
            "name": .markup(markup(period.name)), "plainName": .text(plain(period.name)),
        ]
    }

    private func image(_ image: Image) -> Record {
        [
            "src": .text(href(.media(image.file))), "alt": .text(plain(image.alt)),
            "caption": .markup(markup(image.caption)), "credit": .markup(image.credit.map(voice.markup(name:))),
            "licence": .text(image.licence.map(voice.plain)),
        ]
    }

    /// The text in the reader's language, or else in another with a notice; and its sources.
    private func text(of event: Event) -> Record {
        let best = event.versions.best(for: language, original: event.original)
        let numbers = numberedSources(event, best?.value.body)
        let cited = best?.value.body.citedSources.count ?? 0
        var record = notices(best)
        record["body"] = .markup(best.map { prose($0.value.body, in: $0.language, numbers) })
        record["sources"] = .records(
            numbers.enumerated().map { source($1, number: $0 + 1, isCited: $0 < cited) })
        record["hasSources"] = .flag(!numbers.isEmpty)
        return record
    }

    func notices(_ best: (value: Version, language: LanguageIndex)?) -> Record {
        let other = best.flatMap { $0.language == language ? nil : model.voices[$0.language.position] }
        let isOutdated = best?.language == language && best?.value.state == .outdated
        return [
            "bodyLang": .text(other?.tag), "bodyDir": .text(other?.direction.html),
            "missingTranslation": .text(other == nil ? nil : strings["missing-translation"]),
            "outdatedTranslation": .text(isOutdated ? strings["outdated-translation"] : nil),
        ]
    }

    func prose(
        _ prose: Prose, in textLanguage: LanguageIndex, _ sources: [Int] = [], idPrefix: String = "",
        topHeading: UInt8 = 2
    ) -> [UInt8] {
        let numbers = Dictionary(sources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { a, _ in a })
        let renderer = ProseRenderer(
            voice: model.voices[textLanguage.position], link: href, number: { numbers[$0] }, idPrefix: idPrefix,
            topHeading: topHeading)
        return renderer.html(prose)
    }

    /// What leads on from an event.
    private func around(_ number: Int) -> Record {
        let event = chronicle.events[number]
        let others = chronicle.languageIndices.filter { $0 != language }
        return [
            "seeAlso": .records(event.seeAlso.map(datedLink)), "hasSeeAlso": .flag(!event.seeAlso.isEmpty),
            "previous": .record(number > 0 ? datedLink(number - 1) : nil),
            "next": .record(number + 1 < chronicle.events.count ? datedLink(number + 1) : nil),
            "bothHref": .text(href(model.addresses.both(event.id))),
            "otherLanguages": .records(
                others.map { other in
                    languageRecord(
                        other, href: href(model.addresses.event(event.id, other)), isCurrent: false,
                        title: model.words[other.position][number].title)
                }),
        ]
    }
}

extension Scope {
    fileprivate func bothPage(_ number: Int) -> PageContent {
        let words = model.words[language.position][number]
        return PageContent(
            title: isolated(words.title, words.language), plainTitle: words.plainTitle,
            description: words.plainSummary.isEmpty ? words.plainTitle : words.plainSummary, isArticle: true,
            record: ["versions": .records(chronicle.languageIndices.map { version(number, in: $0) })])
    }

    private func version(_ number: Int, in other: LanguageIndex) -> Record {
        let event = chronicle.events[number]
        let scope = Scope(model, other, address)
        let words = model.words[other.position][number]
        let version = event.versions[other]
        let prefix = scope.spoken.code + "-"
        let sources = numberedSources(event, version?.body)
        let cited = version?.body.citedSources.count ?? 0
        return [
            "lang": .text(scope.spoken.tag), "dir": .text(scope.voice.direction.html),
            "languageName": .text(scope.spoken.name),
            "title": .markup(scope.isolated(words.title, words.language)),
            "date": .markup(words.date), "dateTime": .text(words.dateTime),
            "href": .text(scope.href(.event(number))),
            "body": .markup(
                version.map { scope.prose($0.body, in: other, sources, idPrefix: prefix, topHeading: 3) }),
            "kind": .record(scope.kind(event.kind)), "status": .record(scope.status(event.status)),
            "missing": .text(version == nil ? scope.strings["missing-translation"] : nil),
            "sourcesHeading": .text(scope.strings["sources-title"]),
            "sources": .records(
                version == nil
                    ? []
                    : sources.enumerated().map {
                        scope.source($1, number: $0 + 1, isCited: $0 < cited, prefix: prefix)
                    }),
        ]
    }
}
