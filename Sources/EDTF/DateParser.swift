import Diagnostics

extension Parser {
    /// `2004`, `2004-06~`, `?2004-06-~11`, `1XXX-XX`, `2001-21`, `Y-17E7`, `1950S2`.
    mutating func date() throws(EDTFError) -> EDTF.PartialDate {
        let start = at
        var qualifiers = EDTF.Qualifiers(year: try qualifier())
        let year = try year()
        qualifiers.year.formUnion(try qualifier())
        guard year.isPlain, take("-") else {
            return try finished(EDTF.PartialDate(year: year, month: nil, day: nil, qualifiers: qualifiers), start)
        }
        qualifiers.month = try qualifier()
        let place = at
        let month = try digitPair("month")
        qualifiers.addToMonth(try qualifier())
        if let season = month.number.flatMap(EDTF.Season.init) {
            return try finished(EDTF.PartialDate(year: year, season: season, qualifiers: qualifiers), start)
        }
        try check(month, in: 1...12, "month", place)
        guard take("-") else {
            return try finished(EDTF.PartialDate(year: year, month: month, day: nil, qualifiers: qualifiers), start)
        }
        return try day(of: year, month, qualifiers, start)
    }

    private mutating func day(
        of year: EDTF.Year, _ month: EDTF.Digits, _ qualifiers: EDTF.Qualifiers, _ start: Int
    ) throws(EDTFError) -> EDTF.PartialDate {
        var qualifiers = qualifiers
        qualifiers.day = try qualifier()
        let place = at
        let day = try digitPair("day")
        try check(day, in: 1...31, "day", place)
        qualifiers.addToDay(try qualifier())
        if let date = EDTF.PartialDate(year: year, month: month, day: day, qualifiers: qualifiers) {
            return try finished(date, start)
        }
        throw error(.notInCalendar, place..<place + 2, "day \(day) does not exist in \(text(start..<place - 1))")
    }

    /// A date is whole unless a time of day follows or its years are beyond the limit.
    private func finished(_ date: EDTF.PartialDate?, _ start: Int) throws(EDTFError) -> EDTF.PartialDate {
        if peek == UInt8(ascii: "T") {
            throw error(.timeOfDay, at..<bytes.count, "a time of day is not read, only a date")
        }
        guard let date else { throw error(.notInCalendar, start..<at, "\(text(start..<at)) is not in the calendar") }
        return date
    }

    private func check(
        _ digits: EDTF.Digits, in range: ClosedRange<Int>, _ part: Message, _ place: Int
    ) throws(EDTFError) {
        if range.contains(where: digits.matches) { return }
        throw error(.notInCalendar, place..<place + 2, "\(part) \(digits) does not exist")
    }

    /// `?`, `~` or `%`, or nothing.
    private mutating func qualifier() throws(EDTFError) -> EDTF.Qualifier {
        guard let qualifier = EDTF.Qualifier(sign: peek) else { return [] }
        at += 1
        if EDTF.Qualifier(sign: peek) == nil { return qualifier }
        throw error(.repeatedQualifier, at - 1..<at + 1, "“\(text(at - 1..<at + 1))” is two signs; “%” stands for both")
    }

    private mutating func digitPair(_ part: Message) throws(EDTFError) -> EDTF.Digits {
        let digits = try digits(part)
        if digits.count == 2 { return digits }
        let place = at - digits.count..<at
        throw error(.digitCount, place, "\(part) \(text(place)) has \(digits.count.digits), not two")
    }

    /// Digits and `X`, at least one. An `X` too far left for the mask stays as its highest bit.
    mutating func digits(_ part: Message) throws(EDTFError) -> EDTF.Digits {
        let start = at
        var (number, unspecified) = (0, UInt8(0))
        while let digit = digit(peek) {
            number = min(number * 10 + (digit ?? 0), CivilDay.yearLimit)
            unspecified = unspecified & 0x80 | unspecified << 1 | (digit == nil ? 1 : 0)
            at += 1
        }
        if at == start { throw missing(part) }
        return EDTF.Digits(lowest: number, count: at - start, unspecified: unspecified)
    }

    /// The worth of a digit, `.some(nil)` for `X`.
    private func digit(_ byte: UInt8) -> Int?? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .some(Int(byte & 15))
        case UInt8(ascii: "X"): .some(nil)
        default: nil
        }
    }

    private func missing(_ part: Message) -> EDTFError {
        at < bytes.count ? unexpected() : error(.unfinished, at..<at, "the \(part) is missing at the end")
    }
}

extension EDTF.Qualifier {
    fileprivate init?(sign: UInt8) {
        switch sign {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = [.uncertain, .approximate]
        default: return nil
        }
    }
}

extension EDTF.Qualifiers {
    fileprivate mutating func addToMonth(_ qualifier: EDTF.Qualifier) {
        year.formUnion(qualifier)
        month.formUnion(qualifier)
    }

    fileprivate mutating func addToDay(_ qualifier: EDTF.Qualifier) {
        addToMonth(qualifier)
        day.formUnion(qualifier)
    }
}

extension Int {
    /// “1 digit”, “3 digits”.
    var digits: Message { Message(self, "digit") }
}
