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
        return parts + [file("sitemap.xml") { model in sitemapIndex(addresses.map { $0.absolute(model.base) }) }]
    }

    private func sitemap(_ name: String, of pages: [PlannedPage]) -> PlannedPage {
        file(name) { model in
            let records = pages.map(model.sitemapEntry)
            return model.theme.feeds[.sitemap]?.render(.record(["pages": .records(records)])) ?? []
        }
    }

    private func file(_ name: String, _ make: @escaping @Sendable (SiteModel) -> [UInt8]) -> PlannedPage {
        PlannedPage(
            address: Address(folder: "", file: name), origin: "the sitemap", isListed: false, isPage: false,
            tells: .addresses, make: make)
    }
}

/// No words stand in it, and so it has no template.
private func sitemapIndex(_ addresses: [String]) -> [UInt8] {
    [UInt8](roomFor: 4096) { xml in
        xml.append(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """)
        for address in addresses {
            xml.append("<sitemap><loc>")
            appendEscaped(address, into: &xml)
            xml.append("</loc></sitemap>\n")
        }
        xml.append("</sitemapindex>\n")
    }
}

extension SiteModel {
    fileprivate func sitemapEntry(_ page: PlannedPage) -> Record {
        let alternates = Value.records(of: page.versions) { version in
            [
                "lang": .text(chronicle.languages[version.language.position].tag),
                "href": .text(version.address.absolute(base)),
            ]
        }
        return ["address": .text(page.address.absolute(base)), "alternates": alternates]
    }
}
