import EDTF
import Script

/// The words of a title as they can stand in an address: `geneva-ceasefire`. Accents are left out.
///
/// `nil` when the title has a letter that is not Latin: half of a title is no name for it, and there is no one way to write
/// Arabic in Latin letters.
///
/// - Parameter limit: how long it may become, in bytes; it ends with a whole word where it can.
/// - Complexity: O(n).
func slug(_ title: String, limit: Int = 60) -> String? {
    var words: [String] = [""]
    for scalar in FoldingTable.standard.fold(title).unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
        case "'", "’", "ʼ", "‘": break
        default:
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.properties.isAlphabetic { return nil }
            words.append("")
        }
    }
    let whole = words.filter { !$0.isEmpty }
    guard let first = whole.first, whole.contains(where: { $0.utf8.contains { $0 > 0x39 } }) else { return nil }
    var slug = String(first.prefix(limit))
    for word in whole.dropFirst() {
        guard slug.utf8.count + 1 + word.utf8.count <= limit else { break }
        slug += "-" + word
    }
    return slug
}

/// A date as an id begins with it: as much of its first day as is written. `nil` for a date without a year of this era.
///
/// ```swift
/// dateStem(try EDTF(parsing: "2020-11-02/2020-11-04"))  // "2020-11-02"
/// dateStem(try EDTF(parsing: "2020-06~"))               // "2020-06"
/// ```
func dateStem(_ date: EDTF) -> String? {
    guard let first = date.value.dates.first else { return nil }
    let year = first.year.number ?? first.earliest.year
    guard (1...9999).contains(year) else { return nil }
    var parts = [padded(year, 4)]
    if first.year.number != nil, let month = first.month?.number {
        parts.append(padded(month, 2))
        if let day = first.day?.number { parts.append(padded(day, 2)) }
    }
    return parts.joined(separator: "-")
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
