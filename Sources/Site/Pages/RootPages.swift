import Chronicle
import Languages
import Mustache
import Script

extension PagePlanner {
    /// The pages that stand in no language: the entry page and the one for addresses that lead nowhere.
    func rootPages() -> [PlannedPage] { [home(), notFound()] }

    private func home() -> PlannedPage {
        let address = addresses.entryPage
        let versions = languages.map { (language: $0, address: addresses.timeline($0)) }
        return PlannedPage(address: address, origin: "the entry page") { model, page in
            let scope = Scope(model, LanguageIndex(0), address)
            let settings = scope.chronicle.settings
            let title = languages.compactMap { settings.title.best(for: $0) }
                .map { scope.voice.plain($0.value, of: model.voices[$0.language.position]) }.joined(separator: " – ")
            let content = PageContent(
                title: scope.markup(settings.title) ?? [], plainTitle: title,
                description: scope.plain(settings.description) ?? "", jsonLD: { scope.website },
                record: [
                    "pageTitle": .text(title), "choices": .records(languages.map { scope.choice($0) }),
                ])
            scope.write(.home, content, versions, fallback: address, into: &page)
        }
    }

    private func notFound() -> PlannedPage {
        let address = addresses.notFound
        let versions = languages.map { (language: $0, address: addresses.timeline($0)) }
        let fallback = addresses.entryPage
        return PlannedPage(address: address, origin: "the page for addresses that lead nowhere", isListed: false) {
            model, page in
            let scope = Scope(model, LanguageIndex(0), address, root: model.pathOfBase)
            let content = PageContent(
                "not-found", scope, ["choices": .records(languages.map { scope.choice($0) })])
            scope.write(.notfound, content, versions, fallback: fallback, into: &page)
        }
    }
}

extension Scope {
    /// What leads from this page to the site in one of its languages, said in that language.
    fileprivate func choice(_ language: LanguageIndex) -> Record {
        let scope = Scope(model, language, address, root: root)
        let settings = chronicle.settings
        let keys = chronicle.events.indices.filter { chronicle.events[$0].isKey }.suffix(3)
        return [
            "lang": .text(scope.spoken.tag), "dir": .text(scope.voice.direction.html), "name": .text(scope.spoken.name),
            "href": .text(scope.href(model.addresses.timeline(language))),
            "siteTitle": .markup(scope.markup(settings.title)),
            "siteDescription": .markup(scope.markup(settings.description)),
            "enter": .text(scope.strings["enter"]), "counts": .text(scope.counts),
            "message": .text(scope.strings["not-found"]), "latest": scope.cards(Array(keys)),
        ]
    }

}

extension SiteModel {
    /// The path of the site on its host: what a page that is shown at any address must begin its links with.
    fileprivate var pathOfBase: String {
        let afterScheme = base.drop { $0 != ":" }.dropFirst(3)
        return String(afterScheme.drop { $0 != "/" })
    }
}
