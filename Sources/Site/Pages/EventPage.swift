import Buffers
import Chronicle
import Languages
import Mustache
import Parallel

extension PagePlanner {
    /// The page of every event in every language, and the one with all languages side by side.
    func events() async -> [PlannedPage] {
        let pages = await Array(site.events.indices).parallelMap(chunk: 256) { number -> [PlannedPage] in
            let event = site.events[number]
            let origin = String(of: "the event “", event.id, "”")
            let places = languages.map { addresses.event(event.id, $0) }
            let both = site.has(.both) ? [bothLanguages(number, event.id, origin: origin)] : []
            let pages = inEveryLanguage(
                .event, origin: origin, at: places, fallback: both.first?.address, tells: .event(number)
            ) { $0.eventPage(number) }
            return pages + both + redirects(event, origin)
        }
        // Language after language: nearly in the order of their paths, by which they are sorted later.
        return languages.indices.flatMap { language in pages.map { $0[language] } }
            + pages.flatMap { $0.dropFirst(languages.count) }
    }

    /// Former addresses lead to the present one.
    private func redirects(_ event: Skeleton.Event, _ origin: String) -> [PlannedPage] {
        event.aliases.flatMap { alias -> [PlannedPage] in
            let pages = languages.map { language in
                redirect(
                    from: addresses.event(alias, language), to: addresses.event(event.id, language), language, origin)
            }
            guard site.has(.both) else { return pages }
            let both = redirect(from: addresses.both(alias), to: addresses.both(event.id), LanguageIndex(0), origin)
            return pages + [both]
        }
    }

    private func redirect(
        from old: Address, to new: Address, _ language: LanguageIndex, _ origin: String
    ) -> PlannedPage {
        PlannedPage(address: old, origin: origin + " and its aliases", isListed: false, isPage: false) { model, page in
            let scope = Scope(model, language, old)
            let content = PageContent("timeline", scope, ["target": .text(scope.href(new))])
            var frame = PageFrame(
                scope: scope, title: content.title, plainTitle: content.plainTitle, description: content.description,
                versions: [], fallback: nil
            ).record(content.record)
            frame["canonical"] = .text(new.absolute(model.base))
            scope.template(.redirect)?.render(.record(frame), into: &page)
        }
    }
}

extension Scope {
    fileprivate func eventPage(_ number: Int) -> PageContent {
        let words = words(number)
        var record = telling(number)
        record.append(around(number))
        return PageContent(
            title: isolated(words.title, words.language), plainTitle: words.plainTitle,
            description: description(of: words), isArticle: true,
            jsonLD: { self.eventData(number) }, record: record)
    }

    private func factGroups(_ event: Event) -> Value {
        var groups: [Value] = []
        groups.reserveCapacity(4)
        func add(_ name: Value, _ numbers: [Int], _ entries: ([Int]) -> Value) {
            if !numbers.isEmpty { groups.append(.record(["name": name, "entries": entries(numbers)])) }
        }
        let names = model.phrases[language.position].facts
        add(names.places, event.places) { mentions(.places, $0) }
        add(names.actors, event.actors) { mentions(.actors, $0) }
        add(names.topics, event.topics) { mentions(.topics, $0) }
        add(names.period, event.period.map { [$0] } ?? []) { .records(of: $0, periodLink) }
        return .list(groups)
    }

    private func periodLink(_ number: Int) -> Record {
        let period = chronicle.periods[number]
        return [
            "href": .text(href(model.addresses.timeline(language)) + "#" + periodAnchor(period)),
            "name": .markup(markup(period.name)), "plainName": .text(plain(period.name)),
        ]
    }

    /// What leads on from an event.
    private func around(_ number: Int) -> Record {
        let event = model.chronicle.events[number]
        return [
            "facts": factGroups(event), "locator": .later { .record(self.locator(of: event.places)) },
            "mentions": .later { .records(self.mentions(in: event)) },
            "seeAlso": .records(of: event.seeAlso, datedLink), "hasSeeAlso": .flag(!event.seeAlso.isEmpty),
            "previous": .record(number > 0 ? datedLink(number - 1) : nil),
            "next": .record(number + 1 < chronicle.events.count ? datedLink(number + 1) : nil),
            "bothHref": .text(model.has(.both) ? href(model.addresses.both(event.id)) : nil),
            "citation": .later { .record(self.citation(ofEvent: number)) },
            "otherLanguages": .later { .records(self.otherLanguages(ofEvent: number)) },
        ]
    }

    private func otherLanguages(ofEvent number: Int) -> [Record] {
        chronicle.languageIndices.filter { $0 != language }.map { other in
            languageRecord(
                other, href: href(model.addresses.event(chronicle.events[number].id, other)), isCurrent: false,
                title: model.words[other.position][number].title)
        }
    }
}
