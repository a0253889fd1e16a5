import Diagnostics

extension Parser {
    /// `2020`, `-0044`, `201X`, `1950S2`, `Y17000`, `Y-17E7S3`.
    mutating func year() throws(EDTFError) -> EDTF.Year {
        let start = at
        let isLong = take("Y")
        let isNegative = take("-")
        let digits = try digits("year")
        let exponent = isLong ? try number(after: "E", "exponent") : nil
        let significant = try number(after: "S", "number of significant digits")
        let place = start..<at
        if isLong {
            try checkLong(digits, exponent, place)
        } else {
            try checkFour(digits, isNegative, place)
        }
        if let significant { try check(significant, of: digits, exponent ?? 0, place) }
        return EDTF.Year(digits, isNegative: isNegative, exponent: exponent, significantDigits: significant)
    }

    private func checkFour(_ digits: EDTF.Digits, _ isNegative: Bool, _ place: Range<Int>) throws(EDTFError) {
        if digits.count != 4 {
            throw error(.digitCount, place, "year \(text(place)) has \(digits.count.digits), not four")
        }
        if isNegative, digits.number == 0 {
            throw error(.notInCalendar, place, "year -0000 does not exist; year 0000 has no sign")
        }
    }

    private func checkLong(_ digits: EDTF.Digits, _ exponent: Int?, _ place: Range<Int>) throws(EDTFError) {
        if !digits.isSpecified {
            throw error(.yearForm, place, "“X” cannot stand in a year with “Y”")
        }
        if exponent == nil, digits.count < 5 {
            throw error(
                .yearForm, place, "\(text(place)) has \(digits.count.digits); “Y” is for years of five digits and more")
        }
    }

    private func check(
        _ significant: Int, of digits: EDTF.Digits, _ exponent: Int, _ place: Range<Int>
    ) throws(EDTFError) {
        if !digits.isSpecified {
            throw error(.yearForm, place, "“X” cannot stand in a year with “S”")
        }
        if significant == 0 || significant > digits.count + exponent {
            throw error(.yearForm, place, "\(text(place)) cannot have \(significant) significant digits")
        }
    }

    /// A number after a letter, nil when the letter is not there.
    private mutating func number(after letter: Unicode.Scalar, _ what: Message) throws(EDTFError) -> Int? {
        guard take(letter) else { return nil }
        let start = at
        let digits = try digits(what)
        if let number = digits.number { return number }
        throw error(.yearForm, start..<at, "“X” cannot stand in the \(what)")
    }
}

extension EDTF.Year {
    /// Whether a month can follow: four digits, nothing else.
    var isPlain: Bool { digits.count == 4 && exponent == nil && significantDigits == nil }
}
