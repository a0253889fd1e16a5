import Chronicle
import EDTF
import Languages
import Search

/// What a date is found by: its years, the names of its months in every language of the site, its days, and the keys
/// `=d1023` for a day of the year and `=m202010` for a month, into which `23/10` and `2020-10` in a query are turned.
struct DateTerms {
    /// For each month, what it is called.
    private let months: [String]

    /// A date that spans more than this many days is found by its first and last only.
    private static let longest = 14

    init(_ languages: [Language]) {
        months = (0..<12).map { month in
            languages.flatMap { [$0.dates.months, $0.dates.alternativeMonths] }
                .compactMap { $0.indices.contains(month) ? $0[month] : nil }.joined(separator: " ")
        }
    }

    func add(_ date: EDTF, to document: inout SearchIndexer) {
        guard case .day(let first) = date.earliest, case .day(let last) = date.latest else {
            if case .day(let day) = date.anchor { add(year: day.year, to: &document) }
            return
        }
        for year in first.year...min(last.year, first.year + 9) { add(year: year, to: &document) }
        if date.precision <= .month { addMonths(first, last, to: &document) }
        if date.precision == .day { addDays(first, last, to: &document) }
    }

    private func add(year: Int, to document: inout SearchIndexer) { document.add(key: String(year), .titleStem) }

    private func addMonths(_ first: CivilDay, _ last: CivilDay, to document: inout SearchIndexer) {
        let start = first.year * 12 + first.month - 1
        for month in start...min(last.year * 12 + last.month - 1, start + 11) {
            document.add(months[month % 12], .titleStem)
            document.add(key: "=m\(month / 12)\(pair(month % 12 + 1))", .titleStem)
        }
    }

    private func addDays(_ first: CivilDay, _ last: CivilDay, to document: inout SearchIndexer) {
        guard last.daysSinceEpoch - first.daysSinceEpoch <= Self.longest else {
            for day in [first, last] { add(day, to: &document) }
            return
        }
        var day = first
        while day <= last {
            add(day, to: &document)
            day = day.next
        }
    }

    private func add(_ day: CivilDay, to document: inout SearchIndexer) {
        document.add(key: String(day.day), .titleStem)
        document.add(key: "=d\(pair(day.month))\(pair(day.day))", .titleStem)
    }
}

private func pair(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
