extension HostileInputTests {
    /// Templates that have no end, or would fill the stack.
    static let endlessTemplates: [Harm] = [
        page("a block within itself", "{{<layout}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/layout}}"),
        page(
            "two blocks within each other",
            "{{<layout}}{{$main}}{{$class}}x{{/class}}{{/main}}{{$class}}{{$main}}y{{/main}}{{/class}}{{/layout}}"),
        page("a block with its own parent", "{{<layout}}{{$main}}{{<layout}}{{/layout}}{{/main}}{{/layout}}"),
        page("a template that is its own parent, twice", "{{<page}}{{/page}}{{<page}}{{/page}}"),
        partial("a partial within itself, twice", "x{{>p}}{{>p}}"),
        partial("a partial within itself for each value", "x{{#t}}{{>p}}{{/t}}"),
        partial("a partial within itself and the name of a tag", "<a{{>p}}"),
        page("sections without end", String(repeating: "{{#t}}", count: 30_000), id: "template-depth"),
        page(
            "many sections within each other",
            String(repeating: "{{#t}}", count: 30_000) + String(repeating: "{{/t}}", count: 30_000),
            id: "template-depth"),
        page("many blocks in a line", String(repeating: "{{$a}}", count: 30_000), id: "template-depth"),
    ]

    private static func page(_ name: String, _ text: String, id: String = "template-recursion") -> Harm {
        .file(name, id, "templates/page.mustache", text)
    }

    private static func partial(_ name: String, _ text: String) -> Harm {
        Harm(name, "template-recursion") {
            try $0.write("== templates/p.mustache\n\(text)\n== templates/page.mustache\n{{>p}}")
        }
    }
}
