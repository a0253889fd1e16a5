/// One step through a YAML text, which libyaml takes from its beginning to its end. Lists and maps open and close in pairs;
/// the names of a map and their values alternate.
public struct YAMLEvent: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// A text as it was written, without a guess at what it may be: `2019-04-04` is text, `0044` is text.
        case scalar(String, isQuoted: Bool)
        case openList, closeList
        case openMap, closeMap
        /// A value that stands elsewhere: `*name`.
        case alias
    }

    public let kind: Kind
    /// Whether a name for aliases stands before the value: `&name`.
    public let hasAnchor: Bool
    /// Whether a type stands before the value: `!type`.
    public let hasTag: Bool
    /// Where it begins in the text.
    public let place: YAMLPlace
    /// How many characters it takes; `nil` where it ends in another line.
    public let length: Int?
}

/// Line and column of a YAML text, from 1. Columns are characters (Unicode scalars).
public struct YAMLPlace: Equatable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
}

/// Why a text is not YAML.
public enum YAMLError: Error, Equatable, Sendable {
    /// In libyaml's words.
    case syntax(String, at: YAMLPlace)
    /// A character that YAML does not allow, or bytes that are not UTF-8.
    ///
    /// - Parameter offset: in bytes, from the beginning of the text.
    case character(UInt32, String, offset: Int)
    /// More than one document stands in the text.
    case secondDocument(at: YAMLPlace)
    case outOfMemory
}
