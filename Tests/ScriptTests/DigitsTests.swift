import Script
import Testing

@Suite struct DigitsTests {
    @Test(arguments: [
        ("٢٠٢٠-١٠-٢٣", "2020-10-23", true), ("۱۴۴۲ هـ", "1442 هـ", true), ("2020", "2020", false), ("", "", false),
    ])
    func writesDigitsInASCII(_ text: String, _ western: String, _ changed: Bool) {
        #expect(westernDigits(text) == (western, changed))
    }

    @Test func writesArabicIndicDigits() {
        #expect(arabicIndicDigits("23 أكتوبر 2020") == "٢٣ أكتوبر ٢٠٢٠")
    }

    @Test func stripsBidiControls() {
        let controls = "\u{61C}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}"
        #expect(strippingBidiControls("2020" + controls + "-10") == ("2020-10", true))
        #expect(strippingBidiControls("می\u{200C}خواهم") == ("می\u{200C}خواهم", false))
    }
}
