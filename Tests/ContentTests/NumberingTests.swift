import Testing

@testable import Content

@Suite struct NumberingTests {
    /// Few things and many, each asked for more than once.
    @Test(arguments: [1, 16, 17, 18, 100])
    func numbersThingsInTheOrderInWhichTheyFirstCome(count: Int) {
        var numbering = Numbering<Int>()
        let things = (0..<count).map { $0 * 7 % 101 }
        for round in 0..<2 {
            for (number, thing) in things.enumerated() {
                #expect(numbering.number(of: thing) == number, "round \(round)")
                #expect(numbering.number(of: things[number / 2]) == number / 2)
            }
        }
        #expect(numbering.things == things)
    }
}
