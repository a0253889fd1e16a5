import ArgumentParser
import Drawing
import EDTF
import Measuring

struct DrawingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drawing",
        abstract: "Lay out and write the drawing of the timeline: marks, or bars for many events.")

    func run() {
        var table = Table(["events", "bytes", "minimum ms", "median ms"])
        for (count, keys) in [(33, 4), (50, 8), (50, 1), (1000, 30), (10_000, 300)] {
            let chronology = chronology(of: count, keyEvery: keys)
            let time = Repeated.measure(count: 5) { DrawnTimeline(chronology, in: PlainWords()) }
            let size = DrawnTimeline(chronology, in: PlainWords())?.svg.count ?? 0
            let name = keys == 1 ? "\(count), all turning points" : String(count)
            table.add(name, String(size), fixed(time.minimum * 1e3, 2), fixed(time.median * 1e3, 2))
        }
        print(table.markdown)
    }

    /// Ten years, each with twice as many events as the one before it.
    private func chronology(of count: Int, keyEvery: Int) -> Chronology {
        var numbers = SeededNumbers(seed: 2020)
        let events = (0..<count).compactMap { number -> DrawnEvent? in
            let year = 2020 - min(9, numbers.next().leadingZeroBitCount)
            let (month, day) = (numbers.below(12) + 1, numbers.below(28) + 1)
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            return EDTF(text).map { DrawnEvent(date: $0, isKey: number % keyEvery == 0) }
        }
        return Chronology(events: events.sorted { $0.date < $1.date })
    }
}

private struct PlainWords: DrawingWords {
    let isRightToLeft = true
    let name = "Drawing"
    let eventsName = "Events"
    let periodsName = "Periods"
    let oneScale = "One scale"

    func words(forEvent number: Int) -> DrawnWords {
        DrawnWords(
            id: "event-\(number)", date: "23 October 2020", title: "The title of an event, some words long",
            href: "events/event-\(number)/index.html")
    }

    func words(forPeriod number: Int) -> DrawnWords { words(forEvent: number) }
    func name(ofYear year: Int) -> String { String(year) }
    func name(ofYears years: ClosedRange<Int>) -> String { "\(years.lowerBound)–\(years.upperBound)" }
    func shortName(ofMonth month: Int) -> String { "Oct" }
    func number(_ number: Int) -> String { String(number) }
    func name(of stretch: Stretch, count: Int) -> String { "October 2020: \(count) events" }
    func href(of stretch: Stretch, firstYear: Int) -> String { "years/\(firstYear)/index.html#m10" }
}
