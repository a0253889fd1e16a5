public import EDTF

extension EDTF {
    /// The day by which a date belongs to a period or a year: its earliest, or else its latest.
    public var anchor: Bound { earliest == .beforeAll ? latest : earliest }
}
