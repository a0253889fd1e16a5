import Measuring
import Mustache

/// Renders the same page as `benchmark templates` from the same templates, and prints rows for its table.
@main
struct Peer {
    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? "templates"
        let library = try MustacheLibrary(templates: templates(in: folder))
        let page = EventPage.values
        let (dictionaries, parents) = (page.asDictionaries, page.asParents)
        let render = { (values: Any) in library.render(values, withTemplate: "event") ?? "" }
        if CommandLine.arguments.contains("--page") { return print(render(dictionaries)) }
        var table = TemplateTable.empty
        table.add("swift-mustache, dictionaries", .measure(count: 50) { render(dictionaries) })
        table.add("swift-mustache, types of its own protocol", .measure(count: 50) { render(parents) })
        print(table.rows)
    }

    /// As `{{> name}}` and `{{< name}}` have them.
    private static func templates(in folder: String) throws -> [String: MustacheTemplate] {
        try TemplateFiles.read(folder).mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) }
    }
}

extension PageValue {
    /// As most programs give values to the library.
    fileprivate var asDictionaries: Any {
        switch self {
        case .text(let text), .markup(let text): text
        case .flag(let flag): flag
        case .list(let items): items.map(\.asDictionaries)
        case .record(let fields):
            Dictionary(fields.map { ($0.name, $0.value.asDictionaries) }, uniquingKeysWith: { a, _ in a })
        }
    }

    /// As types that answer by name themselves, with a short walk instead of hashing.
    fileprivate var asParents: Any {
        switch self {
        case .text(let text), .markup(let text): text
        case .flag(let flag): flag
        case .list(let items): items.map(\.asParents)
        case .record(let fields): Parent(names: fields.map(\.name), values: fields.map(\.value.asParents))
        }
    }
}

private struct Parent: MustacheParent {
    let names: [String]
    let values: [Any]

    func child(named name: String) -> Any? { names.firstIndex(of: name).map { values[$0] } }
}
