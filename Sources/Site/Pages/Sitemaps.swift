import Buffers
import Chronicle
import Languages
import Mustache
import Script

/// How many addresses a sitemap may name (sitemaps.org, protocol 0.9).
let longestSitemap = 50_000

extension PagePlanner {
    /// A sitemap of the pages that search engines are told of, with alternates for each language. Where one may not name
    /// them all there are several, and the first address leads to an index of them.
    func sitemaps(of pages: [PlannedPage], longest: Int = longestSitemap) -> [PlannedPage] {
        let listed = pages.filter(\.isListed)
        guard listed.count > longest else { return [sitemap("sitemap.xml", of: listed)] }
        let parts = stride(from: 0, to: listed.count, by: longest).enumerated().map { number, start in
            sitemap("sitemap-\(number + 1).xml", of: Array(listed[start..<min(start + longest, listed.count)]))
        }
        let addresses = parts.map(\.address)
        let index = file("sitemap.xml") { model, xml in write(addresses.map { $0.absolute(model.base) }, into: &xml) }
        return parts + [index]
    }

    private func sitemap(_ name: String, of pages: [PlannedPage]) -> PlannedPage {
        file(name) { model, xml in
            var entries = SitemapEntries(model)
            let records = pages.map { entries.entry(of: $0) }
            model.theme.feeds[.sitemap]?.render(.record(["pages": .records(records)]), into: &xml)
        }
    }

    private func file(
        _ name: String, _ write: @escaping @Sendable (SiteModel, inout Buffer<UInt8>) -> Void
    ) -> PlannedPage {
        PlannedPage(
            address: Address(folder: "", file: name), origin: "the sitemap", isListed: false, isPage: false,
            tells: .addresses, write: write)
    }
}

/// An index of sitemaps. No words stand in it, and so it has no template.
private func write(_ sitemaps: [String], into xml: inout Buffer<UInt8>) {
    xml.append(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

        """)
    for address in sitemaps {
        xml.append("<sitemap><loc>")
        appendEscaped(address, into: &xml)
        xml.append("</loc></sitemap>\n")
    }
    xml.append("</sitemapindex>\n")
}

/// What a sitemap says of pages. The versions of a page follow each other, and their alternates are made once.
private struct SitemapEntries {
    private let model: SiteModel
    private var versions: [(language: LanguageIndex, address: Address)] = []
    private var addresses: [String] = []
    private var alternates = Value.absent

    init(_ model: SiteModel) { self.model = model }

    mutating func entry(of page: PlannedPage) -> Record {
        if page.versions.first?.address != versions.first?.address { begin(page.versions) }
        let own = versions.firstIndex { $0.address == page.address }.map { addresses[$0] }
        return ["address": .text(own ?? page.address.absolute(model.base)), "alternates": alternates]
    }

    private mutating func begin(_ versions: [(language: LanguageIndex, address: Address)]) {
        self.versions = versions
        addresses = versions.map { $0.address.absolute(model.base) }
        alternates = .records(of: versions.indices) { [model, addresses] number in
            [
                "lang": .text(model.chronicle.languages[versions[number].language.position].tag),
                "href": .text(addresses[number]),
            ]
        }
    }
}
