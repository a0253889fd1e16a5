/// What a new file says of its fields to the person who fills them in: in Arabic for Arabic, in English for all others.
struct DeskComments {
    let isArabic: Bool

    init(language: String) { isArabic = language == "ar" }

    private func said(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

    var date: String {
        said(
            "When: 2020-10-23, 2020-10, 2020-10-23~ (about), 2020-11-02/2020-11-04, \"[2020-06-05..2020-06-11]\" (one day of these)",
            "متى: 2020-10-23، أو 2020-10، أو 2020-10-23~ (نحو)، أو 2020-11-02/2020-11-04، أو \"[2020-06-05..2020-06-11]\" (يوم واحد بينهما)"
        )
    }

    func kind(_ kinds: [String]) -> String {
        said("What sort of event; one of: ", "نوع الحدث، واحد من: ") + list(kinds)
    }

    var status: String {
        said(
            "confirmed: the sources agree. attributed: somebody's word, named in said-by. disputed: the sources contradict each other",
            "confirmed: تتفق المصادر. attributed: كلام منسوب إلى قائله في said-by. disputed: تتعارض المصادر")
    }

    var saidBy: String {
        said(
            "Who says it, where the status is attributed: ids of actors.yml",
            "من قاله، إن كان منسوبا: معرّفات من actors.yml")
    }

    var lists: String {
        said(
            "Where, who and what about: ids of places.yml, actors.yml and topics.yml, such as [geneva, tripoli]",
            "أين ومن وعن ماذا: معرّفات من places.yml وactors.yml وtopics.yml، مثل [geneva, tripoli]")
    }

    var sources: String { said("Ids of sources.yml", "معرّفات من sources.yml") }

    var draft: String {
        said(
            "not published while this line is here: take it away when the text is ready",
            "لا يُنشر ما دام هذا السطر هنا: احذفه حين يكتمل النص")
    }

    var eventText: String {
        said(
            "Write the text here, in place of this line. The first paragraph is the summary. Cite as [@source, p. 2]; link as [words](place:id).",
            "اكتب النص هنا مكان هذا السطر. الفقرة الأولى هي الملخص. الاستشهاد هكذا: [@source، ص 2]، والرابط هكذا: [كلمات](place:id)."
        )
    }

    var pageText: String { said("Write the text here, in place of this line.", "اكتب النص هنا مكان هذا السطر.") }

    var order: String {
        said("A whole number: smaller comes first in the navigation", "عدد صحيح: الأصغر يأتي أولا في قائمة الصفحات")
    }

    func originalTitle(_ title: String) -> String { said("The original: ", "الأصل: ") + title }

    func translates(_ text: TextName, _ language: String) -> String {
        let command = "tarikh translations accept \(text) --lang \(language)"
        return said(
            "Written by “\(command)” when the two have been compared", "يكتبه الأمر «\(command)» بعد مقابلة النصين")
    }

    var original: String { said("The original, to be taken away:", "النص الأصلي، يُحذف بعد الترجمة:") }

    var name: String {
        said(
            "The name in every language; readers see it, and never the id",
            "الاسم بكل لغة، وهو ما يراه القراء لا المعرّف")
    }

    func type(_ types: [String]) -> String { said("One of: ", "واحد من: ") + list(types) }

    var actorMore: String {
        said(
            "Also: short, description, role ({ ar: …, en: … }), aliases: [other spellings], wikidata: Q…",
            "ومن الحقول أيضا: short وdescription وrole ({ ar: …, en: … })، وaliases: [صيغ أخرى]، وwikidata: Q…")
    }

    var placeMore: String {
        said(
            "Also: at: [latitude, longitude], precision: point, town, district or country, within: id, aliases: [other spellings]",
            "ومن الحقول أيضا: at: [خط العرض, خط الطول]، وprecision: point أو town أو district أو country، وwithin: معرّف، وaliases: [صيغ أخرى]"
        )
    }

    var topicMore: String {
        said(
            "Also: description ({ ar: …, en: … }), aliases: [other spellings]",
            "ومن الحقول أيضا: description ({ ar: …, en: … })، وaliases: [صيغ أخرى]")
    }

    var sourceType: String {
        said(
            "A type of CSL, such as webpage, report, article-newspaper, article-journal, book, speech, legislation",
            "نوع من أنواع CSL، مثل webpage أو report أو article-newspaper أو article-journal أو book أو speech أو legislation"
        )
    }

    var sourceMore: String {
        said(
            "Also: author: [{ family: …, given: … }, { literal: … }], container-title, publisher, number, issued, URL, archive-url, language, note",
            "ومن الحقول أيضا: author: [{ family: …, given: … }, { literal: … }]، وcontainer-title، وpublisher، وnumber، وissued، وURL، وarchive-url، وlanguage، وnote"
        )
    }

    var periodMore: String {
        said("Also: description ({ ar: …, en: … })", "ومن الحقول أيضا: description ({ ar: …, en: … })")
    }

    private func list(_ ids: [String]) -> String { ids.joined(separator: ", ") }
}
