import ArgumentParser
import EDTF
import Measuring

struct DatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates", abstract: "Parse dates as people write them, sure and unsure.")

    func run() {
        var table = Table(["date", "minimum ns", "median ns"])
        for text in [
            "2020-10-23", "2020-10", "2020", "2020-10-23~", "2020-11-02/2020-11-04", "2011/..",
            "[2020-06-05..2020-06-11]", "202X", "2020-21", "-0044-03-15",
        ] {
            let time = Repeated.measure(count: 20_000) { try? EDTF(parsing: text) }
            table.add("`\(text)`", fixed(time.minimum * 1e9, 0), fixed(time.median * 1e9, 0))
        }
        print(table.markdown)
    }
}
