public import Diagnostics

/// Why a text is not a date, and where.
public struct EDTFError: Error, Hashable, Sendable {
    /// Where the trouble begins, in UTF-8 bytes from the start of the text.
    public var offset: Int
    /// How long it is, in UTF-8 bytes; 0 where something is missing.
    public var length: Int
    /// The kind of trouble, for programs.
    public var reason: Reason
    /// English, for the person who wrote the date: “month 13 does not exist”.
    public var message: Message
    /// A date that was probably meant. It parses.
    public var suggestion: String?

    public enum Reason: Hashable, Sendable {
        /// There is no text.
        case empty
        /// A character that cannot stand there.
        case unexpected
        /// The text ends too early.
        case unfinished
        /// A year, month or day with too many digits or too few.
        case digitCount
        /// The calendar has no such year, month or day.
        case notInCalendar
        /// A year with `Y`, `E` or `S` against the rules.
        case yearForm
        /// Two signs where one of `?`, `~`, `%` says it.
        case repeatedQualifier
        /// An interval or range that ends before it begins.
        case reversed
        /// An interval or a set that names no date.
        case noDate
        /// `..` inside a list.
        case openInside
        /// A time of day, which this library does not read.
        case timeOfDay
    }
}

extension EDTFError: CustomStringConvertible {
    public var description: String { message.text }
}
