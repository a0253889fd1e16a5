import Languages

extension DatePatterns.Pattern {
    /// What the pattern says and which marks it has, in English and in Arabic.
    var meaning: (english: String, arabic: String) {
        switch self {
        case .day: ("A day: `{d}`, `{month}`, `{y}`.", "يوم: `{d}` و`{month}` و`{y}`.")
        case .full: ("A day with its weekday: `{weekday}`, `{date}`.", "يوم مع اسمه: `{weekday}` و`{date}`.")
        case .monthDay: ("A day without its year: `{d}`, `{month}`.", "يوم من دون سنته: `{d}` و`{month}`.")
        case .month: ("A month: `{month}`, `{y}`.", "شهر: `{month}` و`{y}`.")
        case .year: ("A year: `{y}`.", "سنة: `{y}`.")
        case .beforeEra: ("A year before the common era: `{y}`.", "سنة قبل الميلاد: `{y}`.")
        case .daysOfMonth:
            (
                "From a day to a day of one month: `{d1}`, `{d2}`, `{month}`, `{y}`.",
                "من يوم إلى يوم في شهر واحد: `{d1}` و`{d2}` و`{month}` و`{y}`."
            )
        case .daysAcrossMonths:
            (
                "From a day to a day of one year: `{d1}`, `{month1}`, `{d2}`, `{month2}`, `{y}`.",
                "من يوم إلى يوم في سنة واحدة: `{d1}` و`{month1}` و`{d2}` و`{month2}` و`{y}`."
            )
        case .monthsOfYear:
            (
                "From a month to a month of one year: `{month1}`, `{month2}`, `{y}`.",
                "من شهر إلى شهر في سنة واحدة: `{month1}` و`{month2}` و`{y}`."
            )
        case .years: ("From a year to a year: `{y1}`, `{y2}`.", "من سنة إلى سنة: `{y1}` و`{y2}`.")
        case .range: ("From a date to a date: `{a}`, `{b}`.", "من تاريخ إلى تاريخ: `{a}` و`{b}`.")
        case .about: ("About a date (`~`): `{date}`.", "نحو تاريخ (`~`): `{date}`.")
        case .uncertain: ("An uncertain date (`?`): `{date}`.", "تاريخ غير مؤكد (`?`): `{date}`.")
        case .aboutUncertain: ("About a date, and uncertain (`%`): `{date}`.", "نحو تاريخ غير مؤكد (`%`): `{date}`.")
        case .between: ("One date of a range: `{a}`, `{b}`.", "تاريخ واحد بين تاريخين: `{a}` و`{b}`.")
        case .betweenDays:
            (
                "One day of a month: `{d1}`, `{d2}`, `{month}`, `{y}`.",
                "يوم واحد من شهر: `{d1}` و`{d2}` و`{month}` و`{y}`."
            )
        case .betweenInYear:
            (
                "One day of a year: `{d1}`, `{month1}`, `{d2}`, `{month2}`, `{y}`.",
                "يوم واحد من سنة: `{d1}` و`{month1}` و`{d2}` و`{month2}` و`{y}`."
            )
        case .betweenMonths:
            ("One month of a year: `{month1}`, `{month2}`, `{y}`.", "شهر واحد من سنة: `{month1}` و`{month2}` و`{y}`.")
        case .notAfter: ("Not after a date, `[..date]`: `{date}`.", "ليس بعد تاريخ، `[..date]`: `{date}`.")
        case .notBefore: ("Not before a date, `[date..]`: `{date}`.", "ليس قبل تاريخ، `[date..]`: `{date}`.")
        case .until: ("Until a date, `../date`: `{date}`.", "حتى تاريخ، `../date`: `{date}`.")
        case .since: ("Since a date, `date/..`: `{date}`.", "منذ تاريخ، `date/..`: `{date}`.")
        case .untilUnknown:
            (
                "Until a date, the beginning unknown, `/date`: `{date}`.",
                "حتى تاريخ والبداية غير معروفة، `/date`: `{date}`."
            )
        case .sinceUnknown:
            ("From a date, the end unknown, `date/`: `{date}`.", "من تاريخ والنهاية غير معروفة، `date/`: `{date}`.")
        case .season: ("A season: `{season}`, `{y}`.", "فصل: `{season}` و`{y}`.")
        case .decade: ("Ten years: `{y}`, or `{y1}` and `{y2}`.", "عشر سنوات: `{y}`، أو `{y1}` و`{y2}`.")
        case .century: ("A hundred years: `{y1}`, `{y2}`.", "مئة سنة: `{y1}` و`{y2}`.")
        case .estimate:
            ("An estimated year, `1950S2`: `{y}`, `{y1}`, `{y2}`.", "سنة مقدرة، `1950S2`: `{y}` و`{y1}` و`{y2}`.")
        case .unknownDay: ("An unspecified day, `2020-10-XX`: `{date}`.", "يوم غير محدد، `2020-10-XX`: `{date}`.")
        case .unknownMonth: ("An unspecified month, `2020-XX`: `{date}`.", "شهر غير محدد، `2020-XX`: `{date}`.")
        case .someYear:
            (
                "A day or month of one year of several, `156X-12-25`: `{date}`, `{y1}`, `{y2}`.",
                "يوم أو شهر من سنة بين سنوات، `156X-12-25`: `{date}` و`{y1}` و`{y2}`."
            )
        case .unknownYear:
            (
                "A day or month of an unknown year, `XXXX-12-25`: `{date}`.",
                "يوم أو شهر من سنة غير معروفة، `XXXX-12-25`: `{date}`."
            )
        case .unknown: ("A date of which nothing is known. It has no mark.", "تاريخ لا يعرف منه شيء، ولا علامة فيه.")
        case .or:
            (
                "Before the last of several, one of which is meant: `{a}`, `{b}`.",
                "قبل الأخير من عدة تواريخ يقصد أحدها: `{a}` و`{b}`."
            )
        case .orMore: ("Before the others of them: `{a}`, `{b}`.", "قبل غير الأخير منها: `{a}` و`{b}`.")
        case .and:
            (
                "Before the last of several, all of which are meant: `{a}`, `{b}`.",
                "قبل الأخير من عدة تواريخ تقصد كلها: `{a}` و`{b}`."
            )
        case .andMore: ("Before the others of them: `{a}`, `{b}`.", "قبل غير الأخير منها: `{a}` و`{b}`.")
        }
    }
}
