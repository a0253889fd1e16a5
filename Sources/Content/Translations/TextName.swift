/// A text of the site that is translated: an event or a standing page.
///
/// People write `2020-10-23-geneva-ceasefire` for an event and `pages/about` for a page.
public struct TextName: Hashable, Sendable {
    /// The folder of `content/` that it lies in.
    public enum Folder: String, CaseIterable, Sendable {
        case events, pages

        /// From the folder of the site, with its closing `/`.
        public var path: String {
            switch self {
            case .events: "content/events/"
            case .pages: "content/pages/"
            }
        }
    }

    public let folder: Folder
    public let id: String

    public init(_ folder: Folder, _ id: String) {
        self.folder = folder
        self.id = id
    }

    /// The file that holds it in a language: `content/events/talks.en.md`.
    public func path(_ language: String) -> String { "\(folder.path)\(id).\(language).md" }

    /// The file that keeps the original of its translation into a language: `content/accepted/events/talks.en.md`.
    public func acceptedPath(_ language: String) -> String {
        "\(AcceptedOriginal.folder)\(folder.rawValue)/\(id).\(language).md"
    }
}

extension TextName: CustomStringConvertible {
    public var description: String { folder == .events ? id : "\(folder.rawValue)/\(id)" }
}

extension TextName: Comparable {
    /// Events before pages, each by their ids.
    public static func < (a: TextName, b: TextName) -> Bool {
        (a.folder.rawValue, a.id) < (b.folder.rawValue, b.id)
    }
}
