/// A date that was probably meant by a text that is none. It parses.
///
/// Numbers are read in the order day, month, year unless only the other order gives a date.
func suggestion(for text: String) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let tidy = tidied(text)
    let corrections = [withoutSpaces, worded, correctedDate, paddedYear, correctedSet, correctedInterval]
    for correct in corrections {
        if let date = correct(tidy), EDTF(quietly: date) != nil { return date }
    }
    return nil
}

/// Lower case, every dash a hyphen, single spaces, none at the ends.
private func tidied(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.map { scalar -> Unicode.Scalar in
        switch scalar {
        case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
        case _ where scalar.properties.isWhitespace: " "
        default: scalar
        }
    }
    let words = scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
    return words.joined(separator: " ")
}

private func withoutSpaces(_ text: String) -> String? {
    let letters = text.uppercased().utf8.filter { $0 != UInt8(ascii: " ") }
    return String(decoding: letters, as: UTF8.self)
}

/// “circa 2011”, “before 2011”, “after 2011”.
private func worded(_ text: String) -> String? {
    let about = ["circa", "about", "around", "ca.", "ca", "c.", "c"]
    if let date = rest(of: text, after: about).flatMap(correctedDate) { return date + "~" }
    if let date = rest(of: text, after: ["before", "until"]).flatMap(correctedDate) { return "[..\(date)]" }
    if let date = rest(of: text, after: ["after", "since"]).flatMap(correctedDate) { return "[\(date)..]" }
    return nil
}

private func rest(of text: String, after words: [String]) -> String? {
    guard let word = words.first(where: text.hasPrefix) else { return nil }
    return trimmed(text.utf8.dropFirst(word.utf8.count))
}

/// “44”, “-44”, “12020”.
private func paddedYear(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let digits = trimmed(text.utf8.dropFirst(isNegative ? 1 : 0))
    guard let number = Int(digits), number >= 0, !digits.hasPrefix("+") else { return nil }
    let sign = isNegative && number > 0 ? "-" : ""
    return digits.utf8.count > 4 ? "Y\(sign)\(digits)" : sign + padded(number, to: 4)
}

/// Every member of a set by itself: “[2020-10-3, 2020-10-5]”.
private func correctedSet(_ text: String) -> String? {
    let sets: [(open: String, close: String)] = [("[", "]"), ("{", "}")]
    guard let set = sets.first(where: { text.hasPrefix($0.open) }) else { return nil }
    let list = text.utf8.dropFirst().dropLast(text.hasSuffix(set.close) ? 1 : 0)
    var members: [String] = []
    for member in list.split(separator: UInt8(ascii: ",")) {
        guard let corrected = correctedMember(trimmed(member)) else { return nil }
        members.append(corrected)
    }
    return set.open + members.joined(separator: ",") + set.close
}

private func correctedMember(_ text: String) -> String? {
    guard let (first, last) = halves(of: text, at: "..") else { return correctedDate(text) }
    if first.isEmpty { return correctedDate(last).map { "..\($0)" } }
    if last.isEmpty { return correctedDate(first).map { "\($0).." } }
    return ordered(first, last).map { "\($0)..\($1)" }
}

/// “2011-2012”, “2020-10-23..2020-10-25”, “2020-10-23 to 2020-10-25”, “2012/2011”, “2004/open”.
private func correctedInterval(_ text: String) -> String? {
    if let (first, last) = halves(of: text, at: "/") { return interval(first, last) }
    if let (first, last) = halves(of: text, at: "..") { return ordered(first, last).map { "[\($0)..\($1)]" } }
    for separator in [" to ", " - ", " until "] {
        if let (first, last) = halves(of: text, at: separator) { return interval(first, last) }
    }
    return middleHyphen(of: text).flatMap { interval($0, $1) }
}

private func interval(_ first: String, _ last: String) -> String? {
    if ["open", "present", "now", "today", ".."].contains(last) { return correctedDate(first).map { "\($0)/.." } }
    if ["unknown", ""].contains(last) { return correctedDate(first).map { "\($0)/" } }
    if ["open", ".."].contains(first) { return correctedDate(last).map { "../\($0)" } }
    if ["unknown", ""].contains(first) { return correctedDate(last).map { "/\($0)" } }
    return ordered(first, last).map { "\($0)/\($1)" }
}

/// Both dates corrected, the earlier one first.
private func ordered(_ first: String, _ last: String) -> (String, String)? {
    guard let first = correctedDate(first), let last = correctedDate(last),
        let start = EDTF(quietly: first), let end = EDTF(quietly: last)
    else { return nil }
    return end.latest < start.earliest ? (last, first) : (first, last)
}

/// What stands before and after the only occurrence of a separator, without spaces around it.
private func halves(of text: String, at separator: String) -> (String, String)? {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    let places = bytes.indices.filter { bytes[$0...].starts(with: mark) }
    guard places.count == 1 else { return nil }
    return (trimmed(bytes[..<places[0]]), trimmed(bytes[(places[0] + mark.count)...]))
}

private func middleHyphen(of text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: "-") }
    guard places.count % 2 == 1 else { return nil }
    let place = places[places.count / 2]
    return (trimmed(bytes[..<place]), trimmed(bytes[(place + 1)...]))
}

/// Text without spaces at its ends.
func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    let space = UInt8(ascii: " ")
    let start = bytes.drop { $0 == space }
    guard let last = start.lastIndex(where: { $0 != space }) else { return "" }
    return String(decoding: start[...last], as: UTF8.self)
}
