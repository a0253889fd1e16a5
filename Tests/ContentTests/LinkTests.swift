import Chronicle
import Testing

@testable import Content

@Suite struct LinkTests {
    private var links: LinkResolver {
        var references = ReferenceTables(languages: LanguageTable(codes: ["ar", "en"]))
        references.actors = Positions(["un", "gna"])
        references.places = Positions(["libya", "geneva", "sirte"])
        references.topics = Positions(["a", "b", "c", "ceasefire"])
        references.events = Positions(["a", "b", "c", "d", "2020-10-23-geneva"])
        references.pages = Positions(["a", "b", "c", "d", "e", "about"])
        return LinkResolver(references: References(references), folder: .events)
    }

    /// The short way to most targets leads where the long one does, and nowhere else.
    @Test(arguments: [
        "actor:gna", "place:sirte", "topic:ceasefire", "2020-10-23-geneva.ar.md", "2020-10-23-geneva.md", "actor:gnu",
        "Actor:gna", "place:gna", "actors:gna", "actor:", "actor:gna#a", "2020-10-23-geneva.ar.md#a",
        "2020-10-23-geneva.ar.txt", "../pages/about.ar.md", "2020-10-23-geneva.x:y.md", "2020-10-23-geneva%2Ear.md",
        "a/2020-10-23-geneva.ar.md", "./2020-10-23-geneva.ar.md", "https://example.org/a.md", "", ".md", ":", "مرحبا",
        "abcde:gna", "2020-10-23-geneva",
    ])
    func usualTargetsAreThoseOfTheLongWay(address: String) {
        guard let usual = links.usualTarget(of: Array(address.utf8)[...]) else { return }
        guard case .target(let target) = links.outcome(of: address) else {
            Issue.record("“\(address)” leads nowhere")
            return
        }
        #expect(usual == target)
    }

    @Test(arguments: [
        ("actor:gna", Prose.Target.actor(1)), ("place:sirte", .place(2)), ("topic:ceasefire", .topic(3)),
        ("2020-10-23-geneva.ar.md", .event(4)),
    ])
    func mostLinksAreUsual(address: String, target: Prose.Target) {
        #expect(links.usualTarget(of: Array(address.utf8)[...]) == target)
    }
}
