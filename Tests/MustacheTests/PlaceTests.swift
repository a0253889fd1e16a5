import Mustache
import Testing

/// Where an expression may stand, and what becomes of it there.
@Suite struct PlaceTests {
    static let data: Value = .record([
        "x": "\" X", "u": "javascript:alert(1)", "j": "javascript", "k": ":alert(1)", "ok": "/a?b=1&c=2",
        "m": .markup(Array("<b>1</b>".utf8)), "json": .markup(Array("{\"a\":\"</script>\"}".utf8)), "yes": .flag(true),
    ])

    @Test(arguments: [
        ("<a href=\"{{u}}\">", "<a href=\"#\">"), ("<a href=><a href='{{u}}'>", "<a href=><a href='#'>"),
        ("<a href=\"{{j}}{{k}}\">", "<a href=\"javascript#\">"), ("<a href=\"java{{k}}\">", "<a href=\"java#\">"),
        ("<a href=\"{{#yes}}{{j}}{{/yes}}{{k}}\">", "<a href=\"javascript#\">"),
        ("<a href=\"/{{k}}\">", "<a href=\"/:alert(1)\">"),
        ("<a href=\"?q={{u}}\">", "<a href=\"?q=javascript:alert(1)\">"),
        ("<a href = \"{{u}}\">", "<a href = \"#\">"), ("<A HREF=\"{{u}}\">", "<A HREF=\"#\">"),
        ("<a href=\"{{ok}}\">", "<a href=\"/a?b=1&amp;c=2\">"), ("<form action=\"{{u}}\">", "<form action=\"#\">"),
        ("<a title=\"{{u}}\">", "<a title=\"javascript:alert(1)\">"),
        ("<a href=\"mailto:{{ok}}\">", "<a href=\"mailto:/a?b=1&amp;c=2\">"),
        ("<title>{{x}}</title>", "<title>&quot; X</title>"),
        ("<textarea>{{m}}</textarea>", "<textarea>&lt;b&gt;1&lt;/b&gt;</textarea>"),
        ("<!-- --><p>{{m}}", "<!-- --><p><b>1</b>"), ("<!----!><p>{{m}}", "<!----!><p><b>1</b>"),
        ("<!--><p>{{m}}", "<!--><p><b>1</b>"),
        ("<!doctype html>{{m}}", "<!doctype html><b>1</b>"), ("<!x a='>{{m}}", "<!x a='><b>1</b>"),
        ("a < b {{m}}", "a < b <b>1</b>"),
        ("<style>a</style >{{m}}", "<style>a</style ><b>1</b>"),
        ("<script></SCRIPT>{{m}}", "<script></SCRIPT><b>1</b>"),
        (
            "<script type=\"application/ld+json\">{{{json}}}</script>",
            "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\"}</script>"
        ),
        (
            "<script type=application/ld+json>[\"{{x}}\"]</script>",
            "<script type=application/ld+json>[\"\\\" X\"]</script>"
        ),
        (
            "<script type=\"application/ld+json\">{{{x}}}</script>",
            "<script type=\"application/ld+json\">\"\\\" X\"</script>"
        ),
        ("<a{{#yes}} hidden{{/yes}} title=\"{{x}}\">", "<a hidden title=\"&quot; X\">"),
        ("<a {{#yes}}b=\"c\"{{/yes}} title='{{x}}'>", "<a b=\"c\" title='&quot; X'>"),
    ])
    func safePlacesAreEscapedForWhatTheyAre(template: String, written: String) {
        #expect(rendered(template, Self.data) == written)
    }

