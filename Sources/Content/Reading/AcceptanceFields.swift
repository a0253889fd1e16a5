import Diagnostics
import EDTF

/// What a translation says of itself: which version of the original it translates, and when a person compared the two.
struct AcceptanceFields {
    /// The field stands there, with or without a value.
    let isTranslation: Bool
    let translates: Located<String>?
    let reviewed: CivilDay?
    /// Who compared them. For the desk alone: it is on no page.
    let reviewedBy: String?
    private let places: [Located<String>]

    init(_ fields: Fields, _ report: inout Reporter) {
        places = fields.keys(among: EventFile.translationNames)
        isTranslation = places.contains { $0.value == "translates" }
        translates = fields.text("translates", &report)
        reviewed = fields.day("reviewed", &report)
        reviewedBy = fields.text("reviewed-by", &report)?.value
    }

    /// In an original these fields mean nothing, and most likely its facts were meant to be in another file.
    func reportInOriginal(_ report: inout Reporter) {
        for place in places {
            report.warning(
                "translation-field", place.range,
                "“\(place.value)” belongs to a translation; this file is the original",
                suggestion: "take the line away")
        }
    }
}

extension Fields {
    /// A single day of the calendar.
    fileprivate func day(_ name: String, _ report: inout Reporter) -> CivilDay? {
        guard let date = date(name, &report) else { return nil }
        if case .date(let written) = date.value.value, written.precision == .day, written.qualifier == [] {
            return written.earliest
        }
        report.error(
            "bad-date", date.range, "“\(date.value)” is not a single day", suggestion: "write \(name): 2020-12-01")
        return nil
    }
}
