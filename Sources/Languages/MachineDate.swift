public import EDTF

extension EDTF {
    /// The value of a `datetime` attribute (HTML Living Standard): `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a single date
    /// of the years 1 to 9999 whose digits are all known; nil for anything else.
    public var machineReadable: String? {
        guard case .date(let date) = value, let written = WrittenDate(date), (1...9999).contains(written.year) else {
            return nil
        }
        let parts = [padded(written.year, 4)] + [written.month, written.day].compactMap { $0 }.map { padded($0, 2) }
        return parts.joined(separator: "-")
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
