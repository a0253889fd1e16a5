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
            // Each when its turn comes: all of them would take more memory than all that they say.
            let records = pages.map { page in Value.later { .record(model.sitemapEntry(of: page)) } }
            model.theme.feeds[.sitemap]?.render(.record(["pages": .list(records)]), into: &xml)
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

extension SiteModel {
    /// What a sitemap says of a page.
    fileprivate func sitemapEntry(of page: PlannedPage) -> Record {
        [
            "address": .text(page.address.absolute(base)),
            "alternates": .records(of: page.versions) { version in
                [
                    "lang": .text(chronicle.languages[version.language.position].tag),
                    "href": .text(version.address.absolute(base)),
                ]
            },
        ]
    }
}
