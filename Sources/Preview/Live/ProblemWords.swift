/// The words around the problems, in the language of the page that shows them.
struct ProblemWords: Sendable {
    let language: String
    let direction: String
    let close: String
    let shown: String
    let nothingShown: String
    let suggestion: String
    let more: String
    let title: @Sendable (Int) -> String
    let place: @Sendable (Int, Int) -> String

    /// - Parameter tag: a language tag; English stands in for all but Arabic.
    static func of(_ tag: some StringProtocol) -> ProblemWords {
        let language = tag.lowercased()
        return language == "ar" || language.hasPrefix("ar-") ? arabic : english
    }

    static let english = ProblemWords(
        language: "en", direction: "ltr", close: "Close",
        shown: "You see the last sound version. This message goes away when the errors are mended.",
        nothingShown: "There is nothing to see yet. The page appears here when the errors are mended.",
        suggestion: "Way out",
        more: "The terminal lists all of them.",
        title: { $0 == 1 ? "The site has 1 error" : "The site has \($0) errors" },
        place: { "line \($0), column \($1)" })

    static let arabic = ProblemWords(
        language: "ar", direction: "rtl", close: "إغلاق",
        shown: "ما تراه هو آخر نسخة سليمة. تختفي هذه الرسالة عند تصحيح الأخطاء.",
        nothingShown: "لا شيء يُعرض بعد. تظهر الصفحة هنا عند تصحيح الأخطاء.",
        suggestion: "الحل",
        more: "القائمة كاملة في الطرفية.",
        title: { "في الموقع \(errorsInArabic($0))" },
        place: { "السطر \($0)، العمود \($1)" })

    private static func errorsInArabic(_ count: Int) -> String {
        switch count {
        case 1: "خطأ واحد"
        case 2: "خطآن"
        case _ where (3...10).contains(count % 100): "\(count) أخطاء"
        case _ where (11...99).contains(count % 100): "\(count) خطأً"
        default: "\(count) خطأ"
        }
    }
}
