import EDTF
import Languages
import Testing

@Suite struct WordingTests {
    @Test(arguments: [
        ("2020-10-23", "23 أكتوبر 2020", "23 October 2020", "23 octobre 2020"),
        ("2020-10", "أكتوبر 2020", "October 2020", "octobre 2020"),
        ("2020", "2020", "2020", "2020"),
        ("-0043", "44 ق.م", "44 BCE", "44 av. J.-C."),
        ("Y17000", "17000", "17000", "17000"),
        ("2020-22", "صيف 2020", "summer 2020", "été 2020"),
        ("2020-31", "خريف 2020", "autumn 2020", "automne 2020"),
        ("2020-34", "أبريل – يونيو 2020", "April – June 2020", "avril – juin 2020"),
    ])
    func saysOneDate(text: String, arabic: String, english: String, french: String) throws {
        try expectWords(text, arabic, english, french)
    }

    @Test(arguments: [
        ("2020-11-11/2020-11-13", "11–13 نوفمبر 2020", "11–13 November 2020", "11–13 novembre 2020"),
        (
            "2020-10-31/2020-11-04", "31 أكتوبر – 4 نوفمبر 2020", "31 October – 4 November 2020",
            "31 octobre – 4 novembre 2020"
        ),
        (
            "2019-04-04/2020-06-05", "4 أبريل 2019 – 5 يونيو 2020", "4 April 2019 – 5 June 2020",
            "4 avril 2019 – 5 juin 2020"
        ),
        ("2020-10/2020-11", "أكتوبر – نوفمبر 2020", "October – November 2020", "octobre – novembre 2020"),
        ("2020-10/2021-01", "أكتوبر 2020 – يناير 2021", "October 2020 – January 2021", "octobre 2020 – janvier 2021"),
        ("2014/2020", "2014–2020", "2014–2020", "2014–2020"),
        ("2020/2020", "2020", "2020", "2020"),
        ("-0043/-0039", "44 ق.م – 40 ق.م", "44 BCE – 40 BCE", "44 av. J.-C. – 40 av. J.-C."),
        ("2011/..", "منذ عام 2011", "since 2011", "depuis 2011"),
        ("2011-02-17/..", "منذ 17 فبراير 2011", "since 17 February 2011", "depuis le 17 février 2011"),
        ("../2020-10", "حتى أكتوبر 2020", "until October 2020", "jusqu’en octobre 2020"),
        ("../2020-10-23", "حتى 23 أكتوبر 2020", "until 23 October 2020", "jusqu’au 23 octobre 2020"),
        ("2011/", "من عام 2011 (النهاية غير معروفة)", "from 2011 (end unknown)", "depuis 2011 (fin inconnue)"),
        (
            "/2011-05", "حتى مايو 2011 (البداية غير معروفة)", "until May 2011 (beginning unknown)",
            "jusqu’en mai 2011 (début inconnu)"
        ),
    ])
    func saysIntervals(text: String, arabic: String, english: String, french: String) throws {
        try expectWords(text, arabic, english, french)
    }

    @Test(arguments: [
        ("2020-06~", "حوالي يونيو 2020", "about June 2020", "vers juin 2020"),
        ("2011~", "حوالي عام 2011", "about 2011", "vers 2011"),
        ("2020-06-04~", "حوالي 4 يونيو 2020", "about 4 June 2020", "vers le 4 juin 2020"),
        ("2011?", "2011 (تاريخ غير مؤكد)", "2011 (uncertain)", "2011 (date incertaine)"),
        ("2011%", "حوالي عام 2011 (تاريخ غير مؤكد)", "about 2011 (uncertain)", "vers 2011 (date incertaine)"),
        ("2004-06~-11", "حوالي 11 يونيو 2004", "about 11 June 2004", "vers le 11 juin 2004"),
        ("2011~/..", "منذ حوالي عام 2011", "since about 2011", "depuis vers 2011"),
        ("2011/2012~", "2011 – حوالي عام 2012", "2011 – about 2012", "2011 – vers 2012"),
        ("2004~/2006~", "حوالي 2004–2006", "about 2004–2006", "vers 2004–2006"),
    ])
    func saysWhatIsNotSure(text: String, arabic: String, english: String, french: String) throws {
        try expectWords(text, arabic, english, french)
    }

