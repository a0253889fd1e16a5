public import Languages
import Mustache

/// What each page of a site offers to its template, for people who write templates.
public func templateDescriptions(_ languages: [Language]) -> [(name: String, text: String)] {
    let strings = Theme.stringsShape(languages)
    return PageKind.allCases.map { ($0.rawValue, $0.shape(strings).description) }
        + XMLKind.allCases.map { ($0.rawValue, $0.shape.description) }
}
