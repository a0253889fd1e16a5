/// The classes of number that languages tell apart (CLDR, UTS #35 part 3).
public enum PluralCategory: String, CaseIterable, Sendable { case zero, one, two, few, many, other }

/// Which class a whole number belongs to, in CLDR's own rule language: `n % 100 = 3..10`, `n = 0,1 and i != 7`.
///
/// Of CLDR's operands, whole numbers need `n` and `i` (the number) and `v`, `w`, `f`, `t`, `e`, `c` (zero).
public struct PluralRules: Equatable, Sendable {
    private let rules: [Rule]

    fileprivate struct Rule: Equatable, Sendable {
        let category: PluralCategory
        let condition: [[Relation]]
    }

    fileprivate struct Relation: Equatable, Sendable {
        let isZeroOperand: Bool
        let modulus: Int?
        let isNegated: Bool
        let ranges: [ClosedRange<Int>]
    }

    /// A rule that cannot be read.
    public struct BadRule: Error, Equatable, Sendable {
        public let category: PluralCategory
        public let rule: String
    }

    /// - Throws: `BadRule` for the first rule that is not of CLDR's form. Samples (`@integer …`) are passed over.
    public init(_ rules: [PluralCategory: String]) throws(BadRule) {
        var parsed: [Rule] = []
        for category in PluralCategory.allCases where category != .other {
            guard let rule = rules[category] else { continue }
            guard let condition = Self.condition(rule) else { throw BadRule(category: category, rule: rule) }
            parsed.append(Rule(category: category, condition: condition))
        }
        self.rules = parsed
    }

    /// The class of a number; `other` when no rule holds. The sign does not count.
    public func category(of number: Int) -> PluralCategory {
        let number = Int(clamping: number.magnitude)
        return rules.first { rule in rule.condition.contains { $0.allSatisfy { $0.holds(for: number) } } }?.category
            ?? .other
    }

    private static func condition(_ rule: String) -> [[Relation]]? {
        let words = rule.prefix { $0 != "@" }.split(separator: " ").map(String.init)
        var alternatives: [[Relation]] = []
        for alternative in words.split(separator: "or", omittingEmptySubsequences: false) {
            var relations: [Relation] = []
            for relation in alternative.split(separator: "and", omittingEmptySubsequences: false) {
                guard let relation = Relation(Array(relation)) else { return nil }
                relations.append(relation)
            }
            alternatives.append(relations)
        }
        return alternatives
    }
}

extension PluralRules.Relation {
    /// `n % 100 = 3..10,13`: operand, perhaps a modulus, `=` or `!=`, values and ranges.
    fileprivate init?(_ words: [String]) {
        guard let operand = words.first, ["n", "i", "v", "w", "f", "t", "e", "c"].contains(operand) else { return nil }
        var rest = words.dropFirst()
        var modulus: Int?
        if rest.first == "%" {
            guard let value = rest.dropFirst().first.flatMap({ Int($0) }), value > 0 else { return nil }
            modulus = value
            rest = rest.dropFirst(2)
        }
        guard let sign = rest.first, sign == "=" || sign == "!=", rest.count == 2, let list = rest.last else {
            return nil
        }
        let ranges = list.split(separator: ",").map(Self.range)
        guard !ranges.isEmpty, ranges.allSatisfy({ $0 != nil }) else { return nil }
        isZeroOperand = operand != "n" && operand != "i"
        self.modulus = modulus
        isNegated = sign == "!="
        self.ranges = ranges.compactMap { $0 }
    }

    /// `3` or `3..10`
    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3 && parts[1].isEmpty else { return nil }
        guard let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), 0 <= first, first <= last else {
            return nil
        }
        return first...last
    }

    fileprivate func holds(for number: Int) -> Bool {
        let operand = isZeroOperand ? 0 : number
        let value = modulus.map { operand % $0 } ?? operand
        return ranges.contains { $0.contains(value) } != isNegated
    }
}

extension PluralRules {
    /// A language that does not tell numbers apart.
    public static var none: PluralRules { PluralRules(rules: []) }

    private init(rules: [Rule]) { self.rules = rules }
}
