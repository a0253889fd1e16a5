import Drawing
import EDTF

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

extension EDTF {
    /// A date of a test, which is one.
    init(_ text: StaticString) {
        guard let date = EDTF("\(text)") else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

/// A history with dates of every sort, most of them in a few busy years.
func randomChronology(_ seed: Int, events count: Int? = nil) -> Chronology {
    var numbers = SeededNumbers(seed)
    let count = count ?? Int.random(in: 1...80, using: &numbers)
    let first = [-500, 1, 1900, 2011, 2020].randomElement(using: &numbers) ?? 2011
    let length = [0, 1, 3, 10, 100, 2500].randomElement(using: &numbers) ?? 10
    let busy = Int.random(in: first...(first + length), using: &numbers)
    let events = (0..<count).map { _ in
        let isBusy = Bool.random(using: &numbers)
        let year = isBusy ? busy : Int.random(in: first...(first + length), using: &numbers)
        return DrawnEvent(
            date: randomDate(year, &numbers),
            status: DrawnEvent.Status.allCases.randomElement(using: &numbers) ?? .confirmed,
            isKey: Int.random(in: 0..<5, using: &numbers) == 0, isDraft: Int.random(in: 0..<9, using: &numbers) == 0)
    }
    let cuts = (0..<Int.random(in: 1...14, using: &numbers)).map { _ in
        Int.random(in: first...(first + length), using: &numbers)
    }.sorted()
    let periods = zip(cuts, cuts.dropFirst()).compactMap { EDTF("\(padded($0, 4))/\(padded($1, 4))") }
    return Chronology(events: events.sorted { $0.date < $1.date }, periods: periods)
}

private func randomDate(_ year: Int, _ numbers: inout SeededNumbers) -> EDTF {
    let year = padded(year, 4)
    let month = padded(Int.random(in: 1...12, using: &numbers), 2)
    let day = padded(Int.random(in: 1...28, using: &numbers), 2)
    let (early, late) = ("\(year)-01-05", "\(year)-12-\(day)")
    let forms = [
        "\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)", "\(year)-\(month)", year,
        "\(year)-\(month)-\(day)~", "\(year)-\(month)%", "\(early)/\(late)", "\(early)~/\(late)?", "\(early)/..",
        "../\(late)", "\(early)/", "/\(late)", "[\(early)..\(late)]", "[..\(late)]", "[\(early)..]",
        "{\(early),\(late)}", "\(year)-02/\(year)-11",
    ]
    let text = forms.randomElement(using: &numbers) ?? year
    return EDTF(text) ?? EDTF("2020")
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

struct TestWords: DrawingWords {
    var isRightToLeft = false
    var title = "Title"
    var hasLinks = true

    let name = "The events in time"
    let eventsName = "Events"
    let periodsName = "Periods"
    let oneScale = "One scale"

    func words(forEvent number: Int) -> DrawnWords {
        DrawnWords(
            id: "event-\(number)", title: title, name: "When \(number): \(title)",
            href: "events/event-\(number)/index.html")
    }

    func words(forPeriod number: Int) -> DrawnWords {
        DrawnWords(id: "p\(number)", title: title, name: title, href: hasLinks ? "#period-p\(number)" : nil)
    }

    func name(ofYear year: Int) -> String { String(year) }
    func name(ofYears years: ClosedRange<Int>) -> String { "\(years.lowerBound)–\(years.upperBound)" }
    func shortName(ofMonth month: Int) -> String { "M\(month)" }
    func number(_ number: Int) -> String { String(number) }
    func name(of stretch: Stretch, count: Int) -> String { "\(stretch): \(count)" }

    func href(of stretch: Stretch, firstYear: Int) -> String {
        switch stretch {
        case .month(let month, let year): "years/\(year)/index.html#m\(month)"
        case .year(let year): "years/\(year)/index.html"
        case .years: "years/index.html#y\(firstYear)"
        }
    }
}

func svg(_ chronology: Chronology, _ words: TestWords = TestWords()) -> String {
    String(decoding: DrawnTimeline(chronology, in: words)?.svg ?? [], as: UTF8.self)
}
