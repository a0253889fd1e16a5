import Languages

/// `templates/strings.<code>.yml`: what the program itself needs; a theme may have more.
extension StringsFile {
    static let schema: Schema = {
        let texts = meanings.map { Field($0.key, .text, required: true, $0.english, $0.arabic) }
        let counts = counted.map { Field($0.key, .countedWords, required: true, $0.english, $0.arabic) }
        var schema = Schema.map(texts + counts)
        schema.keywords.removeAll { $0.0 == "additionalProperties" }
        return schema.with("additionalProperties", .object(Schema.text.or(.countedWords).orNothing.members + ofTheme))
    }()

    private static let ofTheme = description(
        "Words that the templates use as `{{t.…}}`. Every language needs those that one language has.",
        "كلمات تستعملها القوالب بالصيغة `{{t.…}}`. تحتاج كل لغة إلى ما في غيرها منها.")
}

extension Schema {
    /// A form for each class of number, in which `{n}` is the number.
    fileprivate static let countedWords = map(
        PluralCategory.allCases.map { category in
            Field(
                category.rawValue, .text, required: category == .other,
                "The form for numbers of the class `\(category.rawValue)`; `{n}` is the number.",
                "الصيغة للأعداد من الصنف `\(category.rawValue)`، و`{n}` هو العدد.")
        })
}

extension StringsFile {
    private typealias Meaning = (key: String, english: String, arabic: String)

    private static let counted: [Meaning] = [
        ("events", "So many events.", "عدد من الأحداث."),
        ("sources", "So many sources.", "عدد من المصادر."),
        ("citing", "That a source is cited in so many events.", "ورود المصدر في عدد من الأحداث."),
        ("events-of", "So many events of all, with `{total}`.", "عدد من الأحداث من المجموع، وفيه `{total}`."),
        ("results", "So many results of the search.", "عدد من نتائج البحث."),
        ("place-count", "So many places.", "عدد من الأماكن."),
        ("kilometres", "So many kilometres.", "عدد من الكيلومترات."),
    ]

    private static let meanings: [Meaning] =
        titles + statuses + precisions + mapWords + drawingWords + searchWords + labels

    private static let titles: [Meaning] = [
        ("timeline", "The title of the timeline.", "عنوان الخط الزمني."),
        ("years", "The title of the list of years.", "عنوان قائمة السنوات."),
        ("actors-title", "The title of the index of actors.", "عنوان فهرس الأطراف."),
        ("places-title", "The title of the index of places.", "عنوان فهرس الأماكن."),
        ("topics-title", "The title of the index of topics.", "عنوان فهرس الموضوعات."),
        ("sources-title", "The title of the bibliography.", "عنوان قائمة المصادر."),
        ("corrections-title", "The title of the page of corrections.", "عنوان صفحة التصويبات."),
        ("both-title", "The link to the languages side by side.", "الرابط إلى اللغات جنبا إلى جنب."),
        ("not-found", "What the page for wrong addresses says.", "ما تقوله صفحة العناوين الخاطئة."),
        ("enter", "The link from the entry page to the timeline.", "الرابط من صفحة الدخول إلى الخط الزمني."),
        ("missing-translation", "The notice that a text is not translated yet.", "تنبيه إلى أن النص لم يترجم بعد."),
        (
            "outdated-translation", "The notice that the original has changed since.",
            "تنبيه إلى أن الأصل تغير بعد ترجمته."
        ),
        ("book", "The title of the page with all events in full.", "عنوان الصفحة التي تضم كل الأحداث كاملة."),
        (
            "unaccepted-translation", "The notice that nobody has compared a translation with its original.",
            "تنبيه إلى أن أحدا لم يقارن الترجمة بأصلها."
        ),
        ("other-period", "The heading of events outside all periods.", "عنوان الأحداث التي خارج كل الفترات."),
    ]

    private static let statuses: [Meaning] = [
        ("status-confirmed", "The status `confirmed`.", "الحالة `confirmed`."),
        ("status-attributed", "The status `attributed`.", "الحالة `attributed`."),
        ("status-disputed", "The status `disputed`.", "الحالة `disputed`."),
        ("status-confirmed-explanation", "What `confirmed` means.", "معنى `confirmed`."),
        ("status-attributed-explanation", "What `attributed` means.", "معنى `attributed`."),
        ("status-disputed-explanation", "What `disputed` means.", "معنى `disputed`."),
    ]

