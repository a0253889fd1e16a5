/// A place where an original is not what it was when its translation was accepted.
public struct TextChange: Hashable, Sendable {
    public enum Part: String, Sendable { case title, date, text }

    public let part: Part
    /// Some words before it, as the original is now, with the space between; empty at the beginning.
    public let before: String
    /// The words that are no longer there.
    public let removed: String
    /// The words that are there now.
    public let added: String
    /// Some words after it, with the space between.
    public let after: String
    /// Whether there is more text before and after these words.
    public let continuesBefore: Bool
    public let continuesAfter: Bool
}

extension TextChange {
    /// What changed from one state of an original to another, word by word, in the order of reading.
    static func changes(from old: AcceptedOriginal, to new: AcceptedOriginal) -> [TextChange] {
        changes(.title, old.title.utf8, new.title.utf8) + dateChange(old.date, new.date)
            + changes(.text, old.body, new.body)
    }

    /// A date is shown whole: nobody reads half of one.
    private static func dateChange(_ old: String, _ new: String) -> [TextChange] {
        if old == new { return [] }
        return [
            TextChange(
                part: .date, before: "", removed: old, added: new, after: "", continuesBefore: false,
                continuesAfter: false)
        ]
    }

    private static let context = 5

    private static func changes(
        _ part: Part, _ old: some Sequence<UInt8>, _ new: some Sequence<UInt8>
    ) -> [TextChange] {
        let (old, new) = (WordRuns(old), WordRuns(new))
        return wordDifferences(from: old, to: new).map { difference in
            TextChange(
                part: part, before: new.text(before: difference.new, words: context),
                removed: old.text(difference.old), added: new.text(difference.new),
                after: new.text(after: difference.new, words: context),
                continuesBefore: difference.new.lowerBound > context,
                continuesAfter: difference.new.upperBound + context < new.words.count)
        }
    }
}
