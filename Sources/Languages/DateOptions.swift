/// What a site chooses about its dates and numbers.
public struct DateOptions: Hashable, Sendable {
    public enum Digits: String, CaseIterable, Hashable, Sendable {
        /// 0 to 9 of ASCII.
        case western
        /// ٠ to ٩, U+0660 to U+0669.
        case arabicIndic = "arabic-indic"
    }

    public var digits: Digits
    /// Whether months have their second names, where the language has any: `أكتوبر/تشرين الأول`.
    public var usesAlternativeMonths: Bool

    /// Whether Hijri days (Umm al-Qura) are shown beside Gregorian ones.
    public var showsHijri: Bool

    public init(digits: Digits = .western, usesAlternativeMonths: Bool = false, showsHijri: Bool = false) {
        self.digits = digits
        self.showsHijri = showsHijri
        self.usesAlternativeMonths = usesAlternativeMonths
    }
}

extension DateOptions.Digits {
    /// A number in these digits. The minus sign of a negative number is a hyphen.
    public func text(_ number: Int) -> String {
        let western = String(number)
        guard self == .arabicIndic else { return western }
        var text = ""
        for byte in western.utf8 { text.unicodeScalars.append(Unicode.Scalar(arabicIndic: byte)) }
        return text
    }
}

extension Unicode.Scalar {
    fileprivate init(arabicIndic byte: UInt8) {
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        self = isDigit ? Unicode.Scalar(UInt16(byte) - 0x30 + 0x660) ?? "\u{660}" : Unicode.Scalar(byte)
    }
}
