/// A date that may be uncertain, approximate, partly unknown, an interval or a set of dates: the Extended Date/Time
/// Format of the Library of Congress (ISO 8601-2:2019, annex A), levels 0, 1 and 2, without times of day.
///
/// ```swift
/// let date = try EDTF(parsing: "2020-06~/2020-08")
/// date.earliest  // .day(2020-06-01)
/// date.latest    // .day(2020-08-31)
/// ```
///
/// The calendar is the proleptic Gregorian one with a year zero. Two values are equal when their texts are.
public struct EDTF: Sendable {
    /// Shared by all copies: a date has a few hundred bytes, and is handed on wherever there are events.
    private let parts: Parts

    private final class Parts: Sendable {
        let description: String
        let earliest: Bound
        let latest: Bound
        let value: Value

        init(_ value: Value, _ text: String) {
            description = text
            earliest = value.earliest
            latest = value.latest
            self.value = value
        }
    }

    /// The very text that was parsed.
    public var description: String { parts.description }
    /// The first day that is meant. An uncertain or approximate date has the bounds that it has without the sign.
    public var earliest: Bound { parts.earliest }
    /// The last day that is meant. An unknown end of an interval gets the bound of the other end.
    public var latest: Bound { parts.latest }
    public var value: Value { parts.value }

    /// Reads a date. Linear in the length of the text.
    ///
    /// - Throws: ``EDTFError`` with the place, the reason and, where it can be guessed, a corrected text.
    public init(parsing text: String) throws(EDTFError) {
        var copy = text
        let parsed = copy.withUTF8 { bytes in
            Result { () throws(EDTFError) in try EDTF(parsing: bytes) }
        }
        self = try parsed.get()
    }

    /// Reads a date out of UTF-8 bytes, which are copied. Linear in their number.
    ///
    /// - Throws: ``EDTFError`` as ``init(parsing:)-(String)`` does, also for bytes that are not UTF-8.
    public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(EDTFError) {
        do throws(EDTFError) {
            let value = try Parser.parse(bytes)
            self.init(value, String(decoding: bytes, as: UTF8.self))
        } catch {
            var error = error
            error.suggestion = suggestion(for: String(decoding: bytes, as: UTF8.self))
            throw error
        }
    }

    /// A date without the search for a correction when it is none.
    init?(quietly text: String) {
        var copy = text
        guard let value = copy.withUTF8({ try? Parser.parse($0) }) else { return nil }
        self.init(value, text)
    }

    private init(_ value: Value, _ text: String) { parts = Parts(value, text) }

    /// Whether there may be a day in both, as far as the bounds can tell: a gap inside a set is not looked at.
    public func overlaps(_ other: EDTF) -> Bool {
        earliest <= other.latest && other.earliest <= latest
    }

    /// Whether the bounds of the other lie within the bounds of this.
    public func contains(_ other: EDTF) -> Bool {
        earliest <= other.earliest && other.latest <= latest
    }
}

extension EDTF: LosslessStringConvertible {
    /// Nil where ``init(parsing:)`` throws.
    public init?(_ text: String) { self.init(quietly: text) }
}

extension EDTF: Hashable {
    public static func == (a: Self, b: Self) -> Bool { a.parts === b.parts || a.description == b.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension EDTF: Comparable {
    /// By the earliest day, then by the latest, then by the text.
    public static func < (a: Self, b: Self) -> Bool {
        if a.earliest != b.earliest { return a.earliest < b.earliest }
        if a.latest != b.latest { return a.latest < b.latest }
        return a.description < b.description
    }
}
