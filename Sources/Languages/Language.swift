import Buffers
public import EDTF

/// A language of the site: what it is called, which way it runs, how it counts and how it says dates.
///
/// Everything comes from data, so that a language is added without a change of code. An object, because every page asks
/// for it and its patterns are many.
public final class Language: Sendable {
    /// As in file names and addresses: `ar`.
    public let code: String
    /// A BCP 47 tag: `ar-LY`.
    public let tag: String
    /// In the language itself: `العربية`.
    public let name: String
    public let isRightToLeft: Bool
    public let plurals: PluralRules
    public let dates: DatePatterns
    /// How it says Hijri days, where it can.
    public let hijri: HijriPatterns?
    /// What the site chooses about dates and numbers.
    public let options: DateOptions
    public let strings: Strings
    /// How it says dates on this site.
    public let wording: DateWording

    public init(
        code: String, tag: String, name: String, isRightToLeft: Bool, plurals: PluralRules, dates: DatePatterns,
        hijri: HijriPatterns? = nil, options: DateOptions = DateOptions(), strings: Strings
    ) {
        self.code = code
        self.tag = tag
        self.name = name
        self.isRightToLeft = isRightToLeft
        self.plurals = plurals
        self.dates = dates
        self.hijri = hijri
        self.options = options
        self.strings = strings
        wording = DateWording(dates, options: options)
    }

    /// “3 events”, in the grammar of the language. `key` names a counted string.
    public func count(_ key: String, _ number: Int) -> String {
        let forms = strings.counted[key] ?? [:]
        let form = forms[plurals.category(of: number)] ?? forms[.other] ?? "{n}"
        return form.filled(with: ["n": options.digits.text(number)])
    }
}

extension Language: Equatable {
    public static func == (a: Language, b: Language) -> Bool {
        a === b
            || (a.code, a.tag, a.name, a.isRightToLeft) == (b.code, b.tag, b.name, b.isRightToLeft)
                && (a.plurals, a.dates, a.hijri, a.options, a.strings)
                    == (b.plurals, b.dates, b.hijri, b.options, b.strings)
    }
}

extension Language {
    /// A date in words: `23 أكتوبر 2020`, `11–13 November 2020`, `about June 2020`.
    public func words(for date: EDTF) -> String { wording.words(for: date) }

    /// A day in words.
    public func words(for day: CivilDay) -> String { wording.words(for: day) }
}

/// The words of the interface, by key.
public struct Strings: Equatable, Sendable {
    public var texts: [String: String]
    public var counted: [String: [PluralCategory: String]]

    public init(texts: [String: String] = [:], counted: [String: [PluralCategory: String]] = [:]) {
        self.texts = texts
        self.counted = counted
    }

    /// The words of a key, or the key itself, which a checked site never shows.
    public subscript(key: String) -> String { texts[key] ?? key }
}

extension String {
    /// A pattern with its marks (`{d}`, `{month}`) replaced; a mark without a value stays. One pass over the bytes.
    func filled(with values: KeyValuePairs<String, String>) -> String {
        var pattern = self
        return pattern.withUTF8 { bytes in
            String(roomFor: bytes.count + 24) { text in
                var (clean, index) = (0, 0)
                while index < bytes.count {
                    guard bytes[index] == UInt8(ascii: "{"), let mark = Self.mark(at: index, of: bytes, values) else {
                        index += 1
                        continue
                    }
                    text.append(bytes[clean..<index])
                    text.append(bytesOf: mark.value)
                    (clean, index) = (mark.end, mark.end)
                }
                text.append(bytes[clean...])
            }
        }
    }

    /// What a mark stands for, and where it ends.
    private static func mark(
        at start: Int, of bytes: UnsafeBufferPointer<UInt8>, _ values: KeyValuePairs<String, String>
    ) -> (value: String, end: Int)? {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let name = bytes[(start + 1)..<end]
        for (key, value) in values where key.utf8.count == name.count && key.utf8.elementsEqual(name) {
            return (value, end + 1)
        }
        return nil
    }
}
