/// The variables of CSL 1.0.2 (appendix IV of its specification) that pages do not show. They are accepted as they are.
let cslVariables = cslNames + cslDates + cslTitles + cslNumbers + cslTexts

private func variable(_ name: String, _ english: String, _ arabic: String) -> Field {
    Field(name, .anything, english + " Not shown.", arabic + " لا تظهره الصفحات.")
}

private let cslNames = [
    variable("chair", "The chair of a session.", "رئيس الجلسة."),
    variable("collection-editor", "The editor of a series.", "محرر السلسلة."),
    variable("compiler", "Who compiled it.", "من جمعه."),
    variable("composer", "The composer of music.", "الملحن."),
    variable("container-author", "The author of the work that holds it.", "مؤلف العمل الذي يضمه."),
    variable("contributor", "A contributor.", "مساهم."),
    variable("curator", "The curator of an exhibition.", "أمين المعرض."),
    variable("director", "The director of a film.", "المخرج."),
    variable("editor", "The editor.", "المحرر."),
    variable("editorial-director", "The managing editor.", "مدير التحرير."),
    variable("executive-producer", "The executive producer.", "المنتج المنفذ."),
    variable("guest", "A guest of a broadcast.", "ضيف البرنامج."),
    variable("host", "The host of a broadcast.", "مقدم البرنامج."),
    variable("illustrator", "The illustrator.", "الرسام."),
    variable("interviewer", "The interviewer.", "من أجرى المقابلة."),
    variable("narrator", "The narrator.", "الراوي."),
    variable("organizer", "The organiser of a meeting.", "منظم اللقاء."),
    variable("original-author", "The author of the original.", "مؤلف الأصل."),
    variable("performer", "A performer.", "المؤدي."),
    variable("producer", "The producer.", "المنتج."),
    variable("recipient", "To whom it was written.", "المرسل إليه."),
    variable("reviewed-author", "The author of what is reviewed.", "مؤلف العمل المراجع."),
    variable("script-writer", "The writer of the script.", "كاتب النص."),
    variable("series-creator", "The creator of a series.", "مبتكر السلسلة."),
    variable("translator", "The translator.", "المترجم."),
]

private let cslDates = [
    variable("available-date", "When it could first be read, before publication.", "متى أتيح قبل نشره."),
    variable("event-date", "When the meeting or event took place.", "متى انعقد اللقاء أو وقع الحدث."),
    variable("original-date", "When the original was published.", "متى نشر الأصل."),
    variable("submitted", "When it was submitted.", "متى قدم."),
]

private let cslTitles = [
    variable("collection-title", "The title of the series.", "عنوان السلسلة."),
    variable("container-title-short", "The short title of the work that holds it.", "العنوان المختصر للعمل الذي يضمه."),
    variable("journalAbbreviation", "The short title of the journal.", "العنوان المختصر للمجلة."),
    variable("original-title", "The title of the original.", "عنوان الأصل."),
    variable("part-title", "The title of the part.", "عنوان الجزء."),
    variable("reviewed-title", "The title of what is reviewed.", "عنوان العمل المراجع."),
    variable("shortTitle", "The short title, as older files name it.", "العنوان المختصر، كما تسميه الملفات القديمة."),
    variable("title-short", "The short title.", "العنوان المختصر."),
    variable("volume-title", "The title of the volume.", "عنوان المجلد."),
]

private let cslNumbers = [
    variable("chapter-number", "The number of the chapter.", "رقم الفصل."),
    variable("citation-number", "The number of the citation, set by programs.", "رقم الاستشهاد، تضعه البرامج."),
    variable("collection-number", "The number in the series.", "الرقم في السلسلة."),
    variable("edition", "The edition.", "الطبعة."),
    variable(
        "first-reference-note-number", "The first note that cites it, set by programs.",
        "أول حاشية تذكره، تضعها البرامج."),
    variable("issue", "The issue of the journal.", "عدد المجلة."),
    variable("locator", "The place in the source.", "الموضع في المصدر."),
    variable("number-of-pages", "How many pages it has.", "عدد الصفحات."),
    variable("number-of-volumes", "How many volumes it has.", "عدد المجلدات."),
    variable("page", "The pages that it stands on.", "الصفحات التي يشغلها."),
    variable("page-first", "The first of its pages.", "أولى صفحاته."),
    variable("part", "The number of the part.", "رقم الجزء."),
    variable("printing", "The printing.", "رقم الطبع."),
    variable("section", "The section of a law or newspaper.", "القسم من القانون أو الصحيفة."),
    variable("supplement", "The number of the supplement.", "رقم الملحق."),
    variable("version", "The version.", "الإصدار."),
    variable("volume", "The volume.", "المجلد."),
    variable("year-suffix", "The letter behind the year, set by programs.", "الحرف الذي يلي السنة، تضعه البرامج."),
]

private let cslTexts = [
    variable("DOI", "The digital object identifier.", "معرف الوثيقة الرقمي."),
    variable("ISBN", "The number of a book.", "الرقم الدولي للكتاب."),
    variable("ISSN", "The number of a journal.", "الرقم الدولي للدورية."),
    variable("PMCID", "The number in PubMed Central.", "الرقم في PubMed Central."),
    variable("PMID", "The number in PubMed.", "الرقم في PubMed."),
    variable("abstract", "What it says in short.", "الملخص."),
    variable("annote", "Remarks of the reader.", "ملاحظات القارئ."),
    variable("archive", "The archive that keeps it.", "الأرشيف الذي يحفظه."),
    variable("archive-place", "Where the archive is.", "مكان الأرشيف."),
    variable("archive_collection", "The collection in the archive.", "المجموعة في الأرشيف."),
    variable("authority", "The court or body that issued it.", "المحكمة أو الجهة التي أصدرته."),
    variable("call-number", "The number in a library.", "رقم الطلب في المكتبة."),
    variable("categories", "Its fields of knowledge.", "مجالاته."),
    variable("citation-key", "Another key for citations.", "مفتاح آخر للاستشهاد."),
    variable("citation-label", "The label of a citation, set by programs.", "وسم الاستشهاد، تضعه البرامج."),
    variable("custom", "What a program adds for itself.", "ما يضيفه برنامج لنفسه."),
    variable("dimensions", "Its size or length.", "أبعاده أو مدته."),
    variable("division", "The division of the body that issued it.", "القسم من الجهة التي أصدرته."),
    variable("event", "The event, as older files name it.", "الحدث، كما تسميه الملفات القديمة."),
    variable("event-place", "Where the meeting or event took place.", "مكان اللقاء أو الحدث."),
    variable("event-title", "The name of the meeting or event.", "اسم اللقاء أو الحدث."),
    variable("genre", "The genre or class.", "الصنف أو النوع."),
    variable("jurisdiction", "Where the law holds.", "نطاق الاختصاص القضائي."),
    variable("keyword", "Keywords.", "كلمات مفتاحية."),
    variable("medium", "The medium.", "الوسيط."),
    variable("original-publisher", "Who published the original.", "ناشر الأصل."),
    variable("original-publisher-place", "Where the original was published.", "مكان نشر الأصل."),
    variable("publisher-place", "Where it was published.", "مكان النشر."),
    variable("references", "What it refers to.", "ما يحيل إليه."),
    variable("reviewed-genre", "The genre of what is reviewed.", "نوع العمل المراجع."),
    variable("scale", "The scale of a map.", "مقياس الخريطة."),
    variable("source", "From where the entry was taken.", "من أين أخذ المدخل."),
    variable("status", "The state of publication.", "حالة النشر."),
]
