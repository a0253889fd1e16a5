public import Files
public import Languages
import Mustache

/// What each page of a site offers to its template, for people who write templates.
///
/// - Parameter tree: the files of the site; the names of stylesheets below `templates/` are among what is offered.
public func templateDescriptions(_ tree: FileTree, _ languages: [Language]) -> [(name: String, text: String)] {
    let words = ThemeWords(tree, languages)
    return PageKind.allCases.map { ($0.rawValue, $0.shape(words).description) }
        + XMLKind.allCases.map { ($0.rawValue, $0.shape.description) }
}
