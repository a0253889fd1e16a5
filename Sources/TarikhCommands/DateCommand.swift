import ArgumentParser
import Content
import Diagnostics
import EDTF
import Files
import Languages

struct DateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date",
        abstract: said("Say what a date means, and how the site will word it."),
        discussion: said(
            """
            Dates are those of the Extended Date/Time Format (ISO 8601-2), as in the field “date” of an event:
            2020-10-23, 2020-10, 2020-10-23~ (about), 2020-11-02/2020-11-04, “[2020-06-05..2020-06-11]” (one day of these). \
            Put a date before the year zero behind “--”.

            Exit status: 0 all are dates, 1 one is not, 64 wrong usage.
            """))

    @Argument(help: said("The dates."))
    var text: [String]

    @Option(help: said("The folder whose languages are used."), completion: .directory)
    var site = "."

    @Option(help: said("How to print the answer."))
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() async throws {
        let tree = await LoadedSite.readWithoutTexts(site)
        let languages = readSiteLanguages(tree)
        let answers = text.map { DateAnswer($0, languages) }
        switch format {
        case .text: Console.print(answers.map(\.text).joined(separator: "\n\n"))
        case .json: Console.print("[\n  " + answers.map(\.json).joined(separator: ",\n  ") + "\n]")
        }
        if answers.contains(where: \.isWrong) { throw ExitCode(1) }
    }
}

/// What there is to say of one text.
private struct DateAnswer {
    let written: String
    private let date: Result<EDTF, EDTFError>
    private let languages: [Language]

    init(_ written: String, _ languages: [Language]) {
        self.written = written
        self.languages = languages
        do throws(EDTFError) {
            date = .success(try EDTF(parsing: written))
        } catch {
            date = .failure(error)
        }
    }

    var isWrong: Bool { if case .failure = date { true } else { false } }

    var text: String {
        switch date {
        case .success(let date):
            let words = languages.map { ($0.code, $0.words(for: date)) }
            let rows =
                [("date", date.description), ("earliest", name(date.earliest)), ("latest", name(date.latest))] + words
            let width = rows.map(\.0.count).max() ?? 0
            return rows.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }.joined(
                separator: "\n")
        case .failure(let error):
            let place = "\(written):\(column(of: error)): error: \(said(error.message) as String)"
            return place + (error.suggestion.map { "\n    " + said("did you mean “\($0)”?") } ?? "")
        }
    }

    var json: String {
        switch date {
        case .success(let date):
            let words = languages.map { "\($0.code.jsonString): \($0.words(for: date).jsonString)" }
            return object([
                ("text", written.jsonString), ("date", date.description.jsonString),
                ("earliest", day(date.earliest)), ("latest", day(date.latest)),
                ("words", "{" + words.joined(separator: ", ") + "}"),
            ])
        case .failure(let error):
            return object([
                ("text", written.jsonString), ("column", String(column(of: error))),
                ("message", error.message.text(in: .ofUser).jsonString),
                ("suggestion", error.suggestion?.jsonString ?? "null"),
            ])
        }
    }

    private func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\($0.0.jsonString): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// Counted in characters from 1, as an editor does.
    private func column(of error: EDTFError) -> Int {
        1 + String(decoding: written.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
    }

    private func name(_ bound: Bound) -> String {
        switch bound {
        case .day(let day): day.description
        case .beforeAll: said("no beginning")
        case .afterAll: said("no end")
        }
    }

    private func day(_ bound: Bound) -> String {
        if case .day(let day) = bound { day.description.jsonString } else { "null" }
    }
}
