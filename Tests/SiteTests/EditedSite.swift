import Files

/// A site whose files are edited at random, in every way that decides what is on its pages.
struct EditedSite {
    private(set) var files: [String: String]
    private var former: [[String: String]] = []
    private var random: SteadyNumbers
    private var count = 0

    init(_ files: [SourceFile], seed: UInt64) {
        self.files = Dictionary(
            files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
        random = SteadyNumbers(state: seed)
    }

    /// The files as they stand after the edits so far. What no edit touched shares its bytes with the tree before.
    func tree(after before: FileTree?) -> FileTree {
        FileTree(
            files.map { path, text in
                let bytes = Array(text.utf8)
                if let same = before?[path], same.bytes == bytes { return same }
                return SourceFile(path: path, bytes)
            })
    }

    /// Makes one edit. Returns what it was, for the message of a test.
    ///
    /// - Parameter undoes: takes the last edit back.
    mutating func edit(undoes: Bool) -> String {
        count += 1
        if !former.isEmpty, undoes || random.next() % 8 == 0 {
            files = former.removeLast()
            return "undo"
        }
        former.append(files)
        let edits: [(String, (inout EditedSite) -> Void)] = [
            ("a word of a text", { $0.replace(in: $0.anEvent, "\n---\n", "\n---\nWord \($0.count). ") }),
            ("a title", { $0.replace(in: $0.anEvent, "title: ", "title: T\($0.count) ") }),
            (
                "a date",
                { $0.replace(in: $0.anOriginal, "date: ", "date: 20\(10 + $0.count % 15)-0\(1 + $0.count % 9) # ") }
            ),
            ("a fact", { $0.replace(in: $0.anOriginal, "kind: meeting", "kind: meeting\n\($0.aFact)") }),
            ("a draft", { $0.replace(in: $0.anEvent, "---\ntitle", "---\ndraft: true\ntitle") }),
            ("a mistake", { $0.replace(in: $0.anEvent, "title: ", "titel: ") }),
            ("a new event", { $0.addEvent() }),
            (
                "an event told twice",
                { site in site.files["content/events/twice-\(site.count).ar.md"] = site.files[site.anOriginal] }
            ),
            ("a line above a title", { $0.replace(in: $0.anEvent, "---\n", "---\n# \($0.count)\n") }),
            (
                "the day of a source",
                { $0.replace(in: "content/sources.yml", "issued: \"20", "issued: \"\(19 + $0.count % 2)") }
            ),
            ("a new translation", { $0.addTranslation() }),
            ("a file taken away", { site in site.files[site.anEvent] = nil }),
            (
                "a new actor, the first",
                { $0.prepend(to: "content/actors.yml", "a\($0.count): { name: { ar: ش, en: New \($0.count) } }\n") }
            ),
            ("the name of an actor", { $0.replace(in: "content/actors.yml", "en: Gov", "en: The \($0.count) Gov") }),
            ("the name of a place", { $0.replace(in: "content/places.yml", "ar: جنيف", "ar: \($0.count) جنيف") }),
            (
                "a topic",
                { $0.prepend(to: "content/topics.yml", "t\($0.count): { name: { ar: م, en: Topic \($0.count) } }\n") }
            ),
            (
                "a new source, the first",
                {
                    $0.replace(
                        in: "content/sources.yml", "references:\n",
                        "references:\n- { id: s\($0.count), title: Source }\n")
                }
            ),
            ("the title of a source", { $0.replace(in: "content/sources.yml", "UNSMIL", "UNSMIL \($0.count)") }),
            ("a period", { $0.replace(in: "content/periods.yml", "en: The year", "en: Our \($0.count) year") }),
            ("a string", { $0.replace(in: "templates/strings.en.yml", "paragraph: ", "paragraph: P\($0.count)") }),
            ("how dates are said", { $0.replace(in: "templates/language.ar.yml", "العربية", "العربية \($0.count)") }),
            ("a template", { $0.append(to: "templates/partials/card.mustache", "<!-- \($0.count) -->\n") }),
            ("a mistake in a template", { $0.append(to: "templates/event.mustache", "{{{nothing}}}") }),
            ("the stylesheet", { $0.append(to: "templates/style.css", "/* \($0.count) */\n") }),
            ("a script", { $0.append(to: "templates/scripts/main.js", "// \($0.count)\n") }),
            ("the title of the site", { $0.replace(in: "content/site.yml", "en: Libya", "en: Libya \($0.count)") }),
            ("the address of the site", { $0.replace(in: "content/site.yml", "org/", "org/\($0.count)/") }),
            ("the name of a kind", { $0.replace(in: "content/site.yml", "en: Meeting", "en: Meeting \($0.count)") }),
            ("the order of languages", { $0.replace(in: "content/site.yml", "[ar, en]", "[en, ar]") }),
            ("digits", { $0.append(to: "content/site.yml", "dates: { ar: { digits: arabic-indic, hijri: true } }\n") }),
            (
                "a standing page",
                {
                    $0.files["content/pages/about.ar.md"] =
                        "---\ntitle: عن\norder: \($0.count)\n---\nنص [حدث](../events/signing.ar.md).\n"
                }
            ),
            ("an outline", { $0.files["content/map/region.geojson"] = $0.outline }),
        ]
        let (name, make) = edits[Int(random.next() % UInt64(edits.count))]
        make(&self)
        return name
    }
}

extension EditedSite {
    private var anEvent: String { pick(files.keys.filter { $0.hasPrefix("content/events/") }) }
    private var anOriginal: String { pick(files.keys.filter { files[$0]?.contains("\nkind: ") == true }) }

