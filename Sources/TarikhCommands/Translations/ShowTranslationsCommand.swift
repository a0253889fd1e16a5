import ArgumentParser
import Content
import Diagnostics
import Files
import Languages

struct ShowTranslationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Count what is translated, and name what is not."),
        discussion: said(
            """
            Changed words are shown in colour on a terminal, and as [-taken out-]{+put in+} elsewhere. \
            Drafts are not counted unless asked for.

            Exit status: 0 whatever is missing (“build --strict” is for that), 1 some files cannot be read, 64 wrong usage.
            """))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: said("The folder that holds content/ and templates/."), completion: .directory)
    var site = "."

    @Option(name: .customLong("lang"), help: said("Only translations into this language.", valueName: "code"))
    var language: String?

    @Flag(help: said("Name the translations that are current as well."))
    var all = false

    @Flag(help: said("Count events and pages that are drafts."))
    var drafts = false

    @Option(help: said("How to print the answer."))
    var format = Format.text

    func run() async throws {
        let tree = try await Desk.read(site)
        let report = await readTranslations(tree, includesDrafts: drafts)
        if let language, !report.languages.isEmpty, !report.languages.contains(language) {
            throw wrongUsage(
                "the language “\(language)” is not one of the site's: \(report.languages.joined(separator: ", "))")
        }
        let overview = TranslationOverview(report, language: language, names: readSiteLanguages(tree))
        switch format {
        case .json: Console.print(overview.json, terminator: "")
        case .text: Console.print(overview.text(showsAll: all, marks: Console.showsColour ? .colour : .brackets))
        }
        Console.report(report.diagnostics.map { $0.text(in: .ofUser) })
        if report.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
