import Diagnostics
import Testing

@Suite struct NearMissTests {
    @Test(arguments: [
        ("gma", "gna"), ("tirpoli", "tripoli"), ("cease-fire", "ceasefire"), ("Statment", "statement"),
        ("ليبيه", "ليبيا"),
    ])
    func findsTheNearest(written: String, meant: String) {
        let known = ["gna", "lna", "tripoli", "ceasefire", "statement", "ليبيا"]
        #expect(nearest(to: written, among: known) == meant)
    }

    @Test func isSilentWhenNothingIsNear() {
        #expect(nearest(to: "williams", among: ["gna", "tripoli"]) == nil)
        #expect(nearest(to: "x", among: [String]()) == nil)
    }

    @Test func tiesAreTheSameEveryTime() {
        #expect(nearest(to: "xna", among: ["lna", "gna"]) == "gna")
        #expect(nearest(to: "xna", among: ["gna", "lna"]) == "gna")
    }
}