    /// By the number of the edit, so that a path does not depend on the order of a dictionary.
    private func pick(_ paths: [String]) -> String {
        paths.isEmpty ? "content/site.yml" : paths.sorted()[count * 7 % paths.count]
    }

    private var aFact: String {
        [
            "actors: [gna]", "places: [geneva]", "key: true", "see-also: [signing]", "sources: [un-2020]",
            "aliases: [old-\(count)]", "corrections:\n- { date: 2020-12-0\(1 + count % 9), ar: ت, en: c }",
            "warning: { ar: عنف, en: Violence }", "embargo: 2100", "status: disputed", "time: \"1\(count % 10):00\"",
            "order: \(count)",
        ][count % 12]
    }

    private var outline: String {
        """
        {"type": "FeatureCollection", "attribution": "By hand \(count)", "features": [
         {"type": "Feature", "properties": {"name:ar": "ل", "name:en": "L", "focus": true}, "geometry":
          {"type": "Polygon", "coordinates": [[[9.3, 30.1], [14.2, 22.6], [24, 19.5], [25.1, 31.7], [9.3, 30.1]]]}}]}
        """
    }

    private mutating func addEvent() {
        files["content/events/event-\(count).ar.md"] = """
            ---
            title: حدث \(count)
            date: 20\(10 + count % 15)-1\(count % 3)
            kind: meeting
            ---
            نص عن [التوقيع](signing.ar.md) و[الوفاق](actor:gna) [@un-ar].
            """
    }

    private mutating func addTranslation() {
        let path = pick(files.keys.filter { $0.hasPrefix("content/events/") && $0.hasSuffix(".ar.md") })
        files[path.replacingSuffix(".ar.md", ".en.md")] =
            "---\ntitle: Told \(count)\ntranslates: 00000000\n---\nSaid.\n"
    }

    private mutating func replace(in path: String, _ old: String, _ new: String) {
        guard let text = files[path], let range = text.firstRange(of: old) else { return }
        files[path] = text.replacingCharacters(in: range, with: new)
    }

    private mutating func append(to path: String, _ text: String) { files[path, default: ""] += text }
    private mutating func prepend(to path: String, _ text: String) { files[path] = text + (files[path] ?? "") }
}

extension String {
    fileprivate func replacingSuffix(_ old: String, _ new: String) -> String {
        hasSuffix(old) ? String(dropLast(old.count)) + new : self
    }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}

/// Random numbers that are the same in every run (splitmix64).
struct SteadyNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