    @Test(arguments: [
        ("201X", "عقد 2010", "the 2010s", "les années 2010"),
        ("19XX", "بين عامي 1900 و1999", "between 1900 and 1999", "entre 1900 et 1999"),
        ("1XXX", "بين عامي 1000 و1999", "between 1000 and 1999", "entre 1000 et 1999"),
        ("-004X", "بين عامي 50 ق.م و41 ق.م", "between 50 BCE and 41 BCE", "entre 50 av. J.-C. et 41 av. J.-C."),
        ("XXXX", "تاريخ غير معروف", "unknown date", "date inconnue"),
        ("2020-XX", "شهر غير محدد من عام 2020", "an unspecified month in 2020", "2020, mois non précisé"),
        (
            "2020-10-XX", "يوم غير محدد من أكتوبر 2020", "an unspecified day in October 2020",
            "octobre 2020, jour non précisé"
        ),
        ("2020-XX-XX", "يوم غير محدد من عام 2020", "an unspecified day in 2020", "2020, jour non précisé"),
        ("2020-06-2X", "بين 20 و29 يونيو 2020", "between 20 and 29 June 2020", "entre le 20 et le 29 juin 2020"),
        ("2020-06-3X", "30 يونيو 2020", "30 June 2020", "30 juin 2020"),
        ("2020-1X", "بين أكتوبر وديسمبر 2020", "between October and December 2020", "entre octobre et décembre 2020"),
        (
            "156X-12-25", "25 ديسمبر من أحد الأعوام 1560–1569", "25 December in a year between 1560 and 1569",
            "25 décembre d’une année entre 1560 et 1569"
        ),
        (
            "XXXX-12-25", "25 ديسمبر من عام غير معروف", "25 December in an unknown year",
            "25 décembre d’une année inconnue"
        ),
        (
            "201X-22", "صيف من أحد الأعوام 2010–2019", "summer in a year between 2010 and 2019",
            "été d’une année entre 2010 et 2019"
        ),
        (
            "1950S2", "حوالي عام 1950 (بين عامي 1900 و1999)", "about 1950 (between 1900 and 1999)",
            "vers 1950 (entre 1900 et 1999)"
        ),
    ])
    func saysWhatIsNotSpecified(text: String, arabic: String, english: String, french: String) throws {
        try expectWords(text, arabic, english, french)
    }

    @Test(arguments: [
        (
            "[2020-06-05..2020-06-11]", "بين 5 و11 يونيو 2020", "between 5 and 11 June 2020",
            "entre le 5 et le 11 juin 2020"
        ),
        (
            "[2020-10-24..2020-11-02]", "بين 24 أكتوبر و2 نوفمبر 2020", "between 24 October and 2 November 2020",
            "entre le 24 octobre et le 2 novembre 2020"
        ),
        ("[2020-06..2020-08]", "بين يونيو وأغسطس 2020", "between June and August 2020", "entre juin et août 2020"),
        ("[2011..2020]", "بين عامي 2011 و2020", "between 2011 and 2020", "entre 2011 et 2020"),
        (
            "[2019-04-04..2020-06-05]", "بين 4 أبريل 2019 و5 يونيو 2020", "between 4 April 2019 and 5 June 2020",
            "entre le 4 avril 2019 et le 5 juin 2020"
        ),
        ("[2011~..2012]", "بين حوالي عام 2011 و2012", "between about 2011 and 2012", "entre vers 2011 et 2012"),
        ("[..2020-10]", "في أكتوبر 2020 أو قبله", "in or before October 2020", "octobre 2020 ou avant"),
        ("[..2020]", "في عام 2020 أو قبله", "in or before 2020", "2020 ou avant"),
        ("[2020-10-23..]", "في 23 أكتوبر 2020 أو بعده", "on or after 23 October 2020", "le 23 octobre 2020 ou après"),
        ("[2011,2012]", "2011 أو 2012", "2011 or 2012", "2011 ou 2012"),
        ("[2011,2012,2015]", "2011 أو 2012 أو 2015", "2011, 2012 or 2015", "2011, 2012 ou 2015"),
        ("[1667,1668,1670..1672]", "1667 أو 1668 أو 1670–1672", "1667, 1668 or 1670–1672", "1667, 1668 ou 1670–1672"),
        ("[2020-06-05,2020-06-07]", "5 أو 7 يونيو 2020", "5 or 7 June 2020", "5 ou 7 juin 2020"),
        ("{2020-06,2020-08}", "يونيو وأغسطس 2020", "June and August 2020", "juin et août 2020"),
        ("{1960,1961,1963}", "1960 و1961 و1963", "1960, 1961 and 1963", "1960, 1961 et 1963"),
        (
            "{2020-06-05,2020-07-05}", "5 يونيو 2020 و5 يوليو 2020", "5 June 2020 and 5 July 2020",
            "5 juin 2020 et 5 juillet 2020"
        ),
        ("{..1984}", "حتى عام 1984", "until 1984", "jusqu’en 1984"),
        ("{1984..}", "منذ عام 1984", "since 1984", "depuis 1984"),
    ])
    func saysSets(text: String, arabic: String, english: String, french: String) throws {
        try expectWords(text, arabic, english, french)
    }
}

private func expectWords(_ text: String, _ arabic: String, _ english: String, _ french: String) throws {
    let date = try EDTF(parsing: text)
    #expect(try TestLanguage.arabic().words(for: date) == arabic)
    #expect(try TestLanguage.english().words(for: date) == english)
    #expect(try TestLanguage.french().words(for: date) == french)
}
