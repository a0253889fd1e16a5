import Buffers
public import EDTF

extension EDTF {
    /// The value of a `datetime` attribute (HTML Living Standard): `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a single date
    /// of the years 1 to 9999 whose digits are all known; nil for anything else.
    public var machineReadable: String? {
        guard case .date(let date) = value, let written = WrittenDate(date), (1...9999).contains(written.year) else {
            return nil
        }
        return String(roomFor: 10) { text in
            text.append(digits: written.year, atLeast: 4)
            for part in [written.month, written.day] {
                guard let part else { break }
                text.append("-")
                text.append(digits: part, atLeast: 2)
            }
        }
    }
}
