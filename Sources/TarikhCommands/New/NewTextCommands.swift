import ArgumentParser
import Content
import Diagnostics
import EDTF

struct NewEventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: said("Begin an event, in the language that it is first written in."))

    @Argument(help: said("The title."))
    var title: String

    @Option(help: said("When it happened, as in the field “date”; see tarikh date --help."))
    var date: String

    @Option(help: said("One of the kinds in content/site.yml."))
    var kind: String?

    @Option(help: said("confirmed, attributed or disputed (default: confirmed, or attributed with --said-by)."))
    var status: String?

    @Option(help: said("An actor whose word it is; may be repeated.", valueName: "actor"))
    var saidBy: [String] = []

    @Option(help: said("A place of the register; may be repeated.", valueName: "place"))
    var place: [String] = []

    @Option(help: said("An actor of the register; may be repeated.", valueName: "actor"))
    var actor: [String] = []

    @Option(help: said("A topic of the register; may be repeated.", valueName: "topic"))
    var topic: [String] = []

    @Option(help: said("A source of the bibliography; may be repeated.", valueName: "source"))
    var source: [String] = []

    @OptionGroup var name: NewNameOptions
    @OptionGroup var options: NewOptions

    func validate() throws {
        try checkLine(title, "the title")
        _ = try parsedDate(date, option: "--date")
    }

    func run() async throws {
        var event = NewEvent(title: title, date: try parsedDate(date, option: "--date"))
        event.kind = kind
        event.status = status
        event.saidBy = saidBy
        event.places = place
        event.actors = actor
        event.topics = topic
        event.sources = source
        event.id = name.id
        event.language = name.language
        let new = event
        try await options.finish { desk throws(DeskRefusal) in try await desk.write(new) }
    }
}

struct NewPageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "page", abstract: said("Begin a standing page."))

    @Argument(help: said("The title."))
    var title: String

    @OptionGroup var name: NewNameOptions
    @OptionGroup var options: NewOptions

    func validate() throws { try checkLine(title, "the title") }

    func run() async throws {
        var page = NewPage(title: title)
        page.id = name.id
        page.language = name.language
        let new = page
        try await options.finish { desk throws(DeskRefusal) in try await desk.write(new) }
    }
}

struct NewTranslationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translation", abstract: said("Begin the translation of an event or page."),
        discussion: said(
            """
            The original is put into the file as a comment, so that its links and citations are at hand. When the \
            translation is finished, take the draft line away and run “tarikh translations accept”.
            """))

    @Argument(help: said("The id of the event; for a standing page write pages/ before it."))
    var id: String

    @Option(name: .customLong("lang"), help: said("The language to translate into.", valueName: "code"))
    var language: String

    @Option(help: said("The title in that language."))
    var title: String?

    @OptionGroup var options: NewOptions

    func validate() throws {
        if let title { try checkLine(title, "the title") }
    }

    func run() async throws {
        var translation = NewTranslation(of: id, into: language)
        translation.title = title
        let new = translation
        try await options.finish { desk throws(DeskRefusal) in try await desk.write(new) }
    }
}
