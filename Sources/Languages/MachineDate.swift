import Buffers
public import EDTF

extension EDTF {
    /// The value of a `datetime` attribute (HTML Living Standard): `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a single date
    /// of the years 1 to 9999 whose digits are all known; nil for anything else.
    public var machineReadable: String? {
        guard case .date(let date) = value, let written = WrittenDate(date), (1...9999).contains(written.year) else {
            return nil
        }
        let text = [UInt8](roomFor: 10) { text in
            text.append(digits: written.year, 4)
            for part in [written.month, written.day] {
                guard let part else { break }
                text.append("-")
                text.append(digits: part, 2)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Buffer<UInt8> {
    /// Adds a number that has so many digits at most, with zeros before it.
    fileprivate mutating func append(digits number: Int, _ count: Int) {
        var power = (1..<count).reduce(1) { power, _ in power * 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }
}
