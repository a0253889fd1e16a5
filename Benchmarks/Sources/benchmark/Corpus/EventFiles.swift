extension Corpus {
    /// An event in both languages; every other one was first written in Arabic.
    func files(of event: GeneratedEvent, _ digests: [String: String]) -> [(path: String, text: String)] {
        zip(languages, event.texts).enumerated().map { position, version in
            let (words, text) = version
            let path = "content/events/\(eventID(event.number)).\(words.code).md"
            var fields = ["title: \"\(text.title)\""]
            if position == event.number % languages.count {
                fields += lines(event)
            } else if let digest = digests[path] {
                fields.append("translates: \"\(digest)\"")
            }
            return (path, (["---"] + fields + ["---", text.body]).joined(separator: "\n") + "\n")
        }
    }

    private func lines(_ event: GeneratedEvent) -> [String] {
        let facts = event.facts
        return [
            "date: \(date(event.number))", "kind: \(facts.kind)", "status: \(facts.status)",
            facts.isSaid ? "said-by: [\(facts.speaker)]" : "key: \(event.number % 10 == 0)",
            "places: \(list(facts.places))", "actors: \(list(facts.actors))", "topics: \(list(facts.topics))",
            "sources: \(list(facts.sources))", "see-also: \(list(facts.related.map(eventID)))",
        ]
    }

    func list(_ ids: [String]) -> String { "[" + ids.joined(separator: ", ") + "]" }

    /// Most dates are days; in the whole corpus some are ranges, uncertain, or a month only.
    private func date(_ event: Int) -> String {
        let day = day(event)
        switch form == .whole ? event % 8 : 0 {
        case 5: return "\(day)/\(day.prefix(7))-28"
        case 6: return "\(day)~"
        case 7: return String(day.prefix(7))
        default: return day
        }
    }
}
