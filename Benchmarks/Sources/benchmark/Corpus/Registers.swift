extension Corpus {
    /// The settings, the registers, the periods and the bibliography.
    func registers(_ numbers: inout SeededNumbers) -> [(path: String, text: String)] {
        [
            ("content/site.yml", settings),
            ("content/places.yml", entries("place", places, &numbers) { placeFields($0) }),
            ("content/actors.yml", entries("actor", actors, &numbers) { ["type: \(["person", "state"][$0 % 2])"] }),
            ("content/topics.yml", entries("topic", topics, &numbers) { _ in [] }),
            ("content/periods.yml", periods),
            ("content/sources.yml", bibliography(&numbers)),
        ]
    }

    private var settings: String {
        """
        title:       { ar: "تاريخ مولد للقياس", en: "A generated history" }
        description: { ar: "موقع مولد لقياس السرعة.", en: "A site generated to measure speed." }
        url: https://tarikh.example/benchmark/
        languages: [ar, en]
        kinds:
        \(kinds.map { "  \($0): { ar: نوع \($0), en: \($0) }" }.joined(separator: "\n"))
        actor-types:
          person: { ar: أشخاص, en: People }
          state: { ar: دول, en: States }

        """
    }

    private func placeFields(_ number: Int) -> [String] {
        ["at: [\(20 + number % 13).\(100 + number), \(10 + number % 15).\(100 + number)]", "precision: town"]
            + (number > 0 ? ["within: place-1"] : [])
    }

    private func entries(
        _ name: String, _ count: Int, _ numbers: inout SeededNumbers, _ fields: (Int) -> [String]
    ) -> String {
        (0..<count).map { number in
            let lines =
                ["\(name)-\(number + 1):", "name: \(localized(2, &numbers))"] + fields(number)
                + ["description: \(localized(12, &numbers))"]
            return lines.joined(separator: "\n  ") + "\n"
        }.joined()
    }

    private func localized(_ count: Int, _ numbers: inout SeededNumbers) -> String {
        let texts = languages.map { "\($0.code): \"\($0.some(count, &numbers))\"" }
        return "{ " + texts.joined(separator: ", ") + " }"
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

    private func bibliography(_ numbers: inout SeededNumbers) -> String {
        let sources = (0..<self.sources).map { number in
            let words = languages[number % languages.count]
            return """
                - id: source-\(number + 1)
                  type: webpage
                  title: "\(words.title(&numbers))"
                  container-title: "\(words.some(2, &numbers))"
                  issued: "\(day(numbers.below(events)))"
                  URL: https://news.example/\(words.code)/articles/\(number + 1)?page=1
                  language: \(words.code)

                """
        }
        return "references:\n" + sources.joined()
    }
}
