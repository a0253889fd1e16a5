extension Corpus {
    /// Every event in both languages; every other one was first written in Arabic.
    func eventFiles(_ digests: [String: String], _ numbers: inout SeededNumbers) -> [(path: String, text: String)] {
        var files: [(path: String, text: String)] = []
        for event in 0..<events {
            for (position, words) in languages.enumerated() {
                let path = "content/events/\(eventID(event)).\(words.code).md"
                var fields = ["title: \"\(words.title(&numbers))\""]
                if position == event % languages.count {
                    fields += facts(event, &numbers)
                } else if let digest = digests[path] {
                    fields.append("translates: \"\(digest)\"")
                }
                let lines = ["---"] + fields + ["---", body(words, &numbers)]
                files.append((path, lines.joined(separator: "\n") + "\n"))
            }
        }
        return files
    }

    private func facts(_ event: Int, _ numbers: inout SeededNumbers) -> [String] {
        let status = ["confirmed", "attributed", "disputed"][numbers.below(3)]
        return [
            "date: \(date(event))", "kind: \(kinds[numbers.below(kinds.count)])", "status: \(status)",
            status == "confirmed" ? "key: \(event % 10 == 0)" : "said-by: [actor-\(numbers.below(actors) + 1)]",
            "places: \(ids("place", 2, places, &numbers))", "actors: \(ids("actor", 4, actors, &numbers))",
            "topics: \(ids("topic", 2, topics, &numbers))", "sources: \(ids("source", 4, sources, &numbers))",
            "see-also: [\(numbers.distinct(2, below: events).filter { $0 != event }.map(eventID).joined(separator: ", "))]",
        ]
    }

    /// Most dates are days; some are ranges, uncertain, or a month only.
    private func date(_ event: Int) -> String {
        let day = day(event)
        switch event % 8 {
        case 5: return "\(day)/\(day.prefix(7))-28"
        case 6: return "\(day)~"
        case 7: return String(day.prefix(7))
        default: return day
        }
    }

    private func ids(_ name: String, _ count: Int, _ bound: Int, _ numbers: inout SeededNumbers) -> String {
        "[" + numbers.distinct(count, below: bound).map { "\(name)-\($0 + 1)" }.joined(separator: ", ") + "]"
    }

    /// Four hundred words in five paragraphs, with a heading and a list, links and citations.
    private func body(_ words: Words, _ numbers: inout SeededNumbers) -> String {
        [
            paragraph(words, &numbers), paragraph(words, &numbers), "## " + words.some(4, &numbers),
            paragraph(words, &numbers),
            (0..<3).map { _ in "- " + words.some(12, &numbers) + "." }.joined(separator: "\n"),
            paragraph(words, &numbers), paragraph(words, &numbers),
        ].joined(separator: "\n\n")
    }

    private func paragraph(_ words: Words, _ numbers: inout SeededNumbers) -> String {
        let actor = numbers.below(actors) + 1
        let event = eventID(numbers.below(events))
        let (first, second) = (numbers.below(sources) + 1, numbers.below(sources) + 1)
        return """
            \(words.some(18, &numbers)) [\(words.some(3, &numbers))](actor:actor-\(actor)) \(words.some(15, &numbers)) \
            **\(words.some(2, &numbers))**\(words.comma) \(words.some(12, &numbers)) [@source-\(first)]. \
            \(words.some(10, &numbers)) [\(words.some(2, &numbers))](\(event).\(words.code).md) \
            \(words.some(10, &numbers)) [@source-\(second)\(words.comma) \(words.page) \(numbers.below(40) + 1)].
            """
    }
}
