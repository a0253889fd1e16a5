/// A language of the site, by its position in the site's list of languages.
public struct LanguageIndex: Hashable, Comparable, Sendable {
    public let position: Int

    @inlinable
    public init(_ position: Int) { self.position = position }

    public static func < (a: LanguageIndex, b: LanguageIndex) -> Bool { a.position < b.position }
}

/// A value for each language of the site, where there is one.
///
/// Inlinable, so that a value that is only looked for is not copied: a version of an event holds much.
public struct Localized<Value: Sendable>: Sendable {
    @usableFromInline var values: [Value?]

    @inlinable
    public init(languages: Int) { values = Array(repeating: nil, count: languages) }

    /// How many languages the site has.
    @inlinable
    public var count: Int { values.count }

    @inlinable
    public subscript(language: LanguageIndex) -> Value? {
        get { values[language.position] }
        set { values[language.position] = newValue }
    }

    /// The value in the reader's language, or else in the language that it was first written in, or else in the first
    /// language that has one; with the language that it is in.
    @inlinable
    public func best(
        for language: LanguageIndex, original: LanguageIndex? = nil
    ) -> (value: Value, language: LanguageIndex)? {
        if let value = self[language] { return (value, language) }
        if let original, let value = self[original] { return (value, original) }
        guard let position = values.firstIndex(where: { $0 != nil }), let value = values[position] else { return nil }
        return (value, LanguageIndex(position))
    }

    /// Hands over each value there is, in the site's order of languages.
    @inlinable
    public func visit(_ body: (Value) -> Void) { visitLanguages { body($1) } }

    /// The same, each with its language.
    @inlinable
    public func visitLanguages(_ body: (LanguageIndex, Value) -> Void) {
        for position in values.indices {
            if let value = values[position] { body(LanguageIndex(position), value) }
        }
    }

    /// The languages that have a value, in the site's order.
    @inlinable
    public var languages: [LanguageIndex] {
        var languages: [LanguageIndex] = []
        for position in values.indices {
            if case .some = values[position] { languages.append(LanguageIndex(position)) }
        }
        return languages
    }
}

extension Localized: Equatable where Value: Equatable {}
