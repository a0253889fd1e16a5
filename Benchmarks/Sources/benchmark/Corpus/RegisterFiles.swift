extension Corpus {
    /// Where the site is on its host.
    var root: String { "/benchmark/" }

    /// The settings, the registers, the periods and the bibliography.
    func tarikhFiles(_ registers: GeneratedRegisters) -> [(path: String, text: String)] {
        [
            ("content/site.yml", settings), ("content/places.yml", entries(registers.places)),
            ("content/actors.yml", entries(registers.actors)), ("content/topics.yml", entries(registers.topics)),
            ("content/sources.yml", bibliography(registers.sources)),
        ] + (form == .whole ? [("content/periods.yml", periods)] : [])
    }

    private var settings: String {
        """
        title:       { ar: "تاريخ مولد للقياس", en: "A generated history" }
        description: { ar: "موقع مولد لقياس السرعة.", en: "A site generated to measure speed." }
        url: https://tarikh.example\(root)
        languages: [ar, en]
        kinds:
        \(kinds.map { "  \($0): { ar: نوع \($0), en: \($0) }" }.joined(separator: "\n"))
        actor-types:
          person: { ar: أشخاص, en: People }
          state: { ar: دول, en: States }
        \(form == .plain ? "pages: { both: no, book: no, corrections: no, map: no, search: no, sources: no }\n" : "")
        """
    }

    private func entries(_ entries: [GeneratedRegisters.Entry]) -> String {
        entries.map { entry in
            let lines =
                ["\(entry.id):", "name: \(localized(entry.names))"] + entry.fields
                + ["description: \(localized(entry.descriptions))"]
            return lines.joined(separator: "\n  ") + "\n"
        }.joined()
    }

    private func localized(_ texts: [String]) -> String {
        "{ " + zip(languages, texts).map { "\($0.code): \"\($1)\"" }.joined(separator: ", ") + " }"
    }

    private var periods: String {
        stride(from: years.lowerBound, to: years.upperBound, by: 2).map { year in
            """
            period-\(year):
              name: { ar: "\(year)–\(year + 1)", en: "\(year)–\(year + 1)" }
              date: \(year)/\(year + 1)

            """
        }.joined()
    }

    private func bibliography(_ sources: [GeneratedRegisters.Source]) -> String {
        "references:\n"
            + sources.map { source in
                """
                - id: \(source.id)
                  type: webpage
                  title: "\(source.title)"
                  container-title: "\(source.container)"
                  issued: "\(source.issued)"
                  URL: \(source.url)
                  language: \(source.language)

                """
            }.joined()
    }
}
