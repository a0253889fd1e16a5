import Mustache
import Testing

/// Every mistake in a template is found when it is read, and knows its place.
@Suite struct MistakeTests {
    private static let card = Shape("card", [.text("title", ""), .url("href", ""), .flag("isKey", "")])
    private static let page = Shape(
        "page", [.text("title", ""), .markup("body", ""), .list("events", card, ""), .record("first", card, "")])

    /// The mistakes of a template, as the text that each is about and its identifier.
    private func mistakes(_ template: String, partials: [String: String] = [:], shape: Shape? = page) -> [String] {
        let sources =
            [(name: "page", text: Array(template.utf8))] + partials.map { (name: $0.key, text: Array($0.value.utf8)) }
        let library = TemplateLibrary(sources)
        return (library.errors + library.compile("page", for: shape).errors).map { error in
            let text = library.text(of: error.template) ?? []
            return String(decoding: text[error.range], as: UTF8.self) + " " + error.id
        }
    }

    @Test func aSoundTemplateHasNone() {
        #expect(
            mistakes(
                "<h1>{{title}}</h1>{{{body}}}{{#events}}<a href=\"{{href}}\">{{title}}</a>{{/events}}{{first.title}}"
            ).isEmpty)
    }

    @Test(arguments: [
        ("{{titel}}", "{{titel}} template-unknown-name"),
        ("{{#events}}{{hrf}}{{/events}}", "{{hrf}} template-unknown-name"),
        ("{{#evnts}}{{/evnts}}", "{{#evnts}} template-unknown-name"),
        ("{{first.titel}}", "{{first.titel}} template-unknown-name"),
        ("{{{title}}}", "{{{title}}} template-not-markup"),
        ("{{events}}", "{{events}} template-not-text"),
        ("{{> nothing}}", "{{> nothing}} template-missing"),
        ("<a href={{title}}>", "{{title}} template-unsafe-place"),
        ("<{{title}}>", "{{title}} template-unsafe-place"),
        ("<a {{title}}=\"x\">", "{{title}} template-unsafe-place"),
        ("<script>{{title}}</script>", "{{title}} template-unsafe-place"),
        ("<style>{{title}}</style>", "{{title}} template-unsafe-place"),
        ("<!-- {{title}} -->", "{{title}} template-unsafe-place"),
        ("<a onclick=\"{{title}}\">", "{{title}} template-unsafe-place"),
        ("<p style=\"{{title}}\">", "{{title}} template-unsafe-place"),
        ("<p title=\"{{{body}}}\">", "{{{body}}} template-markup-place"),
        ("{{#events}}<p {{/events}}>", "{{#events}} template-section-context"),
    ])
    func areNamedAtTheirTag(template: String, mistake: String) {
        #expect(mistakes(template) == [mistake])
    }

    @Test func namesOfTheSurroundingPageAreSeenInside() {
        #expect(mistakes("{{#events}}{{{body}}}{{/events}}").isEmpty)
    }

    @Test func partialsAreCheckedWhereTheyStand() {
        #expect(mistakes("{{#events}}{{> x}}{{/events}}", partials: ["x": "{{href}}"]).isEmpty)
        #expect(mistakes("{{> x}}", partials: ["x": "{{href}}"]) == ["{{href}} template-unknown-name"])
    }

    @Test func parentsAreCheckedWithTheBlocksOfTheirChildren() {
        let layout = "<title>{{$t}}{{title}}{{/t}}</title>"
        #expect(
            mistakes("{{< l}}{{$t}}{{titel}}{{/t}}{{/l}}", partials: ["l": layout]) == [
                "{{titel}} template-unknown-name"
            ])
    }

    @Test func allMistakesAreFoundAtOnce() {
        #expect(mistakes("{{a}}{{b}}<a href={{title}}>").count == 3)
    }

    @Test(arguments: [
        ("{{#a}}", "{{#a}} template-section-open"), ("{{/a}}", "{{/a}} template-close"),
        ("{{#a}}{{/b}}", "{{/b}} template-section-crossed"), ("{{a", "{{ template-tag-open"),
        ("{{=x=}}", "{{=x=}} template-delimiters"), ("{{a b}}", "{{a b}} template-name"),
    ])
    func brokenTagsAreNamed(template: String, mistake: String) {
        #expect(mistakes(template, shape: nil).first == mistake)
    }

    @Test func aParentThatIsItsOwnParentIsAMistake() {
        #expect(mistakes("{{< page}}{{/page}}").contains { $0.hasSuffix("template-recursion") })
    }

    @Test func aRecursivePartialRendersAsDeepAsItsData() {
        let library = TemplateLibrary([
            (name: "page", text: Array("{{> t}}".utf8)), (name: "t", text: Array("{{n}}{{#of}}({{> t}}){{/of}}".utf8)),
        ])
        let leaf: Record = ["n": "2", "of": .list([])]
        let (template, _) = library.compile("page")
        let output = template?.render(.record(["n": "1", "of": .records([leaf, leaf])]))
        #expect(output.map { String(decoding: $0, as: UTF8.self) } == "1(2)(2)")
    }

    @Test func anAbsentNameHidesTheSameNameAround() {
        let library = TemplateLibrary([(name: "page", text: Array("{{#first}}[{{title}}]{{/first}}".utf8))])
        let output = library.compile("page").template?.render(
            .record(["title": "outer", "first": .record(["title": .absent])]))
        #expect(output.map { String(decoding: $0, as: UTF8.self) } == "[]")
    }
}
