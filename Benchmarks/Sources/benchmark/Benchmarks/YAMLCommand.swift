import ArgumentParser
import Measuring
import YAML
import Yams

struct YAMLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yaml", abstract: "Read one event's front matter in every way that there is.")

    func run() throws {
        let text = frontMatter
        var table = Table(["25 lines of YAML", "minimum µs", "median µs"])
        func add<Value>(_ name: String, _ read: () throws -> Value) rethrows {
            let time = try Repeated.measure(count: 200, read)
            table.add(name, fixed(time.minimum * 1e6, 1), fixed(time.median * 1e6, 1))
        }
        try add("`Yams.load`") { try Yams.load(yaml: text) }
        try add("`YAMLDecoder`") { try YAMLDecoder().decode(DecodedEvent.self, from: text) }
        try add("`Yams.compose`") { try Yams.compose(yaml: text) }
        try add("`Parser(resolver: .basic).singleRoot()` of Yams") {
            try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        }
        try add("libyaml's events, what Tarikh uses") { try countEvents(text) }
        print(table.markdown)
    }

    private var frontMatter: String {
        """
        title: اتفاق وقف إطلاق النار في جنيف
        date: 2020-10-23
        kind: agreement
        status: attributed
        said-by: [unsmil]
        time: "14:30"
        order: 2
        key: true
        places:
          - geneva
          - libya
        actors: [jmc, gna, lna, unsmil, williams]
        topics: [ceasefire, united-nations]
        sources:
          - unsmil-2020-10-23
          - reuters-2020-10-23
          - aljazeera-2020-10-23
        see-also: [2020-10-19-geneva-round-opens, 2020-11-02-ghadames-talks]
        aliases: [2020-10-23-ceasefire-signed]
        warning: { ar: "وصف للقتال", en: "Describes fighting" }
        corrections:
          - date: 2020-11-02
            ar: "صحح عدد الموقعين."
            en: "The number of signatories was corrected."
        draft: false

        """
    }
}

/// The front matter as a type for `YAMLDecoder`.
private struct DecodedEvent: Decodable {
    let title, date, kind, status, time: String
    let order: Int
    let key, draft: Bool
    let places, actors, topics, sources, aliases: [String]
    let warning: [String: String]
    let corrections: [[String: String]]
}

/// Every event made and thrown away.
private func countEvents(_ text: String) throws -> Int {
    var count = 0
    try forEachEvent(inYAML: text.utf8) { _ in
        count += 1
        return true
    }
    return count
}
