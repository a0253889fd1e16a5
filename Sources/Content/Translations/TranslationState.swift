import Chronicle
import Diagnostics

/// Whether a translation is of the original as it is now.
///
/// - Parameters:
///   - digest: of the original as it is now.
///   - place: where to say that there is no `translates`.
func translationState(
    of text: TextName, _ acceptance: AcceptanceFields, _ digest: String, at place: @autoclosure () -> SourceRange?,
    _ report: inout Reporter
) -> Version.State {
    guard let translates = acceptance.translates else {
        report.warning(
            "translation-unaccepted", place(), "does not say which version of the original it translates",
            suggestion: wayOut(text, digest))
        return .unaccepted
    }
    if translates.value == digest { return .current }
    report.warning(
        "translation-outdated", translates.range, "translates an earlier version of the original",
        suggestion: wayOut(text, digest))
    return .outdated
}

private func wayOut(_ text: TextName, _ digest: String) -> Message {
    "when a person has compared the two: tarikh translations accept \(text) (it writes “translates: \(digest)”)"
}

extension Reporter {
    /// The original has no translation into a language, or only one that is not finished.
    mutating func translationMissing(
        _ file: String, _ text: String, _ code: String, digest: String, isDraft: Bool
    ) {
        warning(
            "translation-missing", nil,
            isDraft ? "has only a draft of a translation into “\(code)”" : "has no translation into “\(code)”",
            suggestion: isDraft
                ? "finish \(file), and take “draft: true” away"
                : "write \(file) with “title” and “translates: \(digest)”, or begin it with "
                    + "tarikh new translation \(text) --lang \(code)")
    }
}
