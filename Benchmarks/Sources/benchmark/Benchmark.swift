import ArgumentParser

@main
struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Where Tarikh's time and memory go, as Markdown tables.",
        subcommands: [
            CorpusCommand.self, StagesCommand.self, PagesCommand.self, YAMLCommand.self, DatesCommand.self,
            TemplatesCommand.self, DrawingCommand.self,
        ])
}
