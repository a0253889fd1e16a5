/// What events refer to, as all forms of the corpus tell it.
struct GeneratedRegisters {
    let places: [Entry]
    let actors: [Entry]
    let topics: [Entry]
    let sources: [Source]

    struct Entry {
        let id: String
        /// By language.
        let names: [String]
        let descriptions: [String]
        /// Further lines of YAML.
        let fields: [String]
    }

    struct Source {
        let id: String
        let title: String
        let container: String
        let issued: String
        let language: String
        let url: String
    }
}

extension Corpus {
    func registers(_ numbers: inout SeededNumbers) -> GeneratedRegisters {
        GeneratedRegisters(
            places: entries("place", places, &numbers, placeFields),
            actors: entries("actor", actors, &numbers) { ["type: \(["person", "state"][$0 % 2])"] },
            topics: entries("topic", topics, &numbers) { _ in [] },
            sources: (0..<sources).map { source($0, &numbers) })
    }

    private func entries(
        _ name: String, _ count: Int, _ numbers: inout SeededNumbers, _ fields: (Int) -> [String]
    ) -> [GeneratedRegisters.Entry] {
        (0..<count).map { number in
            GeneratedRegisters.Entry(
                id: "\(name)-\(number + 1)", names: languages.map { $0.some(2, &numbers) },
                descriptions: languages.map { $0.some(12, &numbers) }, fields: fields(number))
        }
    }

    private func placeFields(_ number: Int) -> [String] {
        ["at: [\(20 + number % 13).\(100 + number), \(10 + number % 15).\(100 + number)]", "precision: town"]
            + (number > 0 ? ["within: place-1"] : [])
    }

    private func source(_ number: Int, _ numbers: inout SeededNumbers) -> GeneratedRegisters.Source {
        let words = languages[number % languages.count]
        return GeneratedRegisters.Source(
            id: "source-\(number + 1)", title: words.title(&numbers), container: words.some(2, &numbers),
            // After every event: news does not come before what it is about.
            issued: day(events + numbers.below(events) / 4), language: words.code,
            url: "https://news.example/\(words.code)/articles/\(number + 1)?page=1")
    }
}
