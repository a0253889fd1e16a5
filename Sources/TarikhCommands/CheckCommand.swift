import ArgumentParser
import Content
import Diagnostics
import Files

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said("Find every problem of the content and templates."),
        discussion: said(
            """
            Drafts and events under embargo are checked like all others. Nothing is written unless --fix is given.

            --fix mends flaws of typing that have one answer: invisible marks, stretched and look-alike letters, Latin \
            punctuation in Arabic, digits of fields. Nothing else in a file changes. With --dry-run it shows what it \
            would do.

            --external asks the hosts of all links to other sites whether the pages are still there. It needs the program \
            curl. Answers that are good for a while are kept in .tarikh/ in SITE.

            Exit status: 0 the site is sound, 1 it has errors, 64 wrong usage.
            """))

    @OptionGroup var argument: SiteArgument
    @OptionGroup var output: ReportOptions

    @Flag(help: said("Mend what has one answer only, then report the rest."))
    var fix = false

    @Flag(help: said("With --fix: show what would change, and write nothing."))
    var dryRun = false

    @Flag(help: said("Ask whether links to other sites still lead somewhere."))
    var external = false

    @Flag(help: said("With --external: ask again what is known from earlier."))
    var refresh = false

    func validate() throws {
        if dryRun, !fix { throw wrongUsage("--dry-run shows what --fix would do: give both") }
        if refresh, !external { throw wrongUsage("--refresh is about --external: give both") }
    }

    func run() async throws {
        var (tree, unread) = try await LoadedSite.read(argument)
        if fix { tree = try await mended(tree) }
        if external { unread += try LinkCheck(site: argument.site, refresh: refresh).problems(of: tree) }
        var stages = Stages()
        let site = await stages.make(
            tree, unread: unread, ReadingOptions(includesDrafts: true), baseURL: nil, isStrict: argument.strict)
        output.print(site, argument)
        if site.errors > 0 { throw ExitCode(1) }
    }

    /// The files put right, on the disk as well unless this is a trial.
    private func mended(_ tree: FileTree) async throws -> FileTree {
        let mending = await mend(tree)
        if dryRun {
            Console.report(mending.changes.map(\.lineDifference))
        } else {
            for change in mending.changes { try Desk.write(change, at: argument.site) }
        }
        let (problems, files) = (count(mending.mended.count, "problem"), count(mending.changes.count, "file"))
        Console.report([said(dryRun ? "Would fix \(problems) in \(files)." : "Fixed \(problems) in \(files).")])
        return mending.tree
    }
}
