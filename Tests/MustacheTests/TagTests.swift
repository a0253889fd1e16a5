import Mustache
import Testing

/// Tags one by one, and how templates include each other.
@Suite struct TagTests {
    static let data: Value = .record([
        "name": "Mizda", "quoted": "<b> & \"c\" 'd'", "yes": .flag(true), "no": .flag(false), "empty": "",
        "none": .list([]), "letters": .list(["x", "y"]), "gone": .absent, "lines": "1\n2",
        "place": .record(["name": "Sabha", "part": .record(["kind": "oasis"])]),
        "rows": .list([.record(["n": "1"]), .record(["n": "2", "name": "Ubari"])]),
        "matrix": .list([.list(["a", "b"]), .list(["c"])]), "which": "card",
    ])

    static let simple: [(template: String, expected: String)] = [
        ("a{{! gone }}b", "ab"), ("a\n  {{! gone\n }}\nb", "a\nb"), ("a {{! x }} b", "a  b"), ("{{!a}}\r\nb", "b"),
        ("{{=<% %>=}}<% name %>{{name}}", "Mizda{{name}}"), ("{{=| |=}}|#yes|a|/yes|", "a"),
        ("a\n{{=| |=}}\nb", "a\nb"),
        ("{{quoted}}", "&lt;b&gt; &amp; &quot;c&quot; 'd'"), ("{{{quoted}}}", "<b> & \"c\" 'd'"),
        ("{{&quoted}}", "<b> & \"c\" 'd'"), ("[{{missing}}{{gone}}{{{missing}}}]", "[]"), ("{{ name }}", "Mizda"),
        ("{{place.name}}", "Sabha"), ("{{place.part.kind}}", "oasis"), ("[{{place.gone.kind}}]", "[]"),
        ("{{#place}}{{name}}{{/place}}", "Sabha"), ("[{{#place.part}}{{name}}{{/place.part}}]", "[Mizda]"),
        ("[{{name.part}}]", "[]"), ("{{#place}}{{part.kind}}{{/place}}", "oasis"), ("{x}", "{x}"), ("}}", "}}"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}", "a"), ("{{#empty}}a{{/empty}}{{#none}}b{{/none}}{{#gone}}c{{/gone}}", ""),
        ("{{#rows}}{{n}}{{name}} {{/rows}}", "1Mizda 2Ubari "), ("{{#letters}}({{.}}){{/letters}}", "(x)(y)"),
        ("{{#matrix}}<{{#.}}{{.}}{{/.}}>{{/matrix}}", "<ab><c>"), ("{{#name}}{{.}}!{{/name}}", "Mizda!"),
        ("{{^yes}}a{{/yes}}{{^no}}b{{/no}}", "b"),
        ("{{^gone}}a{{/gone}}{{^none}}b{{/none}}{{^missing.x}}c{{/missing.x}}", "abc"),
        ("{{^rows}}a{{/rows}}", ""), ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
        ("  {{#yes}}\r\nb\r\n\t{{/yes}}\r\nc", "b\r\nc"),
        (" {{#yes}}a{{/yes}}\n", " a\n"), (" {{#yes}} {{! x }}\n {{/yes}}\n", "  \n"), ("{{#yes}}{{/yes}}\na", "\na"),
        ("{{#yes}}{{#no}}\n{{/no}}{{/yes}}\n", "\n"), ("{{#yes}}{{#yes}}a{{/yes}}b{{/yes}}", "ab"),
    ]

    @Test(arguments: simple) func tagsWriteWhatTheySay(template: String, expected: String) {
        #expect(rendered(template, Self.data, as: .plain) == expected)
    }

    static let partials = [
        "card": "[{{name}}]", "two": ">\n>", "value": "|\n{{{lines}}}\n", "tree": "{{n}}{{#of}}({{>tree}}){{/of}}",
        "delimiters": "{{=| |=}}|name|", "base": "<{{$a}}x{{/a}}-{{$b}}y{{/b}}>",
        "middle": "{{<base}}{{$a}}m{{/a}}{{/base}}",
        "nested": "{{#place}}{{$a}}x{{/a}}{{/place}}", "block": "1\n  {{$a}}\n    x\n  {{/a}}\n2\n",
    ]

    static let including: [(template: String, expected: String)] = [
        ("{{>card}}", "[Mizda]"), ("{{#place}}{{> card }}{{/place}}", "[Sabha]"), ("a{{>missing}}b", "ab"),
        ("  {{>two}}\nz", "  >\n  >z"), ("a {{>two}}\n", "a >\n>\n"), (" {{>value}}\n", " |\n 1\n2\n"),
        ("{{>delimiters}}{{name}}", "MizdaMizda"), ("{{=| |=}}|>card|", "[Mizda]"),
        ("{{>*which}}", "[Mizda]"), ("[{{>*missing}}]", "[]"), ("{{> * which }}", "[Mizda]"), ("[{{>*name}}]", "[]"),
        ("{{$a}}z{{/a}}", "z"), ("{{<base}}{{/base}}", "<x-y>"), ("{{<base}}{{$b}}z{{/b}}{{/base}}", "<x-z>"),
        ("{{<base}} lost {{$b}}{{name}}{{/b}} lost {{/base}}", "<x-Mizda>"), ("{{<middle}}{{/middle}}", "<m-y>"),
        ("{{<middle}}{{$a}}z{{/a}}{{/middle}}", "<z-y>"), ("{{<missing}}{{$a}}z{{/a}}{{/missing}}", ""),
        ("{{<nested}}{{$a}}{{name}}{{/a}}{{/nested}}", "Sabha"),
        ("{{<base}}{{$a}}p{{$b}}q{{/b}}r{{/a}}{{$b}}s{{/b}}{{/base}}", "<pqr-s>"),
        ("{{<base}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/base}}", "<12-y>"),
        ("{{<block}}{{$a}}\n one\n  two\n{{/a}}{{/block}}", "1\n    one\n     two\n2\n"),
        ("{{=| |=}}|<base||$a||name|{{name}}|/a||/base|", "<Mizda{{name}}-y>"),
        ("{{=| |=}}|<block|\n|$a|\n|name|\n|/a|\n|/block|\n", "1\n    Mizda\n2\n"),
        ("  {{<two}}{{/two}}\n", "  >\n  >"),
    ]

    @Test(arguments: including) func templatesIncludeEachOther(template: String, expected: String) {
        #expect(rendered(template, Self.data, partials: Self.partials, as: .plain) == expected)
    }
}
