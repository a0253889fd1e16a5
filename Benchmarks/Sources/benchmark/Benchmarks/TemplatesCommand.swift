import ArgumentParser
import Measuring
import Mustache

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Render an event page with Tarikh's Mustache; the program “peer” does the same with swift-mustache.")

    @Argument(help: "The folder of the templates.") var folder = "templates"
    @Flag(help: "Print the page instead of times.") var page = false

    func run() throws {
        let sources = try TemplateFiles.read(folder).map { (name: $0.key, text: $0.value) }
        guard let template = TemplateLibrary(sources).compile("event").template else {
            throw ValidationError("the templates in “\(folder)” are missing or have mistakes")
        }
        let values = Value(EventPage.values)
        if page { return print(String(decoding: template.render(values), as: UTF8.self)) }
        var table = TemplateTable.empty
        let neutral = EventPage.values
        table.add("Tarikh's Mustache", .measure(count: 500) { template.render(values) })
        table.add("Tarikh's Mustache, making the values too", .measure(count: 500) { template.render(Value(neutral)) })
        print(table.markdown)
    }
}

extension Value {
    fileprivate init(_ page: PageValue) {
        switch page {
        case .text(let text): self = .text(text)
        case .markup(let text): self = .markup(Array(text.utf8))
        case .flag(let flag): self = .flag(flag)
        case .list(let items): self = .list(items.map { Value($0) })
        case .record(let fields):
            var record = Record()
            for field in fields { record[Record.Key(field.name)] = Value(field.value) }
            self = .record(record)
        }
    }
}
