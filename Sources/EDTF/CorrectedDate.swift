/// One date in the form of the standard, out of lower-case text in another form; nil when it cannot be guessed.
func correctedDate(_ text: String) -> String? {
    let (unsigned, sign) = withoutQualifiers(text)
    let corrections = [inUpperCase, withoutTime, asDecade, inOrder]
    for correct in corrections {
        guard let date = correct(unsigned), let parsed = EDTF(quietly: date + sign) else { continue }
        if case .date = parsed.value { return parsed.description }
    }
    return nil
}

/// The signs at the end as one: `?~` is `%`.
private func withoutQualifiers(_ text: String) -> (String, String) {
    let signs = text.utf8.reversed().prefix { "?~%".utf8.contains($0) }
    let isUncertain = signs.contains { $0 != UInt8(ascii: "~") }
    let isApproximate = signs.contains { $0 != UInt8(ascii: "?") }
    let sign = isUncertain ? isApproximate ? "%" : "?" : isApproximate ? "~" : ""
    return (trimmed(text.utf8.dropLast(signs.count)), sign)
}

/// `201x`, `y17000`, and `199u` of the format's first draft.
private func inUpperCase(_ text: String) -> String? {
    let bytes = text.uppercased().utf8.map { $0 == UInt8(ascii: "U") ? UInt8(ascii: "X") : $0 }
    return String(decoding: bytes, as: UTF8.self)
}

/// `2020-10-23t10:00:00z`.
private func withoutTime(_ text: String) -> String? {
    guard let place = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: " ") }),
        text.utf8[place...].contains(UInt8(ascii: ":"))
    else { return nil }
    return String(text[..<place])
}

/// `2010s`; not `2000s`, which may be a century.
private func asDecade(_ text: String) -> String? {
    guard text.hasSuffix("0s"), !text.hasSuffix("00s") else { return nil }
    return trimmed(text.utf8.dropLast(2)) + "X"
}

/// Numbers and English names of months in any usual order and with any usual separator.
private func inOrder(_ text: String) -> String? {
    let parts = text.utf8.split { "-/., ".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    switch parts.count {
    case 1: return basic(parts[0])
    case 2: return isYear(parts[0]) ? month(parts[0], parts[1]) : month(parts[1], parts[0])
    case 3 where isYear(parts[0]): return day(parts[0], parts[1], parts[2]) ?? day(parts[0], parts[2], parts[1])
    case 3: return day(parts[2], parts[1], parts[0]) ?? day(parts[2], parts[0], parts[1])
    default: return nil
    }
}

/// `20201023`, the form of ISO 8601 without hyphens.
private func basic(_ text: String) -> String? {
    guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
    return day(padded(number / 10_000, to: 4), String(number / 100 % 100), String(number % 100))
}

private func month(_ year: String, _ month: String) -> String? {
    guard isYear(year), let month = monthNumber(month) else { return nil }
    return "\(year)-\(pair(month))"
}

/// Of a day beyond the end of the month, the month is what is known: nobody is told a day that he did not write.
private func day(_ year: String, _ month: String, _ day: String) -> String? {
    guard isYear(year), let number = Int(year), let month = monthNumber(month), let day = Int(day),
        (1...31).contains(day)
    else { return nil }
    let known = "\(year)-\(pair(month))"
    return day > CivilDay.length(ofMonth: month, year: number) ? known : known + "-" + pair(day)
}

private func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// 1 to 12 for `3`, `03`, `mar` and `march`.
private func monthNumber(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    guard text.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
}

private let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
