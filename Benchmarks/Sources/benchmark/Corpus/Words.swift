/// The words that generated texts are made of.
struct Words {
    let code: String
    let vocabulary: [String]
    let comma: String
    let page: String

    static let arabic = Words(
        code: "ar",
        vocabulary: """
            أعلنت اللجنة العسكرية المشتركة في بيان صدر مساء أمس أن الطرفين اتفقا على خطوات لوقف إطلاق النار وسحب \
            القوات من خطوط التماس خلال مدة لا تتجاوز ثلاثة أشهر كما دعا المجلس الرئاسي إلى استئناف الحوار السياسي بين \
            الأطراف كافة ورحبت البعثة الأممية بما توصل إليه المشاركون وقالت إنها ستواصل دعم المسار ونقلت وكالات \
            الأنباء عن مصدر دبلوماسي قوله إن المحادثات جرت برعاية دولية وتناولت فتح الطريق الساحلي وتبادل المحتجزين \
            وعودة النازحين وشدد المتحدث باسم الحكومة على ضرورة خروج المقاتلين الأجانب قبل نهاية العام
            """.split(separator: " ").map(String.init),
        comma: "،", page: "ص")

    static let english = Words(
        code: "en",
        vocabulary: """
            the joint military commission said in a statement on Tuesday evening that both sides had agreed on steps \
            towards a lasting ceasefire and would withdraw their forces from the front lines within three months while \
            the council called for a resumption of political dialogue between all parties and the mission welcomed \
            what participants had achieved adding that it would continue to support the process according to reports a \
            diplomatic source told agencies that talks were held under international auspices and dealt with opening \
            of coastal road exchange detainees return displaced people before end year
            """.split(separator: " ").map(String.init),
        comma: ",", page: "p.")

    func some(_ count: Int, _ numbers: inout SeededNumbers) -> String {
        (0..<count).map { _ in vocabulary[numbers.below(vocabulary.count)] }.joined(separator: " ")
    }

    /// A few words that begin as a sentence does.
    func title(_ numbers: inout SeededNumbers) -> String {
        let text = some(7 + numbers.below(4), &numbers)
        return (text.first?.uppercased() ?? "") + text.dropFirst()
    }
}
