import Buffers
import Chronicle
import Languages
import Mustache
import Script

/// A place in the site from which things are said and linked: a language, and the address of a page.
///
/// An object, since much that a page may show is made when its template asks for it, and knows then where it stands.
final class Scope: Sendable {
    let model: SiteModel
    let language: LanguageIndex
    let address: Address
    /// What leads back to the root of the site; absolute on the page that is shown at any address.
    let root: String

    init(_ model: SiteModel, _ language: LanguageIndex, _ address: Address, root: String? = nil) {
        self.model = model
        self.language = language
        self.address = address
        self.root = root ?? address.root
    }

    /// A place as deep as most pages (``Addresses/deepRoot``).
    convenience init(deep model: SiteModel, _ language: LanguageIndex) {
        self.init(model, language, model.addresses.entryPage, root: model.addresses.deepRoot)
    }

    var chronicle: Chronicle { model.chronicle }
    var spoken: Language { chronicle.languages[language.position] }
    var voice: Voice { model.voices[language.position] }
    var strings: Strings { spoken.strings }
    /// Whether the page is as deep as most, so that links are ready that lead from there.
    var isDeep: Bool { root == model.addresses.deepRoot }

    /// The words of an event in the language.
    func words(_ event: Int) -> EventWords { model.words[language.position][event] }

    /// What leads from this page to another.
    func href(_ target: Address) -> String { String(of: root, target.folder, target.file) }

    func href(_ target: Prose.Target) -> String {
        switch target {
        case .event(let number): href(toEvent: model.chronicle.events[number].id)
        case .page(let number): href(model.addresses.page(chronicle.pages[number].id, language))
        case .actor(let number): href(Addresses.Register.actors.folder, model.chronicle.actors[number].id)
        case .place(let number): href(Addresses.Register.places.folder, model.chronicle.places[number].id)
        case .topic(let number): href(Addresses.Register.topics.folder, model.chronicle.topics[number].id)
        case .media(let number): String(of: root, chronicle.media[number].path)
        case .external(let address): address
        }
    }

    func href(toEvent id: String) -> String { href(Addresses.events, id) }

    /// What leads to the page of an id in a folder of the language: the address of ``Addresses``, in one piece.
    private func href(_ folder: String, _ id: String) -> String {
        String(of: root, model.addresses.folder(language), folder, id, "/index.html")
    }

    /// Writes what leads from this page to a target, escaped.
    func appendHref(_ target: Prose.Target, into html: inout Buffer<UInt8>) {
        switch target {
        case .event, .actor, .place, .topic:
            appendEscaped(root, into: &html)
            html.append(bytesOf: model.addresses.folder(language))
            model.paths.append(target, to: &html)
        case .page, .media, .external: appendEscaped(href(target), into: &html)
        }
    }

    /// A text of a register as markup; isolated as a whole where it is not in the reader's language.
    func markup(_ text: Localized<String>?) -> [UInt8]? {
        guard let best = text?.best(for: language) else { return nil }
        let markup = model.voices[best.language.position].markup(best.value)
        return isolated(markup, best.language)
    }

    /// The same for attributes and titles.
    func plain(_ text: Localized<String>?) -> String? {
        guard let best = text?.best(for: language) else { return nil }
        return voice.plain(best.value, of: model.voices[best.language.position])
    }

    /// Markup of a language: an element of its own where that is not the reader's.
    func isolated(_ markup: [UInt8], _ other: LanguageIndex) -> [UInt8] {
        if other == language { return markup }
        let voice = model.voices[other.position]
        return isolated(markup, in: voice.direction, voice.tag)
    }

    func isolated(_ markup: [UInt8], in direction: Direction, _ tag: String) -> [UInt8] {
        [UInt8](roomFor: markup.count + 64) { html in
            html.append("<bdi dir=\"")
            html.append(bytesOf: direction.html)
            html.append("\" lang=\"")
            appendEscaped(tag, into: &html)
            html.append("\">")
            html.append(markup)
            html.append("</bdi>")
        }
    }
}
