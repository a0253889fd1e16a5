import Mustache
import Testing

/// The language of templates, in cases of our own: they run whether or not the files of the specification are at hand.
@Suite struct LanguageTests {
    private static let data: Record = [
        "name": "ليبيا", "empty": "", "yes": .flag(true), "no": .flag(false), "none": .list([]),
        "list": .list(["a", "b"]),
        "items": .records([["n": "1", "last": .flag(false)], ["n": "2", "last": .flag(true)]]),
        "deep": .record(["name": "inner", "deeper": .record(["x": "y"])]), "html": "<b>", "partial": "p",
    ]

    private func render(_ template: String, _ partials: [String: String] = [:]) -> String? {
        let sources =
            [(name: "main", text: Array(template.utf8))]
            + partials.sorted { $0.key < $1.key }.map { (name: $0.key, text: Array($0.value.utf8)) }
        let (compiled, _) = TemplateLibrary(sources).compile("main", as: .plain)
        return compiled.map { String(decoding: $0.render(.record(Self.data)), as: UTF8.self) }
    }

    @Test(arguments: [
        // Interpolation
        ("{{name}}", "ليبيا"), ("{{ name }}", "ليبيا"), ("[{{missing}}]", "[]"), ("{{html}}", "&lt;b&gt;"),
        ("{{{html}}}", "<b>"), ("{{&html}}", "<b>"), ("{{deep.name}}", "inner"), ("{{deep.deeper.x}}", "y"),
        ("[{{deep.missing.x}}]", "[]"), ("[{{missing.name}}]", "[]"),
        // Sections
        ("{{#yes}}x{{/yes}}", "x"), ("{{#no}}x{{/no}}", ""), ("{{#none}}x{{/none}}", ""),
        ("{{#missing}}x{{/missing}}", ""),
        ("{{#list}}({{.}}){{/list}}", "(a)(b)"), ("{{#items}}{{n}}{{/items}}", "12"),
        ("{{#deep}}{{name}}{{/deep}}", "inner"), ("{{#deep}}{{#deeper}}{{name}}{{x}}{{/deeper}}{{/deep}}", "innery"),
        ("{{#items}}{{n}}{{^last}}, {{/last}}{{/items}}", "1, 2"), ("{{#name}}{{.}}{{/name}}", "ليبيا"),
        ("{{#deep.deeper}}{{x}}{{/deep.deeper}}", "y"), ("{{#items}}{{name}}{{/items}}", "ليبياليبيا"),
        // Inverted sections
        ("{{^no}}x{{/no}}", "x"), ("{{^yes}}x{{/yes}}", ""), ("{{^none}}x{{/none}}", "x"),
        ("{{^missing}}x{{/missing}}", "x"),
        // Comments and white space
        ("a{{! nothing }}b", "ab"), ("a\n{{! alone }}\nb", "a\nb"), ("a\n  {{#yes}}\nx\n  {{/yes}}\nb", "a\nx\nb"),
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"), ("| {{#yes}}x{{/yes}} |", "| x |"),
        ("  {{#yes}}\nx{{/yes}}", "x"),
        // Delimiters
        ("{{=<% %>=}}<%name%>{{name}}", "ليبيا{{name}}"), ("{{=| |=}}|#yes|x|/yes||={{ }}=|{{name}}", "xليبيا"),
    ])
    func writesWhatItShould(template: String, output: String) {
        #expect(render(template) == output)
    }

    @Test(
        arguments: [
            ("[{{> p}}]", ["p": "{{name}}"], "[ليبيا]"), ("[{{>missing}}]", [:], "[]"),
            ("{{#items}}{{> p}}{{/items}}", ["p": "<{{n}}>"], "<1><2>"), (" {{> p}}\nz", ["p": "a\nb\n"], " a\n b\nz"),
            ("x {{> p}}\n", ["p": "a\nb"], "x a\nb\n"), ("{{> *partial}}", ["p": "{{name}}"], "ليبيا"),
            ("[{{> *missing}}]", ["p": "x"], "[]"),
            ("{{< l}}{{$a}}new{{/a}}{{/l}}", ["l": "<{{$a}}old{{/a}}{{$b}}kept{{/b}}>"], "<newkept>"),
            ("{{< l}}ignored{{/l}}", ["l": "<{{$a}}old{{/a}}>"], "<old>"),
            ("{{< l}}{{$a}}{{name}}{{/a}}{{/l}}", ["l": "{{#deep}}{{$a}}{{/a}}{{/deep}}"], "inner"),
            ("{{< m}}{{$a}}1{{/a}}{{/m}}", ["m": "{{< l}}{{$a}}2{{/a}}{{/l}}", "l": "{{$a}}3{{/a}}"], "1"),
            ("{{< m}}{{/m}}", ["m": "{{< l}}{{$a}}2{{/a}}{{/l}}", "l": "{{$a}}3{{/a}}"], "2"),
            ("{{$a}}default{{/a}}", [:], "default"),
        ] as [(String, [String: String], String)])
    func includesWhatItShould(template: String, partials: [String: String], output: String) {
        #expect(render(template, partials) == output)
    }
}
