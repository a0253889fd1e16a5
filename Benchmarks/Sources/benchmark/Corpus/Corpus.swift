/// A generated site in Arabic and English: the same bytes for the same number of events, on every machine.
struct Corpus {
    let events: Int
    var form = Form.whole
    let places = 60
    let actors = 80
    let topics = 30
    let sources = 200
    let years = 2011...2020
    let languages = [Words.arabic, Words.english]
    let kinds = ["protest", "military", "agreement", "meeting", "statement", "report"]

    /// What the corpus is written for.
    enum Form: String, CaseIterable {
        /// Everything that Tarikh has: citations, dates that are not certain, periods.
        case whole
        /// What other generators have too, as files of Tarikh.
        case plain
        /// The same as `plain`, as files of Hugo.
        case hugo
    }

    /// Paths from the site's folder, and texts.
    ///
    /// - Parameter digests: which version of its original each translation is of, by the translation's path.
    func files(translating digests: [String: String] = [:]) -> [(path: String, text: String)] {
        var numbers = SeededNumbers(seed: 2020)
        let registers = registers(&numbers)
        let events = (0..<events).map { generatedEvent($0, &numbers) }
        switch form {
        case .whole, .plain: return tarikhFiles(registers) + events.flatMap { files(of: $0, digests) }
        case .hugo: return hugoFiles(registers) + events.flatMap(hugoFiles(of:))
        }
    }

    /// The number has as many digits in every id, so that the order of ids is that of numbers.
    func eventID(_ number: Int) -> String {
        let digits = String(number + 1)
        return "\(day(number))-event-\(String(repeating: "0", count: String(events).count - digits.count))\(digits)"
    }

    /// Events lie in even steps over the years, every month with 28 days.
    func day(_ number: Int) -> String {
        let step = number * years.count * 12 * 28 / max(events, 1)
        let (year, month, day) = (years.lowerBound + step / 336, step / 28 % 12 + 1, step % 28 + 1)
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
