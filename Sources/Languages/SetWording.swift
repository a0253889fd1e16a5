import EDTF

/// Sets: one of their members, or all of them.
extension DateWording {
    func set(_ kind: EDTF.SetKind, _ members: [EDTF.Member]) -> String {
        if members.count == 1, kind == .oneOf, case .range(let a?, let b?) = members[0] { return between(a, b) }
        return sharedMonth(kind, members) ?? list(members.map { words($0, kind) }, kind)
    }

    private func words(_ member: EDTF.Member, _ kind: EDTF.SetKind) -> String {
        switch member {
        case .date(let date): phrase(for: date).text
        case .range(let a?, let b?): interval(a, b)
        case .range(let a?, nil): wording(kind == .oneOf ? .notBefore : .since, phrase(for: a))
        case .range(nil, let b?): wording(kind == .oneOf ? .notAfter : .until, phrase(for: b))
        case .range(nil, nil): pattern(.unknown, [:])
        }
    }

    /// `5 or 7 June 2020`, `June and August 2020`; nil when the members share no month and no year.
    private func sharedMonth(_ kind: EDTF.SetKind, _ members: [EDTF.Member]) -> String? {
        let dates = members.compactMap(\.exactDate)
        guard dates.count == members.count, dates.count > 1, let first = dates.first, let month = first.month,
            dates.allSatisfy({ $0.year == first.year && $0.unit == first.unit })
        else { return nil }
        let days = dates.compactMap(\.day)
        if days.isEmpty { return self.month(list(dates.compactMap(\.month).map(name), kind), first.year) }
        guard dates.allSatisfy({ $0.month == month }) else { return nil }
        return day(list(days.map(number), kind), name(month), first.year)
    }

    private func list(_ words: [String], _ kind: EDTF.SetKind) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let earlier = pattern(kind == .oneOf ? .orMore : .andMore, ["a": "", "b": ""])
        let head = words.dropLast().joined(separator: earlier)
        return pattern(kind == .oneOf ? .or : .and, ["a": head, "b": last])
    }
}

extension EDTF.Member {
    /// The date, if it is one without doubt and with all its digits.
    fileprivate var exactDate: WrittenDate? {
        guard case .date(let date) = self, date.anyQualifier.isEmpty else { return nil }
        return WrittenDate(date)
    }
}
