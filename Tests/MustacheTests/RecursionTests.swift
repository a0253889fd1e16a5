import Buffers
import Mustache
import Testing

/// Templates that include themselves end where the data does, and what has no end is a mistake.
@Suite struct RecursionTests {
    static let place: Shape = Shape(
        "place", [.text("name", "Its name"), .flag("isOld", ""), .list("parts", place, "Places in it")])
    static let page = Shape("page", [.list("places", place, "All"), .record("home", place, "One")])

    static let data: Value = .record([
        "places": .records([
            ["name": "a", "parts": .records([["name": "b", "parts": .list([])], ["name": "c", "parts": .absent]])]
        ])
    ])

    @Test func aTreeIsWrittenToItsLeaves() {
        let partials = ["tree": "<li>{{name}}{{#parts}}{{>tree}}{{/parts}}</li>"]
        #expect(
            rendered("{{#places}}{{>tree}}{{/places}}", Self.data, partials: partials, shape: Self.page)
                == "<li>a<li>b</li><li>c</li></li>")
    }

    @Test(arguments: [
        "{{>tree}}", "{{#isOld}}{{>tree}}{{/isOld}}", "{{^parts}}{{>tree}}{{/parts}}", "{{#name}}{{>tree}}{{/name}}",
        "{{#home}}{{>tree}}{{/home}}", "{{#places}}{{#parts}}{{>tree}}{{/parts}}{{/places}}", "{{>other}}",
    ])
    func withoutGoingDeeperIntoTheDataItIsAMistake(tree: String) {
        let partials = ["tree": "{{name}}" + tree, "other": "{{>tree}}"]
        let errors = compiled("{{#places}}{{>tree}}{{/places}}", partials: partials, shape: Self.page).errors
        #expect(errors.map(\.id).contains("template-recursion"))
    }

    @Test func withoutAShapeOnlySectionsAreSeen() {
        #expect(rendered("{{>page}}", Self.data) == "template-recursion")
        #expect(rendered("{{^x}}{{>page}}{{/x}}", Self.data, as: .plain) == "template-recursion")
    }

    /// The innermost record has no `parts`, and so those of the one around it are found again and again.
    @Test func renderingWithoutEndIsCutShort() throws {
        let template = try #require(compiled("{{name}}{{#parts}}{{>page}}{{/parts}}", as: .plain).template)
        let leaf: Value = .record(["name": "x"])
        var output = Buffer<UInt8>(capacity: 64)
        #expect(!template.render(.record(["name": "y", "parts": .list([leaf, leaf, leaf])]), into: &output))
        #expect(output.count == Template.depth / 2)
        output.empty(keeping: 64)
        #expect(template.render(.record(["name": "y", "parts": .list([.record(["parts": .absent])])]), into: &output))
    }

    @Test func aTemplateThatIncludesItselfEndsWhereItBegins() {
        let errors = compiled("{{#a}}{{>page}}{{/a}}<b ").errors.map(\.id)
        #expect(errors.contains("template-section-context"))
    }

    @Test func indentationOfARecursivePartialGrows() {
        let data: Value = .record([
            "n": "1", "of": .list([.record(["n": "2", "of": .list([.record(["n": "3", "of": .absent])])])]),
        ])
        let node = "{{n}}\n{{#of}}\n  {{>node}}\n{{/of}}\n"
        #expect(rendered("{{>node}}", data, partials: ["node": node], as: .plain) == "1\n  2\n    3\n")
    }

    @Test(arguments: [
        ["a": "{{<b}}{{/b}}", "b": "{{<a}}{{/a}}"], ["a": "{{<a}}{{$x}}{{<a}}{{/a}}{{/x}}{{/a}}{{<a}}{{/a}}"],
        ["a": "{{<b}}{{/b}}{{<b}}{{/b}}", "b": "{{<c}}{{/c}}{{<c}}{{/c}}", "c": "{{<a}}{{/a}}{{<a}}{{/a}}"],
    ])
    func parentsWithoutEndAreAMistake(partials: [String: String]) {
        let errors = compiled("{{<a}}{{/a}}", partials: partials, shape: Self.page).errors.map(\.id)
        #expect(errors.contains("template-recursion"))
    }

    @Test func partsThatDoubleAreNotFollowedWithoutEnd() {
        let partials = Dictionary(
            uniqueKeysWithValues: (0..<30).map {
                ("p\($0)", "{{<p\($0 + 1)}}{{/p\($0 + 1)}}{{<p\($0 + 1)}}{{/p\($0 + 1)}}")
            })
        let errors = compiled("{{<p0}}{{/p0}}", partials: partials.merging(["p30": "x"]) { a, _ in a }).errors
        #expect(errors.map(\.id) == ["template-recursion"])
    }

    @Test(arguments: ["<a{{>p}}", "<a {{#x}}b{{>p}}{{/x}}", "<a href=\"a{{#a}}{{>p}}{{/a}}"])
    func aPartialWhosePlaceNeverComesAgainIsAMistake(partial: String) {
        let errors = compiled("{{>p}}", partials: ["p": partial]).errors.map(\.id)
        #expect(!Set(errors).isDisjoint(with: ["template-recursion", "template-section-context"]))
    }

    @Test(arguments: [
        "{{<l}}{{$m}}{{$m}}x{{/m}}{{/m}}{{/l}}", "{{<l}}{{$m}}{{$c}}x{{/c}}{{/m}}{{$c}}{{$m}}y{{/m}}{{/c}}{{/l}}",
        "{{<l}}{{$m}}{{<l}}{{/l}}{{/m}}{{/l}}",
    ])
    func aBlockWithinItselfIsAMistake(template: String) {
        let errors = compiled(template, partials: ["l": "{{$m}}{{/m}}{{$c}}{{/c}}"], shape: Self.page).errors
        #expect(Set(errors.map(\.id)) == ["template-recursion"])
    }

    @Test func sectionsMayNotStandTooDeep() {
        let deep = String(repeating: "{{#a}}", count: 100_000)
        #expect(compiled(deep + String(repeating: "{{/a}}", count: 100_000)).errors.map(\.id) == ["template-depth"])
    }

    @Test func aShapeThatHoldsItselfIsToldOnce() {
        #expect(Self.page.reachable.map(\.name) == ["page", "place"])
        #expect(
            Self.place.description == """
                  {{name}}    Its name
                  {{#isOld}}  \n  {{#parts}}  Places in it (as “place” above)

                """)
        #expect(
            Self.page.json.hasPrefix(
                #"[{"name":"page","fields":[{"name":"places","kind":"list","shape":"place","documentation":"All"},"#))
    }
}
