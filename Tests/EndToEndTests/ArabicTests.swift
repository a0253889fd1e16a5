import Foundation
import Testing

/// The program as somebody uses it whose terminal is Arabic.
struct ArabicTests {
    private static let arabic = ["TARIKH_LANG": "ar"]
    private static let broken = SiteFolder.small.replacingOccurrences(of: "kind: meeting", with: "kind: meating")

    @Test func checkNamesErrorsInArabicWhereToolsExpectThem() async throws {
        let folder = try SiteFolder(Self.broken)
        let outcome = try await Executable.run(["check", folder.path], environment: Self.arabic)
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains(
                "content/events/talks.ar.md:4:7: error: \u{2067}نوع الحدث «\u{2068}meating\u{2069}» غير معروف\u{2069} [unknown-kind]"
            ))
        #expect(outcome.output.contains("هل تقصد «\u{2068}meeting\u{2069}»؟"))
        #expect(outcome.output.contains("خطأ واحد، "))
    }

    @Test func buildSumsUpInArabic() async throws {
        let folder = try SiteFolder(SiteFolder.small)
        let outcome = try await Executable.run(["build", folder.path], environment: Self.arabic)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("حدث واحد، ") || outcome.output.contains("حدثان، "))
        #expect(outcome.output.contains("المكتوب"))
        #expect(!outcome.output.contains("written"))
    }

    @Test(arguments: [
        [], ["build"], ["check"], ["serve"], ["new"], ["new", "event"], ["new", "place"], ["new", "source"],
        ["translations"], ["translations", "accept"], ["date"], ["templates"], ["schema"],
    ])
    func helpIsArabic(command: [String]) async throws {
        let help = try await Executable.run(command + ["--help"], environment: Self.arabic)
        #expect(help.status == 0)
        #expect(help.output.hasPrefix("نبذة: "))
        let lines = help.output.split(separator: "\n")
        #expect(!lines.contains { $0.contains(/[A-Z]{4,}:|default:|values:/) })
        let english = lines.filter { line in
            line.firstMatch(of: /[a-z]{2} [a-z]{2,} [a-z]{2}/) != nil
                && line.unicodeScalars.allSatisfy { $0.value < 0x600 }
        }
        #expect(english == [])
    }

    @Test(arguments: [
        (["check", "--stric"], "«--stric» غير معروف. هل تقصد «--strict»؟"), (["check", "-z"], "الخيار «-z» غير معروف"),
        (["check", "--format"], "ينقص «--format <format>» قيمة"), (["bulid"], "لا محل هنا للكلمة «bulid»"),
        (["check", "a", "b", "c"], "كلمات لا محل لها هنا، وعددها 2: «b', 'c»"),
        (["new", "event"], "ينقص الأمر «<title>»"),
        (["check", "--format", "xml"], "اكتب واحدا مما يلي: 'text', 'json', 'sarif'، 'github'."),
        (["serve", "--port", "abc"], "القيمة «abc» لا تصلح للخيار «--port <port>»"),
        (["schema", "none"], "القيمة «none» لا تصلح للخيار «<file>». اكتب واحدا مما يلي:\n  - site"),
        (["build", "--strict=yes"], "لا يأخذ الخيار «--strict» قيمة، وقد كُتبت له «yes»."),
    ])
    func wrongOptionsAreSaidInArabic(arguments: [String], expected: String) async throws {
        let outcome = try await Executable.run(arguments, environment: Self.arabic)
        #expect(outcome.status == 64)
        let errors = outcome.errors.filter { !"\u{2066}\u{2067}\u{2068}\u{2069}".contains($0) }
        #expect(errors.hasPrefix("خطأ: "))
        #expect(errors.contains(expected))
        #expect(errors.split(separator: "\n").first?.contains(/[a-z]{3} [a-z]{2,} [a-z]{2}/) == false)
    }

    @Test func aScriptForTheShellIsLeftAsItIs() async throws {
        let arabic = try await Executable.run(["--generate-completion-script", "bash"], environment: Self.arabic)
        #expect(arabic.status == 0)
        #expect(arabic.output.hasPrefix("#!/bin/bash"))
    }

    @Test func wrongUsageIsSaidInArabic() async throws {
        let outcome = try await Executable.run(["check", "--dry-run"], environment: Self.arabic)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("اكتب الاثنين معا"))
    }

    @Test(arguments: [
        (["LANG": "ar_LY.UTF-8"], true), (["LC_MESSAGES": "ar"], true),
        (["LANG": "ar_LY.UTF-8", "LC_ALL": "C"], false), (["LANG": "en_GB.UTF-8"], false),
        (["LANG": "ar_LY.UTF-8", "TARIKH_LANG": "en"], false),
    ])
    func theLocaleChoosesWhereNothingElseDoes(environment: [String: String], isArabic: Bool) async throws {
        let unset = ["TARIKH_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
        let outcome = try await Executable.run(
            ["date", "2020-02-30"], environment: unset.merging(environment) { $1 })
        #expect(outcome.output.contains("هل تقصد") == isArabic)
        #expect(outcome.output.contains("does not exist") != isArabic)
    }

    @Test func aLanguageThatIsNotSpokenIsWrongUsage() async throws {
        let outcome = try await Executable.run(["date", "2020"], environment: ["TARIKH_LANG": "fr"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("TARIKH_LANG is “fr”: write ar for Arabic or en for English"))
    }
}
