import Chronicle

extension EventFile {
    static let fields = [title] + translation + facts

    private static let title = Field(
        "title", .words.examples("Permanent ceasefire signed in Geneva", "توقيع اتفاق وقف دائم لإطلاق النار في جنيف"),
        required: true,
        "What happened, in the language of the file.",
        "ما الذي حدث، بلغة الملف.")

    /// What a translation alone says of itself.
    static let translation = [
        Field(
            "translates",
            Schema(["string", "number"], ["pattern": "^[0-9a-f]{8}$"]).examples("6f1c0e2a"),
            "Only in a translation: the digest of the original when a person last compared the two. "
                + "`tarikh translations accept` writes it; nothing behind it means that nobody has compared them yet.",
            "في الترجمة فقط: بصمة الأصل حين قارن شخص بين النصين آخر مرة. يكتبها الأمر `tarikh translations accept`، "
                + "وتركها فارغة يعني أن أحدا لم يقارن بينهما بعد."),
        Field(
            "reviewed", .date.examples("2020-12-01"),
            "Only in a translation: the day on which a person last compared it with the original.",
            "في الترجمة فقط: اليوم الذي قارن فيه شخص بينها وبين الأصل آخر مرة."),
        Field(
            "reviewed-by", .text.examples("Salma"),
            "Only in a translation: who compared it with the original. It is not published.",
            "في الترجمة فقط: من قارن بينها وبين الأصل. لا ينشر هذا الاسم."),
    ]

    /// What the original states, and a translation does not say again.
    static let facts = time + sort + subjects + display

    private static let time = [
        Field(
            "date", .date.examples("2020-10-23", "2020-10", "2020-10-23~", "2020-11-02/2020-11-04"), required: true,
            "When it happened, in the Extended Date/Time Format. Write no more than is known. "
                + "A date with brackets needs quotation marks: `\"[2020-06-05..2020-06-11]\"`.",
            "متى حدث، بصيغة التاريخ الموسعة EDTF. لا تكتب أكثر مما هو معروف. "
                + "والتاريخ الذي فيه أقواس يحتاج إلى علامتي تنصيص."),
        Field(
            "time",
            Schema(
                ["string"],
                [
                    "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    "patternErrorMessage": inBothLanguages(
                        "Write hours and minutes: \"11:15\".", "اكتب الساعة والدقيقة."),
                ]
            ).examples("11:15"),
            "The time of day at the place of the event, shown as written. Put it between quotation marks.",
            "الوقت في مكان الحدث، ويظهر كما كتب. ضعه بين علامتي تنصيص."),
        Field(
            "order", .wholeNumber.standard(0),
            "Where events have the same date: smaller comes first.",
            "حين تتساوى تواريخ الأحداث: الأصغر يأتي أولا."),
    ]

    private static let sort = [
        Field(
            "kind", .identifier.examples("statement", "meeting"), required: true,
            "The kind of event: one of `kinds` in `content/site.yml`.",
            "نوع الحدث: واحد من `kinds` في `content/site.yml`."),
        Field(
            "status", .choice(Event.Status.allCases.map(\.rawValue)).standard("confirmed"),
            "How sure it is. `confirmed`: the sources agree. `attributed`: it is the word of those in `said-by`. "
                + "`disputed`: sources contradict each other; say how in the text.",
            "مدى التأكد منه. `confirmed`: المصادر متفقة. `attributed`: هو قول المذكورين في `said-by`. "
                + "`disputed`: المصادر متعارضة، ويبين النص وجه التعارض."),
        Field(
            "said-by", .list(of: .identifier),
            "Who says it, where the status is `attributed`: ids of `content/actors.yml`.",
            "من الذي قاله، إن كانت الحالة `attributed`: معرفات من `content/actors.yml`."),
    ]

    private static let subjects = [
        Field(
            "places", .list(of: .identifier),
            "Where: ids of `content/places.yml`.", "أين حدث: معرفات من `content/places.yml`."),
        Field(
            "actors", .list(of: .identifier),
            "Who: ids of `content/actors.yml`.", "الأطراف: معرفات من `content/actors.yml`."),
        Field(
            "topics", .list(of: .identifier),
            "What about: ids of `content/topics.yml`.", "الموضوعات: معرفات من `content/topics.yml`."),
        Field(
            "sources", .list(of: .sourceKey),
            "Sources of the event as a whole: ids of `content/sources.yml`. Those cited in the text need not be repeated.",
            "مصادر الحدث كله: معرفات من `content/sources.yml`. لا حاجة إلى تكرار ما استشهد به النص."),
    ]

    private static let display = [
        Field(
            "key", .flag.standard(false),
            "A turning point, drawn larger.", "منعطف، ويرسم أكبر من غيره."),
        Field(
            "corrections", .list(of: .map(CorrectionFields.fields).correction),
            "What was wrong, and when it was put right. Shown on the event and on the page of all corrections.",
            "ما كان خطأ ومتى صحح. يظهر مع الحدث وفي صفحة التصويبات."),
        Field(
            "images", .list(of: .map(ImageFields.fields)),
            "Pictures below the text.", "صور أسفل النص."),
        Field(
            "warning", .localized,
            "A content warning. The text is folded away below it.",
            "تنبيه إلى المحتوى، ويطوى النص تحته."),
        Field(
            "draft", .flag.standard(false),
            "Not built unless `--drafts` is given.", "مسودة: لا تبنى إلا مع الخيار `--drafts`."),
        Field(
            "embargo", .date.examples("2021-01-15"),
            "The event is not built before this day (in UTC).", "لا يبنى الحدث قبل هذا اليوم (بالتوقيت العالمي)."),
        Field(
            "aliases", .list(of: .identifier),
            "Former ids of the event, whose addresses lead here.",
            "معرفات سابقة للحدث، وتقود عناوينها إلى هنا."),
        Field(
            "see-also", .list(of: .identifier),
            "Related events: their ids, which are the names of their files without the language.",
            "أحداث ذات صلة: معرفاتها، وهي أسماء ملفاتها من دون اللغة."),
    ]
}

