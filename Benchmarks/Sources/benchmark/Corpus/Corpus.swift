/// A generated site in Arabic and English: the same bytes for the same number of events, on every machine.
struct Corpus {
    let events: Int
    let places = 60
    let actors = 80
    let topics = 30
    let sources = 200
    let years = 2011...2020
    let languages = [Words.arabic, Words.english]
    let kinds = ["protest", "military", "agreement", "meeting", "statement", "report"]

    /// Paths from the site's folder, and texts.
    ///
    /// - Parameter digests: which version of its original each translation is of, by the translation's path.
    func files(translating digests: [String: String] = [:]) -> [(path: String, text: String)] {
        var numbers = SeededNumbers(seed: 2020)
        return registers(&numbers) + eventFiles(digests, &numbers)
    }

    func eventID(_ number: Int) -> String { "\(day(number))-event-\(number + 1)" }

    /// Events lie in even steps over the years, every month with 28 days.
    func day(_ number: Int) -> String {
        let step = number * years.count * 12 * 28 / max(events, 1)
        let (year, month, day) = (years.lowerBound + step / 336, step / 28 % 12 + 1, step % 28 + 1)
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
