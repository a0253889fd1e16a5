extension EDTF {
    /// A part of a year, written where a month would be: `2001-21` is the spring of 2001.
    public enum Season: Int, Hashable, CaseIterable, Sendable {
        /// Seasons that name no hemisphere. Their bounds are those of the north.
        case spring = 21
        case summer, autumn, winter
        case northernSpring, northernSummer, northernAutumn, northernWinter
        case southernSpring, southernSummer, southernAutumn, southernWinter
        case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
        /// A third of a year, four months.
        case firstQuadrimester, secondQuadrimester, thirdQuadrimester
        /// Half a year.
        case firstSemester, secondSemester

        /// The first month, 1 to 12. Seasons are those of meteorology, which begin with a month:
        /// the northern spring in March, the southern one in September.
        public var firstMonth: Int {
            switch rawValue {
            case 21...24: 3 + (rawValue - 21) * 3
            case 25...28: 3 + (rawValue - 25) * 3
            case 29...32: (9 + (rawValue - 29) * 3 - 1) % 12 + 1
            case 33...36: 1 + (rawValue - 33) * 3
            case 37...39: 1 + (rawValue - 37) * 4
            default: 1 + (rawValue - 40) * 6
            }
        }

        /// How many months it lasts: 3, 4 or 6.
        public var monthCount: Int {
            switch rawValue {
            case ..<37: 3
            case ..<40: 4
            default: 6
            }
        }

        /// The last month, 1 to 12. A winter that begins in December ends in February of the next year.
        var lastMonth: Int { (firstMonth + monthCount - 2) % 12 + 1 }

        /// 1 when it ends in the year after the one in which it begins, otherwise 0.
        var yearsLater: Int { lastMonth < firstMonth ? 1 : 0 }
    }
}
