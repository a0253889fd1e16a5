import Buffers
import Chronicle
import Languages
import Mustache

/// A page that will be written: where, from what, and how to make it.
///
/// An object, since lists of all pages are put together, sorted and handed on.
final class PlannedPage: Sendable {
    let address: Address
    /// Of the file to write.
    let path: String
    /// What it is made from, for the message when two pages want one address.
    let origin: String
    /// The same page in each language; empty for pages that stand in no language.
    let versions: [(language: LanguageIndex, address: Address)]
    /// Whether search engines are told of it.
    let isListed: Bool
    /// Whether people count it as a page: redirects, feeds and the like are not.
    let isPage: Bool
    /// Of whom or what it tells, and nothing of other events but what leads on; `nil` for a page that may show any text.
    ///
    /// The text of an event is on its own pages only: others have no more of it than lists tell.
    let tells: Subject?
    /// Writes it at the end of a buffer.
    ///
    /// Nothing of the chronicle is in it but what decides which pages there are, so that a plan serves for later states
    /// of the same site.
    let write: @Sendable (SiteModel, inout Buffer<UInt8>) -> Void

    init(
        address: Address, origin: String, versions: [(language: LanguageIndex, address: Address)] = [],
        isListed: Bool = true, isPage: Bool = true, tells: Subject? = nil,
        write: @escaping @Sendable (SiteModel, inout Buffer<UInt8>) -> Void
    ) {
        self.address = address
        path = address.path
        self.origin = origin
        self.versions = versions
        self.isListed = isListed
        self.isPage = isPage
        self.tells = tells
        self.write = write
    }
}

/// What one page is about, by its position in the chronicle, or among the years.
enum Subject: Sendable {
    case event(Int)
    case year(Int)
    case entry(Addresses.Register, Int)
    case source(Int)
    /// Events, without their texts.
    case chronology
    /// Which pages there are.
    case addresses
}

/// Plans the pages of one sort, in every language.
struct PagePlanner: Sendable {
    let site: Skeleton
    let addresses: Addresses

    init(_ site: Skeleton) {
        self.site = site
        addresses = Addresses(site.languages)
    }

    var languages: [LanguageIndex] { site.languages.indices.map(LanguageIndex.init) }

    /// A page for each language, at the places given for the languages in their order.
    func inEveryLanguage(
        _ kind: PageKind, origin: String, at places: [Address], fallback: Address? = nil,
        tells subject: Subject? = nil, _ content: @Sendable @escaping (Scope) -> PageContent
    ) -> [PlannedPage] {
        let versions = zip(languages, places).map { (language: $0, address: $1) }
        return versions.map { language, address in
            PlannedPage(address: address, origin: origin, versions: versions, tells: subject) { model, page in
                let scope = Scope(model, language, address)
                scope.write(
                    kind, content(scope), versions, fallback: fallback ?? versions.first?.address, into: &page)
            }
        }
    }
}

extension Scope {
    /// Writes a page.
    ///
    /// - Parameters:
    ///   - versions: the same page in each language.
    ///   - fallback: for readers of other languages.
    func write(
        _ kind: PageKind, _ content: PageContent, _ versions: [(language: LanguageIndex, address: Address)],
        fallback: Address?, into page: inout Buffer<UInt8>
    ) {
        let frame = PageFrame(
            scope: self, title: content.title, plainTitle: content.plainTitle, description: content.description,
            versions: versions, fallback: fallback, isArticle: content.isArticle,
            jsonLD: { content.jsonLD?() ?? self.webPage(content) })
        template(kind)?.render(.record(frame.record(content.record)), into: &page)
    }
}

/// What is a page's own.
struct PageContent {
    let title: [UInt8]
    let plainTitle: String
    let description: String
    var isArticle = false
    /// `nil`, or without a value: what every page says of itself.
    var jsonLD: (@Sendable () -> JSON?)?
    let record: Record
}

extension PageContent {
    /// A page whose title is a word of the interface.
    init(_ key: String, _ scope: Scope, description: String? = nil, _ record: Record) {
        let title = scope.strings[key]
        self.init(
            title: scope.voice.markup(title), plainTitle: title,
            description: description ?? title + " – " + (scope.plain(scope.chronicle.settings.title) ?? ""),
            record: record)
    }
}
