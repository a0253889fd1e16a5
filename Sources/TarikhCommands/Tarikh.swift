public import ArgumentParser
import Diagnostics

/// The command line: one command for each thing that an editor or theme author does.
public struct Tarikh: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "tarikh",
        abstract: said("Bilingual timelines from Markdown files."),
        discussion: said(
            """
            A site is a folder that holds content/ (events, registers, sources) and templates/ (the theme). \
            Editors change files there, look at them with “tarikh serve” and run “tarikh check”; “tarikh build” \
            writes the site to public/.
            """),
        version: Tarikh.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, TranslationsCommand.self,
            DateCommand.self, TemplatesCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: nil)

    static let version = "0.1.0"

    public init() {}

    public func validate() throws { try MessageLanguage.checkChoice() }
}

/// The folder of the site, as both commands take it.
struct SiteArgument: ParsableArguments {
    @Argument(help: said("The folder that holds content/ and templates/."), completion: .directory)
    var site = "."

    @Flag(help: said("Treat warnings as errors."))
    var strict = false
}
