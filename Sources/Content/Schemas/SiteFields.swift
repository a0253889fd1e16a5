import Chronicle
import Diagnostics
import Languages

extension SiteFile {
    static let fields = [
        Field(
            "title", .localized, required: true,
            "The title of the site, in each language.", "عنوان الموقع بكل لغة."),
        Field(
            "description", .localized, required: true,
            "What the site is, in a sentence for each language.", "تعريف بالموقع في جملة بكل لغة."),
        Field(
            "publisher", .localized,
            "Who publishes it, in each language; the feed's author.", "الناشر بكل لغة، وهو مؤلف التلقيم."),
        Field(
            "url", .siteAddress.examples("https://example.org/libya/"), required: true,
            "The address that the site will have. Canonical addresses, the feed and the sitemap need it; links are relative.",
            "العنوان الذي سيكون للموقع. تحتاج إليه العناوين المرجعية والتلقيم وخريطة الموقع، أما الروابط فنسبية."),
        Field(
            "languages", .languageCodes.examples(["ar", "en"]), required: true,
            "The languages of the site: codes of two or three letters. The first is the site's first language.",
            "لغات الموقع: رموز من حرفين أو ثلاثة. والأولى هي لغة الموقع الأولى."),
        Field(
            "kinds", .map(named: Schema.identifierPattern, .localized),
            "The kinds of event: ids, each with a name for each language.",
            "أنواع الأحداث: معرفات، ولكل منها اسم بكل لغة."),
        Field(
            "actor-types", .map(named: Schema.identifierPattern, .localized),
            "The types of actor: ids, each with a name for each language.",
            "أصناف الأطراف: معرفات، ولكل منها اسم بكل لغة."),
        Field(
            "place-types", .map(named: Schema.identifierPattern, .localized),
            "The types of place: ids, each with a name for each language.",
            "أصناف الأماكن: معرفات، ولكل منها اسم بكل لغة."),
        Field(
            "dates", .map(named: Schema.languagePattern, .map(dateFields).orNothing),
            "How each language writes dates, where it differs from the default.",
            "كيف تكتب كل لغة التواريخ، حيث يختلف ذلك عن المعتاد."),
        Field(
            "rules", .ruleLevels.examples(["unused-actor": "off", "no-source": "error"]),
            "Rules that are switched off or count as errors; `docs/problems.md` explains each. "
                + "A rule that is an error by itself stays one.",
            "القواعد التي تعطل أو تعد أخطاء، ويشرحها `docs/problems.md`. والقاعدة التي هي خطأ في الأصل تبقى كذلك."),
        Field(
            "pages", .map(pageFields),
            "The sorts of page that the site does without: `{ both: no }`.",
            "أصناف الصفحات التي يستغني عنها الموقع: `{ both: no }`."),
    ]

    static let pageFields = OptionalPages.allCases.map { pages in
        let (english, arabic) = meaning(of: pages)
        return Field(pages.rawValue, .flag.standard(true), english, arabic)
    }

    private static func meaning(of pages: OptionalPages) -> (english: String, arabic: String) {
        switch pages {
        case .both:
            ("Each event in all languages side by side.", "كل حدث بجميع اللغات جنبا إلى جنب.")
        case .book:
            ("All events in one document.", "جميع الأحداث في وثيقة واحدة.")
        case .corrections:
            ("The list of all corrections.", "قائمة جميع التصويبات.")
        case .map:
            (
                "The map of all places, and the small ones on the pages of events and places.",
                "خريطة جميع الأماكن، والخرائط الصغيرة في صفحات الأحداث والأماكن."
            )
        case .search:
            ("The page of the search, and its index.", "صفحة البحث وفهرسه.")
        case .sources:
            (
                "The bibliography, the page of each source, and the bibliography for other programs.",
                "قائمة المصادر وصفحة كل مصدر والقائمة المعدة للبرامج الأخرى."
            )
        }
    }

    enum MonthNames: String, CaseIterable { case single, dual }

    static let dateFields = [
        Field(
            "digits", .choice(DateOptions.Digits.allCases.map(\.rawValue)).standard("western"),
            "The digits of dates and numbers: `western` (0–9) or `arabic-indic` (٠–٩).",
            "أرقام التواريخ والأعداد: `western` (0–9) أو `arabic-indic` (٠–٩)."),
        Field(
            "months", .choice(MonthNames.allCases.map(\.rawValue)).standard("single"),
            "`dual` adds the second names of months: يناير/كانون الثاني.",
            "تضيف `dual` الأسماء الثانية للأشهر: يناير/كانون الثاني."),
        Field(
            "hijri", .flag.standard(false),
            "Add the day of the Umm al-Qura calendar.", "أضف اليوم بتقويم أم القرى."),
    ]
}

extension Schema {
    /// By the names of rules; an error is never less than that.
    fileprivate static let ruleLevels: Schema = {
        let (errors, warnings) = (
            Rule.all.filter { $0.severity == .error }, Rule.all.filter { $0.severity == .warning }
        )
        let levels = [
            (pattern(errors), choice([RuleSettings.Level.error.rawValue])),
            (pattern(warnings), choice(RuleSettings.Level.allCases.map(\.rawValue))),
        ]
        return Schema(
            ["object"],
            [
                "propertyNames": .object([("enum", JSON(Rule.all.map(\.id)))]),
                "patternProperties": .object(levels.map { ($0.0, $0.1.json) }),
            ])
    }()

    private static func pattern(_ rules: [Rule]) -> String { "^(" + rules.map(\.id).joined(separator: "|") + ")$" }

    fileprivate static let siteAddress = Schema(
        ["string"],
        [
            "pattern": "^https?://[!$-.0-;=@-\\[\\]_a-z~][!$-;=@-\\[\\]_a-z~]*$",
            "patternErrorMessage": inBothLanguages(
                "Write the whole address: https://example.org/libya/.", "اكتب العنوان كاملا."),
        ])

    fileprivate static let languageCodes = list(of: Schema(["string"], ["pattern": .text(languagePattern)]))
        .with("minItems", 1).with("uniqueItems", true)
}
