import ArgumentParser
import Diagnostics

struct TranslationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: said("Say how far the site is translated, and mark translations as current."),
        discussion: said(
            """
            “tarikh translations” counts what is translated into each language, and names what is missing or outdated, \
            with the words of the original that changed since a person last compared the two. \
            “tarikh translations accept” says that a person has.
            """),
        subcommands: [ShowTranslationsCommand.self, AcceptCommand.self],
        defaultSubcommand: ShowTranslationsCommand.self)
}
