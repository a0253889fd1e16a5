import ArgumentParser
import Content
import Diagnostics
import EDTF
import Files

struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: said("Mark translations as current: a person has compared them with their originals."),
        discussion: said(
            """
            Writes “translates” and “reviewed” into each translation, touching no other line, and keeps the original as \
            it is now in content/accepted/, so that later changes can be shown. An id is the name of a file before the \
            language; for a standing page write pages/ before it: pages/about.

            Exit status: 0 all are marked, 1 the content is in the way and nothing was written, 64 wrong usage.
            """))

    @Argument(help: said("The ids."))
    var ids: [String] = []

    @Option(
        name: .customLong("lang"),
        help: said("The language of the translations (default: all that there are).", valueName: "code"))
    var language: String?

    @Flag(help: said("Keep the originals of all translations that are current already; changes no translation."))
    var allUnchanged = false

    @Option(
        help: said("Who compared them; written into the files, and shown on no page.", valueName: "name"))
    var by: String?

    @Option(help: said("The day on which they were compared (default: today).", valueName: "day"))
    var date: String?

    @Option(help: said("The folder that holds content/ and templates/."), completion: .directory)
    var site = "."

    func validate() throws {
        if ids.isEmpty != allUnchanged {
            throw wrongUsage("give the ids of the translations, or --all-unchanged")
        }
        if allUnchanged, by != nil || date != nil {
            throw wrongUsage(
                "--all-unchanged does not say that anybody compared anything: leave --by and --date out")
        }
        if let by { try checkLine(by, "--by") }
        _ = try day()
    }

    func run() async throws {
        let tree = try await Desk.read(site)
        let accepted = try await translations(tree)
        for translation in accepted {
            for change in translation.changes { try Desk.write(change, at: site) }
            if !allUnchanged { Console.print(translation.sentence) }
        }
        if allUnchanged {
            let kept = accepted.count { !$0.changes.isEmpty }
            Console.print(said("\(count(accepted.count, "translation")) current: \(count(kept, "original")) kept anew"))
        }
    }

    private func translations(_ tree: FileTree) async throws -> [AcceptedTranslation] {
        do throws(DeskRefusal) {
            if allUnchanged { return try await acceptUnchanged(language: language, in: tree) }
            guard let day = try? day() else { return [] }
            return try await accept(ids, language: language, Acceptance(day: day, reviewer: by), in: tree)
        } catch {
            throw error.exit
        }
    }

    private func day() throws -> CivilDay {
        guard let date else {
            guard let today = CivilDay.today else { throw wrongUsage("the clock shows no day: give --date") }
            return today
        }
        let parsed = try parsedDate(date, option: "--date")
        guard case .date(let written) = parsed.value, written.precision == .day, written.qualifier == [] else {
            throw wrongUsage("“\(date)” is not a single day: write --date 2020-12-01")
        }
        return written.earliest
    }
}

extension AcceptedTranslation {
    /// What was done, for the person at the terminal.
    fileprivate var sentence: String {
        let what = "\(text) (\(language))"
        if changes.isEmpty { return said("\(what): is current, and was left as it is") }
        let files = changes.map(\.path).joined(separator: ", ")
        return before == .current
            ? said("\(what): was current; wrote \(files)")
            : said("\(what): \(before.word) → current; wrote \(files)")
    }
}