    @Test(arguments: [
        "<a href=\"javascript:{{x}}\">", "<a href=' java\tscript:{{x}}'>", "<a =\"{{x}}\">", "<a b={{x}}>",
        "<a b=c{{x}}>",
        "<a {{x}}>", "<{{x}}>", "</{{x}}>", "<a{{x}}>", "<!{{x}}>", "<!-- {{x}} -->", "<!-- {{x}} --!>", "<? {{x}} ?>",
        "<script>{{x}}</script>", "<script type=\"text/javascript\" type=\"application/ld+json\">\"{{x}}\"</script>",
        "<script type=\"{{x}}application/ld+json\">\"{{x}}\"</script>", "<style>{{x}}</style>",
        "<iframe>{{x}}</iframe>",
        "<script type=\"application/ld+json\">{\"a\":{{x}}}</script>",
        "<script type=\"application/ld+json\">\"\\{{x}}\"</script>",
        "<script type=\"application/ld+json\">\"{{{m}}}\"</script>", "<a onclick=\"{{x}}\">", "<a ONCLICK='{{x}}'>",
        "<p style=\"{{x}}\">", "<iframe srcdoc=\"{{x}}\">", "<svg><set to=\"{{x}}\">",
        "<script><!-- <script></script>{{x}}",
        "<script {{#yes}}type=\"application/ld+json\"{{/yes}}>\"{{x}}\"</script>",
        "<a {{#yes}}on{{/yes}}click=\"{{x}}\">",
        "<a {{#yes}}onclick{{/yes}} =\"{{x}}\">", "<a{{#yes}} b{{/yes}}c=\"{{x}}\">",
    ])
    func unsafePlacesAreMistakes(template: String) {
        #expect(rendered(template, Self.data).split(separator: " ").contains("template-unsafe-place"))
    }

    @Test(arguments: [
        "{{#yes}}<a href=\"{{/yes}}\">", "{{#yes}}<!--{{/yes}}-->", "<a b=\"{{#yes}}\"{{/yes}}>",
        "{{#yes}}<title>{{/yes}}",
        "<script type=\"application/ld+json\">{{#yes}}\"{{/yes}}\"</script>", "<a{{#yes}}b{{/yes}}>",
    ])
    func aSectionEndsWhereItBegins(template: String) {
        #expect(rendered(template, Self.data).split(separator: " ").contains("template-section-context"))
    }

    @Test func contextGoesThroughPartialsAndBlocks() {
        let partials = [
            "open": "<a href=\"", "link": "{{u}}", "layout": "<a title=\"{{$t}}{{/t}}\" href=\"{{$h}}{{/h}}\">",
        ]
        #expect(
            rendered("{{>open}}{{>link}}\">{{>link}}", Self.data, partials: partials)
                == "<a href=\"#\">javascript:alert(1)")
        let child = "{{<layout}}{{$t}}{{u}}{{/t}}{{$h}}{{u}}{{/h}}{{/layout}}"
        #expect(rendered(child, Self.data, partials: partials) == "<a title=\"javascript:alert(1)\" href=\"#\">")
    }

    @Test func aPageThatEndsInATagIsAMistake() {
        #expect(rendered("<a href=\"x>", Self.data) == "template-html-open")
    }

    @Test(arguments: [
        ("<a href=\"{{u}}\">{{x}}</a>", "<a href=\"javascript:alert(1)\">&quot; X</a>"),
        ("<script>{{x}}</script>", "<script>&quot; X</script>"),
        ("<?xml version=\"1.0\"?><a>{{x}}</a>", "<?xml version=\"1.0\"?><a>&quot; X</a>"),
        ("<![CDATA[ <a ]]>{{m}}", "<![CDATA[ <a ]]><b>1</b>"),
        ("<a style='{{m}}'/>", "<a style='&lt;b&gt;1&lt;/b&gt;'/>"), ("<![CDATA[{{x}}]]>", "template-unsafe-place"),
        ("<a b={{x}}>", "template-unsafe-place"), ("<?a {{x}}?>", "template-unsafe-place"),
        ("<!--{{x}}-->", "template-unsafe-place"),
    ])
    func xmlHasPlacesOfItsOwn(template: String, written: String) {
        #expect(rendered(template, Self.data, as: .xml) == written)
    }
}
