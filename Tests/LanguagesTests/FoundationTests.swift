import EDTF
import Foundation
import Languages
import Testing

/// Against ICU as Foundation has it.
///
/// Two differences are Foundation's own and taken out of its words: a comma between month and year of a single Arabic
/// date, which neither CLDR nor Foundation's own intervals have, and thin spaces (U+2009) around the dash, where this
/// site has plain ones, or none between two numbers.
@Suite struct FoundationTests {
    @Test(arguments: ["ar-LY", "en-GB", "fr-FR"])
    func saysDaysMonthsAndYearsAsICUDoes(locale: String) throws {
        let (language, icu) = (try language(locale), ICU(locale))
        for (day, _) in randomDays(700, seed: 1) {
            let year = "\(day.year)"
            #expect(language.words(for: day) == icu.words("yMMMMd", day))
            #expect(language.words(for: try EDTF(parsing: String("\(day)".dropLast(3)))) == icu.words("yMMMM", day))
            #expect(language.words(for: try EDTF(parsing: year)) == icu.words("y", day))
            #expect(language.wording.wordsWithWeekday(for: day) == icu.words("yMMMMEEEEd", day))
        }
    }

    @Test(arguments: ["ar-LY", "en-GB", "fr-FR"])
    func saysIntervalsAsICUDoes(locale: String) throws {
        let (language, icu) = (try language(locale), ICU(locale))
        for (first, last) in randomDays(700, seed: 2) {
            let months = "\("\(first)".dropLast(3))/\("\(last)".dropLast(3))"
            #expect(language.words(for: try EDTF(parsing: "\(first)/\(last)")) == icu.words("yMMMMd", first, last))
            #expect(language.words(for: try EDTF(parsing: months)) == icu.words("yMMMM", first, last))
            #expect(
                language.words(for: try EDTF(parsing: "\(first.year)/\(last.year)")) == icu.words("y", first, last))
        }
    }

    private func language(_ locale: String) throws -> Language {
        switch locale {
        case "ar-LY": try TestLanguage.arabic()
        case "en-GB": try TestLanguage.english()
        default: try TestLanguage.french()
        }
    }
}

/// A third of the pairs lie in one month, a third in one year.
private func randomDays(_ count: Int, seed: UInt64) -> [(CivilDay, CivilDay)] {
    var random = SplitMix(state: seed)
    return (0..<count).compactMap { number in
        let (year, month) = (Int.random(in: 1900...2090, using: &random), Int.random(in: 1...12, using: &random))
        let laterYear = number % 3 == 2 ? year + Int.random(in: 1...9, using: &random) : year
        let laterMonth = number % 3 == 0 ? month : Int.random(in: month...12, using: &random)
        let (day, other) = (Int.random(in: 1...28, using: &random), Int.random(in: 1...28, using: &random))
        guard let a = CivilDay(year: year, month: month, day: day),
            let b = CivilDay(year: laterYear, month: laterMonth, day: other)
        else { return nil }
        return (min(a, b), max(a, b))
    }
}

private struct ICU {
    private let calendar: Calendar
    private let locale: Locale
    private let formatter = DateFormatter()
    private let intervalFormatter = DateIntervalFormatter()

    init(_ identifier: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        self.calendar = calendar
        locale = Locale(identifier: identifier)
        (formatter.locale, formatter.calendar, formatter.timeZone) = (locale, calendar, .gmt)
        intervalFormatter.locale = locale
        intervalFormatter.calendar = calendar
        intervalFormatter.timeZone = .gmt
    }

    func words(_ template: String, _ day: CivilDay) -> String {
        formatter.setLocalizedDateFormatFromTemplate(template)
        formatter.dateFormat = formatter.dateFormat?.replacingOccurrences(of: "MMMM، y", with: "MMMM y")
        return formatter.string(from: date(day))
    }

    func words(_ template: String, _ first: CivilDay, _ last: CivilDay) -> String {
        if first == last { return words(template, first) }
        intervalFormatter.dateTemplate = template
        return withPlainSpaces(intervalFormatter.string(from: date(first), to: date(last)))
    }

    private func date(_ day: CivilDay) -> Date { Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400) }

    private func withPlainSpaces(_ words: String) -> String {
        words.replacing(/^(\d+)\x{2009}–\x{2009}(\d+)(\s|$)/) { "\($0.output.1)–\($0.output.2)\($0.output.3)" }
            .replacingOccurrences(of: "\u{2009}", with: " ")
    }
}
