import EDTF
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        ("2004-06-11", "", "", "", ""), ("2004-06-11%", "?~", "?~", "?~", "?~"), ("2004-06~-11", "~", "~", "", ""),
        ("2004?-06-11", "?", "", "", ""), ("?2004-06-~11", "?", "", "~", ""), ("2004-%06-11", "", "?~", "", ""),
        ("?2004-06~", "?~", "~", "", "~"), ("2001-21~", "~", "~", "", "~"), ("201X?", "?", "", "", "?"),
    ])
    func qualifiesPartsByTheSideOfTheSign(
        text: String, year: String, month: String, day: String, whole: String
    ) throws {
        let date = try single(text)
        #expect(signs(date.qualifiers.year) == year)
        #expect(signs(date.qualifiers.month) == month)
        #expect(signs(date.qualifiers.day) == day)
        #expect(signs(date.qualifier) == whole)
    }

    @Test(arguments: [
        ("2020-10-23", EDTF.Precision.day), ("2020-10-XX", .month), ("2020-1X", .year), ("2020", .year),
        ("2020-21", .season), ("201X", .decade), ("20XX", .century), ("2XXX", .millennium), ("XXXX", .age),
        ("1950S2", .century), ("1950S4", .year), ("Y17E7", .year), ("156X-12-25", .day), ("2X11", .year),
        ("2020-10-23/2020-11", .month), ("[2020-10-23,201X]", .decade),
    ])
    func knowsItsPrecision(text: String, precision: EDTF.Precision) throws {
        #expect(try EDTF(parsing: text).precision == precision)
    }

    @Test func keepsTheDigitsAsWritten() throws {
        let date = try single("20X1-1X-X3")
        #expect(date.year.digits.description == "20X1")
        #expect(date.year.number == nil)
        #expect(date.month?.description == "1X")
        #expect(date.day?.description == "X3")
        #expect(try single("-0044").year.number == -44)
        #expect(try single("-0044").year.digits.description == "0044")
    }

    @Test func keepsExponentAndSignificantDigits() throws {
        let year = try single("Y-3388E2S3").year
        #expect(year.number == -338_800)
        #expect(year.exponent == 2)
        #expect(year.significantDigits == 3)
        #expect(year.range == -338_999 ... -338_000)
    }

    @Test func tellsTheEndsOfAnIntervalApart() throws {
        let date = EDTF.End.date(try single("2004-06"))
        #expect(try EDTF(parsing: "2004-06/..").value == .interval(date, .open))
        #expect(try EDTF(parsing: "2004-06/").value == .interval(date, .unknown))
        #expect(try EDTF(parsing: "../2004-06").value == .interval(.open, date))
        #expect(try EDTF(parsing: "/2004-06").value == .interval(.unknown, date))
    }

    @Test func keepsTheMembersOfASet() throws {
        let (first, second) = (try single("1667"), try single("1670-12"))
        #expect(
            try EDTF(parsing: "[..1667,1667,1667..1670-12,1670-12..]").value
                == .set(.oneOf, [.range(nil, first), .date(first), .range(first, second), .range(second, nil)]))
        #expect(try EDTF(parsing: "{1667}").value == .set(.allOf, [.date(first)]))
    }

    @Test func readsEverySeason() throws {
        for season in EDTF.Season.allCases {
            let date = try single("2001-\(season.rawValue)")
            #expect(date.season == season)
            #expect(date.month == nil)
            #expect(date.earliest.month == season.firstMonth)
        }
    }
}

func single(_ text: String) throws -> EDTF.PartialDate {
    let date = try EDTF(parsing: text)
    guard case .date(let single) = date.value else { throw NotOneDate() }
    return single
}

struct NotOneDate: Error {}

private func signs(_ qualifier: EDTF.Qualifier) -> String {
    (qualifier.contains(.uncertain) ? "?" : "") + (qualifier.contains(.approximate) ? "~" : "")
}
