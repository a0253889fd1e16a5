import ArgumentParser
import Content
import Diagnostics

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find every problem of the content and templates, and write nothing.",
        discussion: """
            Drafts and events under embargo are checked like all others.

            Exit status: 0 the site is sound, 1 it has errors, 64 wrong usage.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var argument: SiteArgument

    @Option(help: "How to print the problems.")
    var format = Format.text

    func run() async throws {
        let site = try await LoadedSite.load(
            argument, reading: ReadingOptions(includesDrafts: true), baseURL: nil)
        switch format {
        case .json: Console.print(site.diagnostics.json, terminator: "")
        case .text:
            for diagnostic in site.diagnostics { Console.print(diagnostic.text) }
            Console.print(
                "\(count(site.events, "event")): \(count(site.errors, "error")), \(count(site.warnings, "warning"))")
        }
        if site.errors > 0 { throw ExitCode(1) }
    }
}
