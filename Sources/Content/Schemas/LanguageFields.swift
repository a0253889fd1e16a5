import Languages

/// `templates/language.<code>.yml`
extension LanguageFile {
    static let fields = identity + calendar + hijri

    private static let identity = [
        Field(
            "tag", .words.examples("ar-LY", "en-GB"), required: true,
            "The BCP 47 tag of the language.", "وسم اللغة بحسب BCP 47."),
        Field(
            "name", .words.examples("العربية", "English"), required: true,
            "What the language calls itself.", "اسم اللغة بها نفسها."),
        Field(
            "direction", .choice(["rtl", "ltr"]), required: true,
            "`rtl` from right to left, `ltr` from left to right.",
            "`rtl` من اليمين إلى اليسار، و`ltr` من اليسار إلى اليمين."),
        Field(
            "plurals", .map(pluralFields),
            "How the language counts: CLDR's rule for each class of number. Numbers of no rule are `other`.",
            "كيف تعد اللغة: قاعدة CLDR لكل صنف من الأعداد. وما لا قاعدة له فهو `other`."),
    ]

    private static let calendar = [
        Field(
            "months", .list(of: .text, count: 12), required: true, "Twelve names, from January.",
            "أسماء الأشهر من يناير."),
        Field(
            "alternative-months", .list(of: .text, count: 12),
            "Twelve second names, for sites that ask for `months: dual`.",
            "الأسماء الثانية للأشهر، للمواقع التي تطلب `months: dual`."),
        Field(
            "short-months", .list(of: .text, count: 12),
            "Twelve short names, for the axis of the drawing; without them the names of `months` stand there.",
            "أسماء مختصرة للأشهر لمحور الرسم، وإن لم تكتب ظهرت فيه أسماء `months`."),
        Field(
            "weekdays", .list(of: .text, count: 7), required: true, "Seven names, from Monday.",
            "أسماء الأيام من الاثنين."),
        Field(
            "seasons", .list(of: .text, count: 4), required: true, "Four names, from spring.", "أسماء الفصول من الربيع."
        ),
        Field(
            "dates", .map(DatePatterns.Pattern.allCases.map(\.field)), required: true,
            "How dates are said: a pattern for each form, with marks in braces.",
            "كيف تقال التواريخ: نمط لكل صيغة، فيه علامات بين حاصرتين."),
    ]

    private static let hijri = [
        Field(
            "hijri-months", .list(of: .text, count: 12),
            "The months of the Hijri calendar, from Muharram.", "الأشهر الهجرية من محرم."),
        Field(
            "hijri-day", .text.examples("{d} {month} {y} AH"),
            "A day of the Umm al-Qura calendar: `{d}`, `{month}`, `{y}`.",
            "يوم بتقويم أم القرى: `{d}` و`{month}` و`{y}`."),
    ]

    private static let pluralFields = PluralCategory.allCases.map { category in
        Field(
            category.rawValue, category == .other ? .text : .pluralRule,
            "The rule for numbers of the class `\(category.rawValue)`.",
            "قاعدة الأعداد من الصنف `\(category.rawValue)`.")
    }

    static let schema: Schema = .map(fields).with("dependencies", ["hijri-months": ["hijri-day"]])
}

extension Schema {
    /// `n % 100 = 3..10 or i = 0 and v != 1`
    fileprivate static let pluralRule: Schema = {
        let relation = "[nivwftec]( +% +[0-9]+)? +!?= +[0-9.,]+"
        return Schema(
            ["string"],
            [
                "pattern": .text("^ *\(relation)( +(and|or) +\(relation))* *(@.*)?$"),
                "patternErrorMessage": inBothLanguages(
                    "Write the rule as CLDR does: n % 100 = 3..10.", "اكتب القاعدة كما تكتبها CLDR."),
                "examples": ["n = 1", "n % 100 = 3..10"],
            ])
    }()
}

extension DatePatterns.Pattern {
    fileprivate var field: Field {
        let (english, arabic) = meaning
        return Field(rawValue, hasVariants ? .text.or(.map(Self.variants)) : .text, required: true, english, arabic)
    }

    /// The units of which a wording can have variants, and the wording of all others.
    static let variants =
        DatePatterns.Unit.allCases.map { unit in
            Field(
                unit.rawValue, .text, "The wording for a date that is a \(unit.rawValue).",
                "العبارة حين يكون التاريخ \(unit.arabic).")
        } + [Field("other", .text, required: true, "The wording for all other dates.", "العبارة لسائر التواريخ.")]
}

extension DatePatterns.Unit {
    fileprivate var arabic: String {
        switch self {
        case .day: "يوما"
        case .month: "شهرا"
        case .year: "سنة"
        }
    }
}
