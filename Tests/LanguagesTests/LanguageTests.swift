import EDTF
import Languages
import Testing

@Suite struct LanguageTests {
    @Test(arguments: ["templates/language.ar.yml", "templates/language.en.yml", "Tests/Locales/language.fr.yml"])
    func languageFilesHaveEveryPatternAndNoOther(path: String) throws {
        #expect(try TestLanguage(path).strayKeys == [])
    }

    @Test func languageFilesNameEveryMonthDayAndSeason() throws {
        for language in try TestLanguage.all() {
            let dates = language.dates
            #expect([dates.months.count, dates.weekdays.count, dates.seasons.count] == [12, 7, 4])
        }
    }

    @Test(arguments: [
        ("2020", "2020"), ("2020-10", "2020-10"), ("2020-10-23", "2020-10-23"), ("0044", "0044"),
        ("2020-10-23~", "2020-10-23"), ("201X", nil), ("2020-22", nil), ("0000", nil), ("-0044", nil), ("Y17000", nil),
        ("2020-10-XX", nil), ("1950S2", nil), ("2019/2020", nil), ("[2019,2020]", nil),
    ])
    func writesSingleDatesForMachines(text: String, machine: String?) throws {
        #expect(try EDTF(parsing: text).machineReadable == machine)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func wordsHoldNoMarksAndNothingInvisible(seed: UInt64) throws {
        let languages = try TestLanguage.all()
        var random = SplitMix(state: seed)
        for _ in 0..<1000 {
            let text = randomDate(&random)
            guard let date = EDTF(text) else { continue }
            for language in languages {
                let words = language.words(for: date)
                #expect(!words.isEmpty && !words.contains("{") && !words.contains("  "), "\(text): \(words)")
                #expect(!words.unicodeScalars.contains(where: isInvisible), "\(text): \(words)")
            }
        }
    }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.isWhitespace && scalar != " "
}

private func randomDate(_ random: inout SplitMix) -> String {
    let years = ["2020", "201X", "19XX", "XXXX", "-0044", "-004X", "0000", "2X11", "1950S2", "Y17000", "Y-17E7"]
    let months = ["", "", "-10", "-XX", "-1X", "-X1", "-22", "-31", "-34", "-40"]
    func one() -> String {
        let month = months.randomElement(using: &random) ?? ""
        let hasDay = ["-10", "-XX", "-1X", "-X1"].contains(month)
        let day = hasDay ? ["", "-23", "-XX", "-2X", "-X1"].randomElement(using: &random) ?? "" : ""
        let sign = ["", "", "?", "~", "%"].randomElement(using: &random) ?? ""
        return (years.randomElement(using: &random) ?? "2020") + month + day + sign
    }
    let shapes = [
        one(), one() + "/" + one(), one() + "/..", "../" + one(), one() + "/", "/" + one(),
        "[\(one()),\(one())]", "{\(one()),\(one()),\(one())}", "[\(one())..\(one())]", "[..\(one())]", "{\(one())..}",
    ]
    return shapes.randomElement(using: &random) ?? "2020"
}
