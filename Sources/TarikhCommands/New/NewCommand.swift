import ArgumentParser
import Content
import Diagnostics
import Files

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: said("Begin an event, a page, a translation, or an entry of a register."),
        discussion: said(
            """
            Writes a file that “tarikh check” accepts but for what only a person can fill in, with a comment on each field \
            in the language of the text. Events, pages and translations begin as drafts, which are not published. \
            No file is ever overwritten; a register gets its entry at the end, and is otherwise left as it is.

            The path goes to standard output, what is still to be done to standard error.

            Exit status: 0 it is written, 1 something is in the way (nothing was written) or the editor failed, \
            64 wrong usage.
            """),
        subcommands: [
            NewEventCommand.self, NewTranslationCommand.self, NewPageCommand.self, NewActorCommand.self,
            NewPlaceCommand.self, NewTopicCommand.self, NewSourceCommand.self, NewPeriodCommand.self,
        ])
}

/// What all of them take.
struct NewOptions: ParsableArguments {
    @Option(help: said("The folder that holds content/ and templates/."), completion: .directory)
    var site = "."

    @Flag(help: said("Open the file in $VISUAL or $EDITOR."))
    var edit = false

    func validate() throws {
        if edit { _ = try TextEditor() }
    }

    /// Makes a text, writes it, says where it is and what to do next, and opens it if asked to.
    func finish(
        _ make: (WritingDesk) async throws(DeskRefusal) -> WrittenText
    ) async throws {
        let tree = try await Desk.read(site)
        let written = try await made(tree, make)
        try Desk.write(written.change, at: site)
        let path = Desk.shown(written.change.path, in: site)
        Console.print(path)
        Console.report(written.advice(site))
        if edit { try TextEditor().open(path) }
    }

    private func made(
        _ tree: FileTree, _ make: (WritingDesk) async throws(DeskRefusal) -> WrittenText
    ) async throws -> WrittenText {
        do throws(DeskRefusal) {
            return try await make(try await WritingDesk(tree))
        } catch {
            throw error.exit
        }
    }
}

/// What those take that have an id and a language of their own.
struct NewNameOptions: ParsableArguments {
    @Option(
        help: said(
            "The id, for ever part of its address (default: made of the date and the words, where they are Latin)."))
    var id: String?

    @Option(
        name: .customLong("lang"),
        help: said(
            "The language that it is written in (default: the site's first in those letters).", valueName: "code"))
    var language: String?
}

extension WrittenText {
    /// What is still to be done, for the person at the terminal.
    fileprivate func advice(_ site: String) -> [String] {
        var lines = wanting.isEmpty ? [] : [said("still to be filled in:")]
        for problem in wanting {
            lines.append("  " + said(problem.message) + (problem.suggestion.map { ": " + said($0) } ?? ""))
        }
        lines.append(said("to check it: tarikh check\(site == "." ? "" : " " + site)"))
        let place = site == "." ? "" : " --site " + site
        return lines + steps.map { said(words(for: $0, place)) }
    }

    private func words(for step: Step, _ place: String) -> Message {
        switch step {
        case .takeDraftAway: "when it is ready: take “draft: true” away"
        case .translate(let language): "to translate it: tarikh new translation \(id) --lang \(language)\(place)"
        case .accept(let language):
            "when a person has compared the two: tarikh translations accept \(id) --lang \(language)\(place)"
        }
    }
}
