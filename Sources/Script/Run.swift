import Buffers

/// A phrase that must be isolated from the paragraph around it, so that neither upsets the order of the other.
public struct Run: Sendable, Hashable {
    /// What a run holds.
    public enum Kind: Sendable, Hashable {
        /// Words of the other direction, with the digits and marks that belong to them.
        case text
        /// Only digits and signs (`4+2`, `+218 21 444 5555`, `2020-10-23`): they read from left to right and belong to
        /// no language.
        case digits
    }

    /// Offsets in bytes from the start of the text.
    public var range: Range<Int>

    /// The direction inside the run. It is always the opposite of the paragraph's.
    public var direction: Direction

    public var kind: Kind
}

/// The phrases to be isolated when a text stands in a paragraph of the direction `base`, in order and apart.
///
/// - Several words of the other direction are one run when only spaces, hyphens and the like stand between them
///   (`S/RES/2510`, `U.N. Support Mission`). Commas, semicolons and letters of `base` end a run.
/// - Punctuation after a run stays outside, unless it is the bracket of a pair inside, the dot of an acronym, or an Arabic
///   mark after Arabic words.
/// - Inside quotation marks a run spans everything, when none of it is of the direction `base`. So does a whole sentence
///   (three words or more, ended by `.`, `!`, `?` or `…`) in a text without any letter of `base`.
/// - Digits belong to the words that they are attached to. In a right-to-left paragraph, sums, signed numbers,
///   telephone numbers, ISO dates and `a/b` are runs of their own; a range of years (`2014–2020`) is not one, for it
///   reads rightly as it is.
///
/// ```swift
/// oppositeRuns(in: "قالت Reuters, AFP".utf8, base: .rightToLeft)  // two runs: Reuters and AFP
/// ```
///
/// - Parameter text: UTF-8. Malformed bytes count as neutral.
/// - Complexity: O(n). A text without such phrases is scanned once.
public func oppositeRuns(in text: some Collection<UInt8>, base: Direction) -> [Run] {
    text.withBuffer { IslandScan.runs(of: $0, base: base) }
}
