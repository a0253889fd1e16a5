import Chronicle
import Search

/// A sort of thing that a search finds. Documents are numbered by their sort and their position in it.
///
/// Events come first and are numbered by date: one more at the end leaves all numbers as they were.
enum SearchSort: Int, CaseIterable, Sendable {
    case events, actors, places, topics, years, pages, sources

    /// How far the numbers of one sort are from those of the next.
    static let step = 1 << 20

    func number(_ position: Int) -> Int { rawValue * Self.step + position }

    /// How the words of the interface call it.
    var titleKey: String {
        switch self {
        case .events: "timeline"
        case .actors, .places, .topics, .sources: "\(self)-title"
        case .years: "years"
        case .pages: "sections"
        }
    }

    var register: Addresses.Register? { Addresses.Register(rawValue: "\(self)") }
}
