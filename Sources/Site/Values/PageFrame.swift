import Buffers
import Chronicle
import Keeping
import Languages
import Mustache
import Script

/// What every page has around its own matter: titles, addresses, languages, navigation.
struct PageFrame {
    let scope: Scope
    /// The page's own title, as markup and plain.
    let title: [UInt8]
    let plainTitle: String
    let description: String
    /// The same page in each language.
    let versions: [(language: LanguageIndex, address: Address)]
    /// The address for readers of any other language.
    let fallback: Address?
    var isArticle = false
    var jsonLD: (@Sendable () -> JSON?)?

    /// What a page has of its own, and this.
    func record(_ own: Record) -> Record {
        var record = own
        record.fill(from: frame)
        return record
    }

    private var frame: Record {
        let model = scope.model
        let site = model.phrases[scope.language.position].plainTitle
        let addresses = versions.map { $0.address.absolute(model.base) }
        let own = versions.firstIndex { $0.address == scope.address }.map { addresses[$0] }
        var record: Record = [
            "pageTitle": .text(plainTitle == site ? site : String(of: plainTitle, " – ", site)),
            "title": .markup(title), "plainTitle": .text(plainTitle), "description": .text(description),
            "canonical": .text(own ?? scope.address.absolute(model.base)),
            "alternates": alternates(addresses),
            "ogType": .text(isArticle ? "article" : "website"),
            "bookLink": .text(model.hasBook ? scope.href(model.addresses.book(scope.language)) : nil),
            "languageLinks": .records(of: versions) { languageLink($0.language, $0.address) },
            "jsonLd": jsonLD.map { make in .later { .markup(make()?.bytes) } } ?? .absent,
        ]
        if let navigation = scope.navigation { record["nav"] = navigation }
        return record
    }

    /// - Parameter addresses: those of the versions.
    private func alternates(_ addresses: [String]) -> Value {
        var alternates = zip(versions, addresses).map { version, address -> Value in
            let tag = scope.chronicle.languages[version.language.position].tag
            return .record(["lang": .text(tag), "href": .text(address)])
        }
        if let fallback {
            let known = versions.firstIndex { $0.address == fallback }.map { addresses[$0] }
            let address = known ?? fallback.absolute(scope.model.base)
            alternates.append(.record(["lang": "x-default", "href": .text(address)]))
        }
        return .list(alternates)
    }

    private func languageLink(_ language: LanguageIndex, _ address: Address) -> Record {
        scope.languageRecord(language, href: scope.href(address), isCurrent: address == scope.address, title: nil)
    }
}

extension Scope {
    func languageRecord(_ other: LanguageIndex, href: String, isCurrent: Bool, title: [UInt8]?) -> Record {
        let spoken = chronicle.languages[other.position]
        return [
            "lang": .text(spoken.tag), "code": .text(spoken.code),
            "dir": .text(model.voices[other.position].direction.html), "name": .text(spoken.name),
            "href": .text(href), "isCurrent": .flag(isCurrent), "title": .markup(title),
        ]
    }

    /// What every page of the language has around it, and the same on each.
    func frame(_ strings: Record) -> Record {
        let settings = chronicle.settings
        return [
            "lang": .text(spoken.tag), "dir": .text(voice.direction.html), "languageCode": .text(spoken.code),
            "siteTitle": .markup(markup(settings.title)), "plainSiteTitle": .text(plain(settings.title)),
            "siteDescription": .text(plain(settings.description)),
            "ogLocale": .text(String(spoken.tag.map { $0 == "-" ? "_" : $0 })),
            "t": .record(strings),
        ]
    }

    /// The template of a page, knowing what the page has around it.
    func template(_ kind: PageKind) -> Template? {
        guard let template = model.theme.pages[kind] else { return nil }
        guard isDeep, let known = model.deepTemplates[language.position][kind] else { return template.among(common) }
        return known.value { template.among(common) }
    }

    /// What every page of the language has around it that is equally deep in the folders of the site. It is the same for
    /// as long as templates and settings are.
    private var common: Record {
        let (addresses, theme) = (model.addresses, model.theme)
        var record: Record = [
            "stylesheet": .text(theme.stylesheets.main.map { String(of: root, $0.path) }),
            "stylesheets": .record(stylesheets),
            "icon": .text(theme.icon.map { String(of: root, $0.path) }),
            "script": .text(theme.scripts.main.map { String(of: root, $0) }),
            "searchIndex": .text(model.hasSearchIndex ? href(addresses.searchIndex(language)) : nil),
            "feed": .text(href(addresses.feed(language))), "homeLink": .text(href(addresses.timeline(language))),
            "rootLink": .text(href(addresses.entryPage)),
            "searchLink": .text(model.has(.search) ? href(addresses.search(language)) : nil),
        ]
        let phrases = model.phrases[language.position]
        if isDeep { record["nav"] = phrases.deepNavigation }
        record.append(phrases.frame)
        return record
    }

    private var stylesheets: Record {
        var record: Record = [:]
        for (name, asset) in model.theme.stylesheets.others {
            record[Record.Key(name)] = .text(String(of: root, asset.path))
        }
        return record
    }

    /// The main pages of the site as they stand on this page; `nil` where that is as on most, none of which is one of them.
    fileprivate var navigation: Value? { isDeep ? nil : navigation(model.phrases[language.position].sections) }

    func navigation(_ sections: [Section]) -> Value {
        .records(of: sections) { section in
            [
                "title": .markup(section.title), "href": .text(href(section.address)),
                "isCurrent": .flag(section.address == address),
            ]
        }
    }

    /// The main pages of the site: timeline, indexes, lists and standing pages.
    var sections: [Section] {
        let addresses = model.addresses
        var pages: [(String, Address)] = [
            ("timeline", addresses.timeline(language)), ("years", addresses.years(language)),
        ]
        if !chronicle.actors.isEmpty { pages.append(("actors-title", addresses.index(.actors, language))) }
        if !chronicle.places.isEmpty { pages.append(("places-title", addresses.index(.places, language))) }
        if model.maps != nil, !chronicle.places.isEmpty { pages.append(("map", addresses.map(language))) }
        if !chronicle.topics.isEmpty { pages.append(("topics-title", addresses.index(.topics, language))) }
        if model.has(.sources) { pages.append(("sources-title", addresses.sources(language))) }
        if model.has(.corrections) { pages.append(("corrections-title", addresses.corrections(language))) }
        return pages.map { Section(title: voice.markup(strings[$0.0]), address: $0.1) } + standingPages
    }

    private var standingPages: [Section] {
        chronicle.pages.map { page in
            let best = page.versions.best(for: language, original: page.original)
            let title = best.map { isolated(model.voices[$0.language.position].markup($0.value.title), $0.language) }
            return Section(title: title ?? [], address: model.addresses.page(page.id, language))
        }
    }
}

/// A main page of the site, as the navigation names it.
struct Section: Sendable {
    let title: [UInt8]
    let address: Address
}
