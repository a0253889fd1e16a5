extension EDTF {
    /// A regular expression that every date matches from end to end, for tools that cannot run the parser.
    ///
    /// In the syntax that ECMA 262, ICU, PCRE and Python share. It knows the grammar, not the calendar: the 30th of
    /// February matches, and so does an interval that ends before it begins.
    public static let pattern: String = {
        let month = "(?:0[1-9X]|1[0-2X]|X[0-9X])"
        let season = "(?:2[1-9]|3[0-9]|4[01])"
        let day = "(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
        let sign = "[?~%]?"
        let plainYear = "-?[0-9X]{4}"
        let otherYear = "(?:Y-?(?:[0-9]+E[0-9]+|[0-9]{5,})(?:S[0-9]+)?|-?[0-9]{4}S[0-9]+)"
        let dayPart = "(?:-\(sign)\(day)\(sign))?"
        let monthPart = "(?:-\(sign)(?:\(season)\(sign)|\(month)\(sign)\(dayPart)))?"
        let date = "\(sign)(?:\(otherYear)\(sign)|\(plainYear)\(sign)\(monthPart))"
        let interval = "(?=.*[0-9X])(?:\(date)|\\.\\.)?/(?:\(date)|\\.\\.)?"
        let members = "(?:\\.\\.)?\(date)(?:(?:,|\\.\\.)\(date))*(?:\\.\\.)?"
        return "^(?:\(date)|\(interval)|\\[\(members)\\]|\\{\(members)\\})$"
    }()
}
