/// The plain corpus as Hugo reads it. Facts stand in every language, because Hugo does not share them between
/// translations; the year of an event is a term of its own.
extension Corpus {
    func hugoFiles(of event: GeneratedEvent) -> [(path: String, text: String)] {
        zip(languages, event.texts).map { words, text in
            let lines =
                ["---", "title: \"\(text.title)\""] + hugoFields(event)
                + ["---", text.body]
            return ("content/\(words.code)/events/\(eventID(event.number)).md", lines.joined(separator: "\n") + "\n")
        }
    }

    private func hugoFields(_ event: GeneratedEvent) -> [String] {
        let facts = event.facts
        let day = day(event.number)
        return [
            "date: \(day)", "weight: \(event.number + 1)", "years: [\"\(day.prefix(4))\"]",
            "places: \(list(facts.places))", "actors: \(list(facts.actors))", "topics: \(list(facts.topics))",
            "params:",
            "  sort: \(facts.kind)", "  status: \(facts.status)",
            facts.isSaid ? "  saidBy: [\(facts.speaker)]" : "  turning: \(event.number % 10 == 0)",
            "  sources: \(list(facts.sources))", "  related: \(list(facts.related.map(eventID)))",
        ]
    }

    /// A page for each entry, and the bibliography as data.
    func hugoFiles(_ registers: GeneratedRegisters) -> [(path: String, text: String)] {
        let entries = [("places", registers.places), ("actors", registers.actors), ("topics", registers.topics)]
        return entries.flatMap { register, entries in
            entries.flatMap { hugoPages($0, of: register) }
        } + [("data/sources.yaml", registers.sources.map(hugoSource).joined())]
    }

    private func hugoPages(_ entry: GeneratedRegisters.Entry, of register: String) -> [(path: String, text: String)] {
        languages.indices.map { position in
            let lines =
                ["---", "title: \"\(entry.names[position])\"", "description: \"\(entry.descriptions[position])\""]
                + (entry.fields.isEmpty ? [] : ["params:"])
                + entry.fields.map { "  " + $0.replacing("type:", with: "sort:") }
                + ["---"]
            return (
                "content/\(languages[position].code)/\(register)/\(entry.id)/_index.md",
                lines.joined(separator: "\n") + "\n"
            )
        }
    }

    private func hugoSource(_ source: GeneratedRegisters.Source) -> String {
        """
        \(source.id):
          title: "\(source.title)"
          container: "\(source.container)"
          issued: \(source.issued)
          url: \(source.url)
          language: \(source.language)

        """
    }
}
