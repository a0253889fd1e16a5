import EDTF

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What came back: the status of each answer in a chain of redirects, and the address of the last.
struct CurlAnswer {
    /// The exit status of curl; 0 where the request went through.
    let exit: Int32
    private(set) var statuses: [Int] = []
    private(set) var retryAfter: String?
    private(set) var address = ""

    init(exit: Int32, output: [UInt8]) {
        self.exit = exit
        for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.hasPrefix(CurlRequest.mark) {
                address = line.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
            } else {
                read(line)
            }
        }
    }

    /// The status of the last answer; 0 where there was none.
    var status: Int { statuses.last ?? 0 }

    /// Whether there were redirects, all of them for good.
    var isMovedForGood: Bool {
        let redirects = statuses.dropLast()
        return !redirects.isEmpty && redirects.allSatisfy { $0 == 301 || $0 == 308 }
    }

    /// How long the host asks to be left alone.
    ///
    /// - Parameter now: seconds since 1970.
    func wait(now: Int = Int(time(nil))) -> Duration? {
        guard let text = retryAfter, let seconds = Int(text) ?? secondsSinceEpoch(text).map({ $0 - now }) else {
            return nil
        }
        return .seconds(max(seconds, 0))
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("HTTP/") {
            let status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            // What comes before the answer itself (100 Continue, 103 Early Hints) is none.
            if status >= 200 { statuses.append(status) }
            retryAfter = nil
        } else if let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "retry-after" {
            retryAfter = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
        }
    }
}

/// A date of HTTP in its usual form, `Wed, 21 Oct 2015 07:28:00 GMT` (RFC 9110, 5.6.7), in seconds since 1970.
func secondsSinceEpoch(_ date: String) -> Int? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = date.split(whereSeparator: { " :".contains($0) }).map(String.init)
    guard parts.count == 8, let month = months.firstIndex(of: parts[2]), let year = Int(parts[3]),
        let number = Int(parts[1]), let day = CivilDay(year: year, month: month + 1, day: number),
        let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6])
    else { return nil }
    return ((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
}
