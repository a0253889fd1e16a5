/// The bibliography: what pages show of a source, then the rest of CSL.
extension SourcesFile {
    static let fields = identity + statement + addresses + cslVariables

    private static let identity = [
        Field(
            "id", .sourceKey.examples("unsmil-2020-10-23"), required: true,
            "The key by which events and citations name the source: letters, digits, hyphens and dots.",
            "المفتاح الذي تسمي به الأحداث والاستشهادات المصدر: حروف وأرقام وواصلات ونقاط."),
        Field(
            "type", .choice(cslTypes).standard("document"),
            "The sort of source, as CSL names it.", "صنف المصدر بأسماء CSL."),
        Field(
            "title", .text, required: true,
            "The title as printed. Put it between quotation marks.", "العنوان كما طبع. ضعه بين علامتي تنصيص."),
    ]

    private static let statement = [
        Field(
            "author", .list(of: .map(authorFields)),
            "Who wrote it: persons with `family` and `given`, bodies with `literal`.",
            "المؤلف: للأشخاص `family` و`given`، وللهيئات `literal`."),
        Field(
            "container-title", .text,
            "The newspaper, journal or site that it appeared in.", "الصحيفة أو المجلة أو الموقع الذي نشره."),
        Field("publisher", .text, "Who published it.", "الناشر."),
        Field(
            "number", .text.examples("S/2020/1043"),
            "The symbol or number of a document or report.", "رمز الوثيقة أو التقرير أو رقمهما."),
        Field(
            "issued", .sourceDate.examples("2020-10-23"),
            "When it was published: a date, or CSL's `date-parts`.", "متى نشر: تاريخ، أو `date-parts` في CSL."),
        Field(
            "accessed", .sourceDate,
            "When it was last seen.", "متى اطلع عليه آخر مرة."),
        Field(
            "language", .text.examples("ar", "en"),
            "The language of the source, a BCP 47 tag.", "لغة المصدر: وسم BCP 47."),
        Field("note", .text, "What was seen of it. Shown to readers.", "ما اطلع عليه منه. يظهر للقراء."),
    ]

    private static let addresses = [
        Field("URL", .webAddress, "Its address.", "عنوانه على الشبكة."),
        Field(
            "archive-url", .webAddress.examples("https://web.archive.org/"),
            "The address of a copy in an archive. An addition to CSL.",
            "عنوان نسخة محفوظة في أرشيف. إضافة إلى CSL."),
        Field(
            "archive_location", .anything,
            "Where the archive keeps it; read like `archive-url` if it is an address.",
            "موضعه في الأرشيف، ويقرأ كما يقرأ `archive-url` إن كان عنوانا."),
    ]

    static let authorFields = [
        Field(
            "literal", .text.examples("UNSMIL"),
            "The whole name, of a body or of a person whose name has no parts.",
            "الاسم كله، لهيئة أو لشخص لا يقسم اسمه."),
        Field("family", .text, "The family name.", "اسم العائلة."),
        Field("given", .text, "The given names.", "الاسم الأول."),
        Field("suffix", .text, "What follows the name, such as “Jr”.", "ما يلي الاسم، مثل Jr."),
        Field(
            "dropping-particle", .text, "A particle that sorting and short forms leave out.",
            "أداة تسقط في الترتيب والاختصار."),
        Field(
            "non-dropping-particle", .text, "A particle that always stays, such as “van”.", "أداة تبقى دائما، مثل van."),
        Field("comma-suffix", .anything, "Whether a comma stands before the suffix.", "هل تسبق اللاحقة فاصلة."),
        Field(
            "static-ordering", .anything, "Whether the family name always comes first.", "هل يتقدم اسم العائلة دائما."),
        Field(
            "parse-names", .anything, "Whether particles are to be found in the names.", "هل تستخرج الأدوات من الأسماء."
        ),
    ]

    static let dateFields = [
        Field(
            "date-parts", .list(of: .dateParts),
            "One date or two, each `[year, month, day]`.", "تاريخ أو تاريخان، كل منهما `[سنة, شهر, يوم]`."),
        Field("circa", .anything, "Whether the date is approximate.", "هل التاريخ تقريبي."),
        Field("literal", .anything, "The date in words.", "التاريخ بالكلمات."),
        Field("raw", .anything, "The date as text, in the Extended Date/Time Format.", "التاريخ نصا بصيغة EDTF."),
        Field("season", .anything, "The season.", "الفصل."),
    ]

    /// A list of sources, or a map that holds it.
    static let schema: Schema = Schema(["array"], ["items": one])
        .or(.map([Field("references", Schema(["array"], ["items": one]), "The sources.", "المصادر.")]))
        .with("definitions", ["source": Schema.map(fields).json])

    private static let one: JSON = ["$ref": "#/definitions/source"]
}

extension Schema {
    fileprivate static let sourceDate = date.or(.map(SourcesFile.dateFields))

    fileprivate static let dateParts = list(of: Schema(["integer", "string"], ["pattern": "^-?[0-9]+$"]))
        .with("minItems", 1).with("maxItems", 3)
}