extension CorrectionFields {
    static let date = Field(
        "date", .date.examples("2020-12-01"), required: true,
        "When it was put right.", "متى صحح الخطأ.")

    static let fields = [date] + Schema.languages
}

extension Schema {
    /// A correction says something in at least one language.
    fileprivate var correction: Schema {
        with("patternProperties", .object([(Self.languagePattern, Schema.text.orNothing.json)])).with(
            "minProperties", 2)
    }
}

extension ImageFields {
    static let fields = [
        Field(
            "file", .words.examples("square.jpg"), required: true,
            "The file below `content/media/`.", "الملف داخل `content/media/`."),
        Field(
            "alt", .localized, required: true,
            "What the picture shows, for those who cannot see it.", "ما تظهره الصورة، لمن لا يراها."),
        Field("caption", .localized, "The line below the picture.", "السطر الذي تحت الصورة."),
        Field("credit", .text, "Who made the picture.", "صاحب الصورة."),
        Field(
            "licence", .text.examples("CC BY 4.0"),
            "How the picture may be used.", "شروط استعمال الصورة."),
    ]
}

extension PageFile {
    static let fields =
        [
            Field(
                "title", .words.examples("About this timeline", "عن هذا الخط الزمني"), required: true,
                "The title of the page, in the language of the file.", "عنوان الصفحة بلغة الملف."),
            Field(
                "order", .wholeNumber,
                "The place in the navigation: smaller comes first.", "الموضع في قائمة التصفح: الأصغر أولا."),
            Field(
                "draft", .flag.standard(false),
                "Not built, unless with `--drafts`.", "لا تبنى الصفحة إلا مع `--drafts`."),
        ] + EventFile.translation
}
