import ArgumentParser
import Content
import Diagnostics
import EDTF

/// A name, and the same in other languages.
struct NewEntryOptions: ParsableArguments {
    @Argument(help: said("The name."))
    var name: String

    @Option(
        name: .customLong("name"),
        help: said("The name in another language; may be repeated.", valueName: "code=name"))
    var otherNames: [String] = []

    @OptionGroup var identity: NewNameOptions
    @OptionGroup var options: NewOptions

    func validate() throws {
        try checkLine(name, "the name")
        for other in otherNames {
            let parts = other.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw wrongUsage("“\(other)” is not a language and a name: write --name en=Sirte")
            }
            try checkLine(String(parts[1]), "--name")
        }
    }

    func finish(_ register: NewEntry.Register) async throws {
        var entry = NewEntry(register, name: name)
        entry.id = identity.id
        entry.language = identity.language
        for other in otherNames {
            let parts = other.split(separator: "=", maxSplits: 1).map(String.init)
            entry.otherNames[parts[0]] = parts[1]
        }
        let new = entry
        try await options.finish { desk throws(DeskRefusal) in try await desk.write(new) }
    }
}

struct NewActorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor", abstract: said("Add an actor to content/actors.yml."))

    @Option(help: said("One of the actor-types in content/site.yml."))
    var type: String?

    @OptionGroup var entry: NewEntryOptions

    func run() async throws { try await entry.finish(.actor(type: type)) }
}

struct NewPlaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place", abstract: said("Add a place to content/places.yml."))

    @Option(help: said("Degrees north and east (WGS 84): 31.205,16.5886.", valueName: "latitude,longitude"))
    var at: String?

    @Option(help: said("The place around it.", valueName: "place"))
    var within: String?

    @Option(help: said("How far --at may be trusted: point, town, district or country."))
    var precision: String?

    @OptionGroup var entry: NewEntryOptions

    func validate() throws { _ = try coordinates() }

    func run() async throws {
        try await entry.finish(.place(at: try coordinates(), within: within, precision: precision))
    }

    private func coordinates() throws -> [Double] {
        guard let at else { return [] }
        let numbers = at.split(separator: ",").compactMap { Double($0.drop { $0 == " " }) }
        guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else {
            throw wrongUsage("“\(at)” is not a latitude and a longitude: write --at=31.205,16.5886")
        }
        return numbers
    }
}

struct NewTopicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: said("Add a topic to content/topics.yml."))

    @OptionGroup var entry: NewEntryOptions

    func run() async throws { try await entry.finish(.topic) }
}

struct NewPeriodCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period", abstract: said("Add a period to content/periods.yml."))

    @Option(help: said("Its beginning and end: 2019-04-04/2020-06-04."))
    var date: String

    @OptionGroup var entry: NewEntryOptions

    func validate() throws { _ = try parsedDate(date, option: "--date") }

    func run() async throws { try await entry.finish(.period(date: try parsedDate(date, option: "--date"))) }
}

struct NewSourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: said("Add a source to content/sources.yml."))

    @Argument(help: said("The title as printed."))
    var title: String

    @Option(help: said("A type of CSL, such as report or article-newspaper (default: webpage)."))
    var type: String?

    @Option(help: said("Its address."))
    var url: String?

    @Option(help: said("When it was published.", valueName: "date"))
    var issued: String?

    @Option(help: said("The key by which it is cited (default: made of the title, where it is Latin)."))
    var id: String?

    @OptionGroup var options: NewOptions

    func validate() throws {
        try checkLine(title, "the title")
        if let url { try checkLine(url, "--url") }
        if let issued { _ = try parsedDate(issued, option: "--issued") }
    }

    func run() async throws {
        let date = try issued.map { try parsedDate($0, option: "--issued") }
        var source = NewEntry(.source(type: type, url: url, issued: date), name: title)
        source.id = id
        let new = source
        try await options.finish { desk throws(DeskRefusal) in try await desk.write(new) }
    }
}
