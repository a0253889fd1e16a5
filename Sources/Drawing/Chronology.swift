public import EDTF

/// What is drawn of an event: facts only. Words are asked for when the picture is written, so that the same facts make
/// the same layout in every language.
public struct DrawnEvent: Sendable {
    /// How sure it is, which the shape of the mark tells.
    public enum Status: String, CaseIterable, Sendable { case confirmed, attributed, disputed }

    public let date: EDTF
    public let status: Status
    /// A turning point: drawn larger, and with its title where there is room.
    public let isKey: Bool
    public let isDraft: Bool

    public init(date: EDTF, status: Status = .confirmed, isKey: Bool = false, isDraft: Bool = false) {
        self.date = date
        self.status = status
        self.isKey = isKey
        self.isDraft = isDraft
    }
}

/// What there is to draw.
public struct Chronology: Sendable {
    /// In the order in which a reader meets them: by date.
    public let events: [DrawnEvent]
    /// The dates of the periods, by date.
    public let periods: [EDTF]

    public init(events: [DrawnEvent], periods: [EDTF] = []) {
        self.events = events
        self.periods = periods
    }
}

/// A stretch of time that gathers events in one bar.
public enum Stretch: Hashable, Sendable {
    /// A month, 1 to 12, of a year.
    case month(Int, of: Int)
    case year(Int)
    /// Ten years, or a hundred and so on, from the first to the last.
    case years(ClosedRange<Int>)
}

/// What is said of an event or a period, and where it leads. Plain text, not escaped; runs of the other direction stand
/// between isolates (U+2066 to U+2069).
public struct DrawnWords: Sendable {
    /// The id by which scripts find the mark.
    public let id: String
    public let title: String
    /// What those hear who do not see the mark: when, what, and how sure.
    public let name: String
    /// `nil` where there is nothing more to read.
    public let href: String?

    public init(id: String, title: String, name: String, href: String?) {
        self.id = id
        self.title = title
        self.name = name
        self.href = href
    }
}

/// The words of one language for a drawing, and where its links lead.
public protocol DrawingWords {
    /// Whether time runs from the right to the left.
    var isRightToLeft: Bool { get }
    /// What the drawing is: its name, the names of its parts, and of the line with one scale.
    var name: String { get }
    var eventsName: String { get }
    var periodsName: String { get }
    var oneScale: String { get }

    /// What is said of an event of the chronology, by its position there.
    func words(forEvent number: Int) -> DrawnWords
    func words(forPeriod number: Int) -> DrawnWords
    /// `2020`, `44 BCE` for the year -43.
    func name(ofYear year: Int) -> String
    /// `2012–2014`
    func name(ofYears years: ClosedRange<Int>) -> String
    /// A short name of a month, 1 to 12.
    func shortName(ofMonth month: Int) -> String
    func number(_ number: Int) -> String
    /// `October 2020: 12 events`
    func name(of stretch: Stretch, count: Int) -> String
    /// The page on which the events of a stretch begin, of which `firstYear` is the first with an event.
    func href(of stretch: Stretch, firstYear: Int) -> String
}
