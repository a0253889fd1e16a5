import Foundation

/// The tags of a page, read by a scanner that knows just enough HTML for what templates write.
struct HTMLPage {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    let tags: [Tag]
    let title: String

    init(_ bytes: Data) {
        let text = String(decoding: bytes, as: UTF8.self)
        // A script holds data, in which a tag is no tag.
        let markup = text.replacing(/<script[^>]*>[\s\S]*?<\/script>/, with: "")
        tags = markup.matches(of: /<([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/).map { match in
            Tag(name: String(match.1), attributes: Self.attributes(match.2))
        }
        title = markup.firstMatch(of: /<title>([^<]*)<\/title>/).map { Self.decoded($0.1) } ?? ""
    }

    var ids: Set<String> { Set(tags.compactMap { $0.attributes["id"] }) }

    /// Where the page leads, and what it loads.
    var references: [String] {
        tags.flatMap { tag in ["href", "src", "poster", "data"].compactMap { tag.attributes[$0] } }
    }

    /// What a browser fetches by itself.
    var loaded: [String] {
        tags.flatMap { tag in
            let isStyle = tag.attributes["rel"].map { $0.contains("stylesheet") || $0.contains("icon") } ?? false
            return (["src", "srcset", "poster", "data"] + (tag.name == "link" && isStyle ? ["href"] : []))
                .compactMap { tag.attributes[$0] }
        }
    }

    var language: String? { tags.first { $0.name == "html" }?.attributes["lang"] }
    var direction: String? { tags.first { $0.name == "html" }?.attributes["dir"] }

    func meta(_ name: String) -> String? {
        tags.first { $0.name == "meta" && $0.attributes["name"] == name }?.attributes["content"]
    }

    var canonical: String? {
        tags.first { $0.name == "link" && $0.attributes["rel"] == "canonical" }?.attributes["href"]
    }

    /// Absolute addresses of the page in every language, by language tag.
    var alternates: [String: String] {
        let links = tags.filter { $0.name == "link" && $0.attributes["rel"] == "alternate" }
        let pairs = links.compactMap { link -> (String, String)? in
            guard let language = link.attributes["hreflang"], let address = link.attributes["href"] else { return nil }
            return (language, address)
        }
        return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        let pairs = text.matches(of: /([a-z:-]+)=(?:"([^"]*)"|'([^']*)')/).map { match in
            (String(match.1), decoded(match.2 ?? match.3 ?? ""))
        }
        return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
    }

    private static func decoded(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
