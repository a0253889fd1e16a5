import Chronicle
import Content
import Diagnostics
import EDTF
import Files
import Languages

/// A whole site in one string: files begin with a line `== path`. A place in it is marked 1️⃣, 2️⃣ … right before the
/// character that is meant; marks are taken out before the site is read.
struct SiteText {
    let tree: FileTree
    let marks: [String: [String]]

    init(_ text: String, adding defaults: Bool = true) {
        var files: [(path: String, text: String)] = defaults ? Self.defaults : []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                files.removeAll { $0.path == line.dropFirst(3) }
                files.append((String(line.dropFirst(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            }
        }
        var marks: [String: [String]] = [:]
        tree = FileTree(
            files.map { file in
                let (clean, places) = Self.marks(file.text)
                marks[file.path] = places
                return SourceFile(path: file.path, Array(clean.utf8))
            })
        self.marks = marks
    }

    /// Reads the site; every problem as `path:line:column id`. What is declared and not used is no problem of a test that
    /// is about something else.
    func problems(
        today: CivilDay? = nil, countingUnused: Bool = false, includingDrafts: Bool = false
    ) async -> [String] {
        let options = ReadingOptions(includesDrafts: includingDrafts, today: today)
        let (_, diagnostics) = await readChronicle(tree, options)
        let counted = diagnostics.filter { countingUnused || !$0.id.hasPrefix("unused-") }
        return counted.inReportingOrder().map { problem in
            let place = problem.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            return "\(problem.file)\(place) \(problem.severity == .error ? "" : "warning ")\(problem.id)"
        }
    }

    func chronicle(_ options: ReadingOptions = ReadingOptions()) async -> Chronicle? {
        await readChronicle(tree, options).chronicle
    }

    /// The place of a mark as a diagnostic prints it.
    func place(_ mark: Int, in path: String) -> String {
        let places = marks[path] ?? []
        return places.indices.contains(mark - 1) ? path + ":" + places[mark - 1] : "no mark \(mark) in \(path)"
    }

    private static func marks(_ text: String) -> (String, [String]) {
        var clean = ""
        var places: [String] = []
        var (line, column) = (1, 1)
        for character in text {
            if character.unicodeScalars.contains("\u{20E3}") {
                places.append("\(line):\(column)")
            } else {
                clean.append(character)
                column += character.unicodeScalars.count
                if character.isNewline { (line, column) = (line + 1, 1) }
            }
        }
        return (clean, places)
    }

    /// What every site needs, so that a test names only what it is about.
    private static let defaults: [(path: String, text: String)] =
        [
            (
                "content/site.yml",
                """
                title: { ar: ليبيا, en: Libya }
                description: { ar: خط زمني, en: A timeline }
                url: https://example.org/libya/
                languages: [ar, en]
                kinds:
                  meeting: { ar: اجتماع, en: Meeting }
                  statement: { ar: تصريح, en: Statement }

                """
            ),
            (
                "content/actors.yml",
                "gna: { name: { ar: حكومة الوفاق, en: GNA } }\nlna: { name: { ar: الجيش الوطني, en: LNA } }\n"
            ),
            ("content/places.yml", "geneva: { name: { ar: جنيف, en: Geneva }, at: [46.2044, 6.1432] }\n"),
            ("content/topics.yml", "ceasefire: { name: { ar: وقف إطلاق النار, en: Ceasefire } }\n"),
            ("content/sources.yml", "references:\n- id: un-2020\n  type: report\n  title: A report\n"),
        ] + ["ar", "en"].flatMap { code in [strings(code), language(code)] }

    private static func strings(_ code: String) -> (path: String, text: String) {
        let texts = Strings.textsOfTheProgram.map { "\($0): \($0)\n" }.joined()
        let counts = Strings.countsOfTheProgram.map { "\($0): { other: \"{n}\" }\n" }.joined()
        return ("templates/strings.\(code).yml", texts + counts)
    }

    private static func language(_ code: String) -> (path: String, text: String) {
        let patterns = DatePatterns.Pattern.allCases.map { "  \($0.rawValue): \"{date}\"\n" }.joined()
        let months = (1...12).map { "m\($0)" }.joined(separator: ", ")
        return (
            "templates/language.\(code).yml",
            """
            tag: \(code)
            name: \(code)
            direction: \(code == "ar" ? "rtl" : "ltr")
            months: [\(months)]
            weekdays: [1, 2, 3, 4, 5, 6, 7]
            seasons: [a, b, c, d]
            dates:

            """ + patterns
        )
    }
}
