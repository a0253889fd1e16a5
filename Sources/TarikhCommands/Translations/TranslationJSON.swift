import Content
import Diagnostics
import EDTF

extension TranslationOverview {
    /// A JSON object (RFC 8259): `counts` for each language and sort of text, `translations` one by one. Numbers are
    /// never `null`; `reviewed`, `reviewedBy` and `changes` are where there is nothing to say.
    var json: String {
        """
        {
          "counts": \(list(counts.map(\.json))),
          "translations": \(list(translations.map(\.json)))
        }

        """
    }

    private func list(_ objects: [String]) -> String {
        objects.isEmpty ? "[]" : "[\n    " + objects.joined(separator: ",\n    ") + "\n  ]"
    }
}

extension TranslationCount {
    fileprivate var json: String {
        object(
            [("language", language.jsonString), ("texts", folder.rawValue.jsonString), ("total", String(total))]
                + Translation.State.allCases.map { ($0.rawValue, String(number($0))) }
                + [
                    ("percentage", String(percentage)), ("reviewed", String(reviewed)),
                    ("lastReviewed", lastReviewed?.description.jsonString ?? "null"),
                ])
    }
}

extension Translation {
    fileprivate var json: String {
        object([
            ("id", text.description.jsonString), ("language", language.jsonString),
            ("originalLanguage", originalLanguage.jsonString), ("state", state.rawValue.jsonString),
            ("file", path.jsonString), ("original", originalPath.jsonString),
            ("reviewed", reviewed?.description.jsonString ?? "null"), ("reviewedBy", reviewedBy?.jsonString ?? "null"),
            ("changes", changes.map { "[" + $0.map(\.json).joined(separator: ", ") + "]" } ?? "null"),
        ])
    }
}

extension TextChange {
    fileprivate var json: String {
        object([
            ("part", part.rawValue.jsonString), ("before", before.jsonString), ("removed", removed.jsonString),
            ("added", added.jsonString), ("after", after.jsonString),
        ])
    }
}

private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\($0.0.jsonString): \($0.1)" }.joined(separator: ", ") + "}"
}
