/// An event as all forms of the corpus tell it.
struct GeneratedEvent {
    let number: Int
    let facts: Facts
    /// In the order of the languages.
    let texts: [Text]

    struct Facts {
        let kind: String
        let status: String
        let speaker: String
        let places: [String]
        let actors: [String]
        let topics: [String]
        let sources: [String]
        let related: [Int]
    }

    struct Text {
        let title: String
        let body: String
    }
}

extension GeneratedEvent.Facts {
    var isSaid: Bool { status != "confirmed" }
}

extension Corpus {
    func generatedEvent(_ number: Int, _ numbers: inout SeededNumbers) -> GeneratedEvent {
        let facts = facts(number, &numbers)
        return GeneratedEvent(number: number, facts: facts, texts: languages.map { text($0, &numbers) })
    }

    private func facts(_ number: Int, _ numbers: inout SeededNumbers) -> GeneratedEvent.Facts {
        GeneratedEvent.Facts(
            kind: kinds[numbers.below(kinds.count)],
            status: ["confirmed", "attributed", "disputed"][numbers.below(3)],
            speaker: "actor-\(numbers.below(actors) + 1)",
            places: ids("place", 2, places, &numbers), actors: ids("actor", 4, actors, &numbers),
            topics: ids("topic", 2, topics, &numbers), sources: ids("source", 4, sources, &numbers),
            related: numbers.distinct(2, below: events).filter { $0 != number })
    }

    private func ids(_ name: String, _ count: Int, _ bound: Int, _ numbers: inout SeededNumbers) -> [String] {
        numbers.distinct(count, below: bound).map { "\(name)-\($0 + 1)" }
    }

    /// Four hundred words in five paragraphs, with a heading and a list, links and citations.
    private func text(_ words: Words, _ numbers: inout SeededNumbers) -> GeneratedEvent.Text {
        let title = words.title(&numbers)
        let paragraphs = (0..<5).map { _ in paragraph(words, &numbers) }
        let list = (0..<3).map { _ in "- " + words.some(12, &numbers) + "." }.joined(separator: "\n")
        let heading = "## " + words.some(4, &numbers)
        let blocks = paragraphs[..<2] + [heading, paragraphs[2], list] + paragraphs[3...]
        return GeneratedEvent.Text(title: title, body: blocks.joined(separator: "\n\n"))
    }

    /// Eighty words with two links, something strong and two citations.
    private func paragraph(_ words: Words, _ numbers: inout SeededNumbers) -> String {
        let actor = "actor-\(numbers.below(actors) + 1)"
        let event = eventID(numbers.below(events))
        let citations = citations(words, &numbers)
        return """
            \(words.some(18, &numbers)) [\(words.some(3, &numbers))](\(link(toActor: actor))) \
            \(words.some(15, &numbers)) **\(words.some(2, &numbers))**\(words.comma) \
            \(words.some(12, &numbers))\(citations[0]). \(words.some(10, &numbers)) \
            [\(words.some(2, &numbers))](\(link(toEvent: event, words.code))) \(words.some(10, &numbers))\(citations[1]).
            """
    }

    /// Two citations; none where the form has none.
    private func citations(_ words: Words, _ numbers: inout SeededNumbers) -> [String] {
        guard form == .whole else { return ["", ""] }
        let (first, second) = (numbers.below(sources) + 1, numbers.below(sources) + 1)
        return [
            " [@source-\(first)]", " [@source-\(second)\(words.comma) \(words.page) \(numbers.below(40) + 1)]",
        ]
    }

    private func link(toActor id: String) -> String { form == .hugo ? "/actors/" + id : "actor:" + id }

    private func link(toEvent id: String, _ code: String) -> String {
        form == .hugo ? "/events/" + id : "\(id).\(code).md"
    }
}
