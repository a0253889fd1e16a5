/// Where in a document a word stands, as far as it matters for the order of answers.
///
/// The numbers are part of the format of the index: three bits with each posting.
public enum Grade: UInt8, Comparable, Sendable, CaseIterable {
    /// In a name of an actor, place or topic that the document is about, or in what it is filed under.
    case related = 0
    case textStem = 1
    case text = 2
    case summaryStem = 3
    case summary = 4
    /// In the title as a stem, in one of several other names, or in the date.
    case titleStem = 5
    case title = 6
    /// The word, or the words together, are a whole name of the document.
    case name = 7

    /// What a word counts where only its stem is the same.
    var stemmed: Grade {
        switch self {
        case .related: .related
        case .textStem, .text: .textStem
        case .summaryStem, .summary: .summaryStem
        case .titleStem, .title, .name: .titleStem
        }
    }

    public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
}
