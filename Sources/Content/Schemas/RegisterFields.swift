import Chronicle

extension RegisterFile.Register {
    var fields: [Field] {
        switch self {
        case .actors: Self.common + Self.ofActors
        case .places: Self.common + Self.ofPlaces
        case .topics: Self.common
        }
    }

    private static let common = [
        Field(
            "name", .localized, required: true,
            "The name that readers see, in each language.", "الاسم الذي يراه القراء بكل لغة."),
        Field(
            "short", .localized,
            "A short name, which lists show instead of the name.", "اسم مختصر تظهره القوائم بدل الاسم."),
        Field(
            "aliases", .list(of: .text),
            "Other spellings and names, in any language.", "أسماء وكتابات أخرى بأي لغة."),
        Field(
            "description", .localized,
            "A sentence about it, in each language.", "جملة تعرف به بكل لغة."),
        Field(
            "wikidata", .text.examples("Q3579"),
            "The item on Wikidata, where it is known.", "رقم المدخل في ويكي بيانات إن كان معروفا."),
    ]

    private static let ofActors = [
        Field(
            "type", .identifier.examples("person", "institution"),
            "The sort of actor: one of `actor-types` in `content/site.yml`. The index groups actors by it.",
            "صنف الطرف: واحد من `actor-types` في `content/site.yml`. يجمع الفهرس الأطراف بحسبه."),
        Field(
            "role", .localized,
            "A person's part, in each language.", "صفة الشخص بكل لغة."),
    ]

    private static let ofPlaces = [
        Field(
            "type", .identifier.examples("town", "border-crossing"),
            "The sort of place: one of `place-types` in `content/site.yml`.",
            "صنف المكان: واحد من `place-types` في `content/site.yml`."),
        Field(
            "at", .coordinates,
            "Latitude and longitude in degrees (WGS 84), latitude first: `[31.205, 16.5886]`.",
            "خط العرض ثم خط الطول بالدرجات (WGS 84): `[31.205, 16.5886]`."),
        Field(
            "within", .identifier.examples("libya"),
            "The id of the place around it.", "معرف المكان الذي يقع فيه."),
        Field(
            "precision", .choice(Location.Precision.allCases.map(\.rawValue)).standard("point"),
            "How far `at` may be trusted.", "مدى دقة `at`: نقطة أو مدينة أو منطقة أو بلد."),
    ]
}

extension Schema {
    fileprivate static let coordinates = Schema(
        ["array"],
        [
            "items": [degrees(upTo: 90).json, degrees(upTo: 180).json], "additionalItems": false, "minItems": 2,
            "examples": [["31.205", "16.5886"]],
        ])

    private static func degrees(upTo limit: Int) -> Schema {
        Schema(
            ["number", "string"],
            [
                "minimum": .number(-limit), "maximum": .number(limit),
                "pattern": "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)$",
            ])
    }
}

extension PeriodsFile {
    static let fields = [
        Field(
            "name", .localized, required: true,
            "What the period is called, in each language.", "اسم الفترة بكل لغة."),
        Field(
            "date", .date.examples("2019-04-04/2020-06-04"), required: true,
            "From when to when. Periods may not overlap.", "من متى إلى متى. لا تتداخل الفترات."),
        Field(
            "description", .localized,
            "A sentence about it, in each language.", "جملة تعرف بها بكل لغة."),
    ]
}