    private static let precisions: [Meaning] = [
        ("precision-point", "The precision `point`.", "الدقة `point`: نقطة."),
        ("precision-town", "The precision `town`.", "الدقة `town`: مدينة."),
        ("precision-district", "The precision `district`.", "الدقة `district`: منطقة."),
        ("precision-country", "The precision `country`.", "الدقة `country`: بلد."),
    ]

    private static let mapWords: [Meaning] = [
        ("map", "The title of the map.", "عنوان الخريطة."),
        ("on-map", "The heading of the places on the map.", "عنوان الأماكن التي على الخريطة."),
        (
            "not-drawn", "The heading of places for which the map has no room.",
            "عنوان الأماكن التي لا متسع لها على الخريطة."
        ),
        ("off-map", "The heading of places outside the map.", "عنوان الأماكن التي خارج الخريطة."),
        ("no-position", "The heading of places of no known position.", "عنوان الأماكن التي لا يعرف موضعها."),
        ("position", "The label of a place's position.", "عنوان موضع المكان."),
        ("within", "The label of the place around another.", "عنوان المكان الذي يقع فيه غيره."),
    ]

    private static let drawingWords: [Meaning] = [
        ("drawing", "The name of the drawing of the timeline.", "اسم رسم الخط الزمني."),
        ("drawing-events", "The name of the events in the drawing.", "اسم الأحداث في الرسم."),
        ("drawing-periods", "The name of the periods in the drawing.", "اسم المراحل في الرسم."),
        (
            "one-scale", "The name of the line that shows the same time at one scale.",
            "اسم الخط الذي يعرض الزمن نفسه بمقياس واحد."
        ),
        ("draft", "That an event is a draft.", "أن الحدث مسودة."),
        (
            "turning-points-latest", "That of very many turning points only the latest are listed.",
            "أن القائمة تضم أحدث المحطات المفصلية فقط إن كثرت."
        ),
        ("no-month", "The heading of a year's events of no certain month.", "عنوان أحداث السنة التي لا يعرف شهرها."),
    ]

    private static let searchWords: [Meaning] = [
        ("search", "The title of the search.", "عنوان البحث."),
        ("sections", "The name of the site's sections.", "اسم أقسام الموقع."),
        ("kind-title", "The label of the kinds of event.", "عنوان أنواع الأحداث."),
        ("status-title", "The label of the statuses.", "عنوان الحالات."),
        ("search-none", "That nothing was found for `{query}`.", "أن البحث عن `{query}` لم يجد شيئا."),
        ("search-some", "That the results hold only some of the words.", "أن النتائج لا تضم إلا بعض الكلمات."),
        ("search-near", "That the results are of words spelt alike.", "أن النتائج لكلمات قريبة في كتابتها."),
        ("search-best", "That the best results are shown.", "أن المعروض هو أفضل النتائج."),
        ("search-more", "The button that shows more results.", "زر إظهار مزيد من النتائج."),
        ("search-failed", "That the search could not be loaded.", "أن البحث تعذر تحميله."),
        ("other-names", "The label of other names.", "عنوان الأسماء الأخرى."),
        ("remove", "The name of the button that takes the choice `{name}` away.", "اسم زر إلغاء الاختيار `{name}`."),
    ]

    private static let labels: [Meaning] = [
        ("paragraph", "The word before the number of a paragraph.", "الكلمة التي تسبق رقم الفقرة."),
        (
            "citation", "How a page is cited; `{title}`, `{site}` and `{url}` are filled in.",
            "صيغة الاستشهاد بصفحة، وتملأ فيها `{title}` و`{site}` و`{url}`."
        ),
        ("list-and", "What stands between the items of a list.", "ما يفصل بين عناصر القائمة."),
        ("places", "The label of an event's places.", "عنوان أماكن الحدث."),
        ("actors", "The label of an event's actors.", "عنوان أطراف الحدث."),
        ("topics", "The label of an event's topics.", "عنوان موضوعات الحدث."),
        ("period", "The label of an event's period.", "عنوان فترة الحدث."),
    ]
}
