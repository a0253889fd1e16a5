extension SiteFolder {
    /// Two events in both languages, one with a former address; a standing page; a file of media.
    static let small = """
        == content/site.yml
        title: { ar: ليبيا, en: Libya }
        description: { ar: خط زمني, en: A timeline }
        url: https://example.org/libya/
        languages: [ar, en]
        kinds:
          meeting: { ar: اجتماع, en: Meeting }
          statement: { ar: تصريح, en: Statement }
        == content/actors.yml
        gna: { name: { ar: حكومة الوفاق, en: GNA } }
        == content/places.yml
        geneva: { name: { ar: جنيف, en: Geneva }, at: [46.2044, 6.1432] }
        == content/topics.yml
        ceasefire: { name: { ar: وقف إطلاق النار, en: Ceasefire } }
        == content/sources.yml
        references:
        - id: un-2020
          type: report
          title: A report
        == content/media/note.txt
        A note.
        == content/events/talks.ar.md
        ---
        title: محادثات
        date: 2020-10-19
        kind: meeting
        places: [geneva]
        actors: [gna]
        aliases: [first-talks]
        ---
        نص [@un-2020].
        == content/events/talks.en.md
        ---
        title: Talks
        translates: 65a7d2ad
        ---
        Text [@un-2020].
        == content/events/accord.en.md
        ---
        title: Accord
        date: 2021-02
        kind: statement
        topics: [ceasefire]
        ---
        Text, after [the talks](talks.en.md) [@un-2020].
        == content/events/accord.ar.md
        ---
        title: اتفاق
        translates: b616741f
        ---
        نص، و[ملاحظة](../media/note.txt) [@un-2020].
        == content/pages/about.ar.md
        ---
        title: عن الخط
        ---
        نص.
        == content/pages/about.en.md
        ---
        title: About
        translates: 81719edd
        ---
        Text.
        """

    static let talks = "content/events/talks.ar.md"
    static let talksInEnglish = "content/events/talks.en.md"
}
