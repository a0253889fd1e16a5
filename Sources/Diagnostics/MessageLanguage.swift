/// A language that the program speaks to the person at the terminal. It has nothing to do with those of the site.
public enum MessageLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case arabic = "ar"

    /// The language of a locale as POSIX names it (`ar_LY.UTF-8`); English where it names one that is not spoken.
    public init(locale: String) {
        self.init(locale.utf8.starts(with: "ar".utf8) && !locale.dropFirst(2).startsWithLetter)
    }

    private init(_ isArabic: Bool) { self = isArabic ? .arabic : .english }
}

extension Substring {
    fileprivate var startsWithLetter: Bool { unicodeScalars.first?.properties.isAlphabetic ?? false }
}

extension Message {
    /// In a language. Values are isolated from Arabic words with FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE
    /// (Unicode Standard Annex 9), and so are the English words of a pattern that the catalogue does not hold.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .english: text
        case .arabic: MessageCatalogue.arabic.text(of: self)
        }
    }
}
