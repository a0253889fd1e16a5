import Diagnostics

/// Reads the grammar from left to right over UTF-8 bytes.
struct Parser {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(EDTFError) -> EDTF.Value {
        var parser = Parser(bytes: bytes)
        if bytes.isEmpty { throw parser.error(.empty, 0..<0, "the date is empty") }
        let value = try parser.value()
        if parser.at < bytes.count { throw parser.unexpected() }
        return value
    }

    private mutating func value() throws(EDTFError) -> EDTF.Value {
        if take("[") { return .set(.oneOf, try members(until: "]")) }
        if take("{") { return .set(.allOf, try members(until: "}")) }
        let start = try end()
        guard take("/") else { return .date(try alone(start)) }
        return try interval(from: start)
    }

    /// A date without an interval around it.
    private func alone(_ end: EDTF.End) throws(EDTFError) -> EDTF.PartialDate {
        guard let date = end.date else { throw error(.noDate, 0..<at, "“..” alone is no date") }
        return date
    }

    private mutating func interval(from start: EDTF.End) throws(EDTFError) -> EDTF.Value {
        let here = at
        let end = try end()
        if start.date == nil, end.date == nil {
            throw error(.noDate, 0..<at, "an interval needs a date on one side at least")
        }
        try check(start.date, before: end.date, here..<at, "interval")
        return .interval(start, end)
    }

    private mutating func end() throws(EDTFError) -> EDTF.End {
        if at == bytes.count || peek == UInt8(ascii: "/") { return .unknown }
        return takeDots() ? .open : .date(try date())
    }

    private mutating func members(until close: Unicode.Scalar) throws(EDTFError) -> [EDTF.Member] {
        var members: [EDTF.Member] = []
        repeat {
            if case .range(_, nil) = members.last { throw openInside(at - 3..<at - 1) }
            members.append(try member(isFirst: members.isEmpty, until: close))
        } while take(",")
        if take(close) { return members }
        if at < bytes.count { throw unexpected() }
        throw error(.unfinished, at..<at, "“\(close)” is missing at the end of the set")
    }

    private mutating func member(isFirst: Bool, until close: Unicode.Scalar) throws(EDTFError) -> EDTF.Member {
        if peek == UInt8(ascii: close) { throw error(.noDate, at..<at + 1, "a date is missing before “\(close)”") }
        if takeDots() {
            if !isFirst { throw openInside(at - 2..<at) }
            return .range(nil, try date())
        }
        let first = try date()
        guard takeDots() else { return .date(first) }
        if at == bytes.count || peek == UInt8(ascii: ",") || peek == UInt8(ascii: close) { return .range(first, nil) }
        let here = at
        let last = try date()
        try check(first, before: last, here..<at, "range")
        return .range(first, last)
    }

    private func openInside(_ place: Range<Int>) -> EDTFError {
        error(.openInside, place, "“..” without a date on one side stands only at the start or the end of a set")
    }

    private func check(
        _ first: EDTF.PartialDate?, before last: EDTF.PartialDate?, _ place: Range<Int>, _ what: Message
    ) throws(EDTFError) {
        guard let first, let last, last.latest < first.earliest else { return }
        throw error(.reversed, place, "\(text(place)) is before the start of the \(what)")
    }
}

extension Parser {
    /// The next byte, 0 at the end of the text.
    var peek: UInt8 { at < bytes.count ? bytes[at] : 0 }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: scalar), at < bytes.count else { return false }
        at += 1
        return true
    }

    mutating func takeDots() -> Bool {
        guard at + 1 < bytes.count, peek == UInt8(ascii: "."), bytes[at + 1] == UInt8(ascii: ".") else { return false }
        at += 2
        return true
    }

    /// What is written there, cut short after 40 bytes for a message.
    func text(_ place: Range<Int>) -> String {
        let short = String(decoding: bytes[place.prefix(40)], as: UTF8.self)
        return place.count > 40 ? short + "…" : short
    }

    func error(_ reason: EDTFError.Reason, _ place: Range<Int>, _ message: Message) -> EDTFError {
        EDTFError(offset: place.lowerBound, length: place.count, reason: reason, message: message)
    }

    /// The character that comes next cannot stand here.
    func unexpected() -> EDTFError {
        guard at < bytes.count else { return error(.unfinished, at..<at, "a date is missing at the end") }
        var end = at + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return error(.unexpected, at..<end, "“\(text(at..<end))” cannot stand here")
    }
}
