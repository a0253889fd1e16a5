import Chronicle
import Languages
import Mustache
import Script

extension PageMaker {
    /// The pages that stand in no language: the entry page and the one for addresses that lead nowhere.
    func rootPages() -> [PlannedPage] { [home(), notFound()] }

    private func home() -> PlannedPage {
        let address = addresses.entryPage
        let versions = languages.map { (language: $0, address: addresses.timeline($0)) }
        return PlannedPage(address: address, origin: "the entry page") {
            let scope = Scope(model, LanguageIndex(0), address)
            let settings = scope.chronicle.settings
            let title = languages.compactMap { settings.title.best(for: $0) }
                .map { scope.voice.plain($0.value, of: model.voices[$0.language.position]) }.joined(separator: " – ")
            let content = PageContent(
                title: scope.markup(settings.title) ?? [], plainTitle: title,
                description: scope.plain(settings.description) ?? "", jsonLD: scope.website,
                record: [
                    "pageTitle": .text(title), "choices": .records(languages.map { choice($0, address, root: "") }),
                ])
            return render(.home, content, scope, versions, fallback: address)
        }
    }

    private func notFound() -> PlannedPage {
        let address = addresses.notFound
        let root = pathOfBase
        return PlannedPage(address: address, origin: "the page for addresses that lead nowhere", isListed: false) {
            let scope = Scope(model, LanguageIndex(0), address, root: root)
            let content = PageContent(
                "not-found", scope, ["choices": .records(languages.map { choice($0, address, root: root) })])
            let versions = languages.map { (language: $0, address: addresses.timeline($0)) }
            return render(.notfound, content, scope, versions, fallback: addresses.entryPage)
        }
    }

    private func choice(_ language: LanguageIndex, _ address: Address, root: String) -> Record {
        let scope = Scope(model, language, address, root: root)
        let settings = chronicle.settings
        let keys = chronicle.events.indices.filter { chronicle.events[$0].isKey }.suffix(3)
        return [
            "lang": .text(scope.spoken.tag), "dir": .text(scope.voice.direction.html), "name": .text(scope.spoken.name),
            "href": .text(scope.href(addresses.timeline(language))),
            "siteTitle": .markup(scope.markup(settings.title)),
            "siteDescription": .markup(scope.markup(settings.description)),
            "enter": .text(scope.strings["enter"]), "counts": .text(scope.counts),
            "message": .text(scope.strings["not-found"]), "latest": scope.cards(Array(keys)),
        ]
    }

    /// The path of the site on its host: what a page that is shown at any address must begin its links with.
    private var pathOfBase: String {
        let afterScheme = model.base.drop { $0 != ":" }.dropFirst(3)
        return String(afterScheme.drop { $0 != "/" })
    }
}
