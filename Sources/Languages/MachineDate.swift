public import EDTF

extension EDTF {
    /// The value of a `datetime` attribute (HTML Living Standard): `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a single date
    /// of the years 1 to 9999 whose digits are all known; nil for anything else.
    public var machineReadable: String? {
        guard case .date(let date) = value, let written = WrittenDate(date), (1...9999).contains(written.year) else {
            return nil
        }
        return String(unsafeUninitializedCapacity: 10) { text in
            var length = 0
            func add(_ byte: UInt8) {
                text[length] = byte
                length += 1
            }
            func add(pair number: Int) {
                add(UInt8(ascii: "0") + UInt8(number / 10))
                add(UInt8(ascii: "0") + UInt8(number % 10))
            }
            add(pair: written.year / 100)
            add(pair: written.year % 100)
            for part in [written.month, written.day] {
                guard let part else { break }
                add(UInt8(ascii: "-"))
                add(pair: part)
            }
            return length
        }
    }
}
