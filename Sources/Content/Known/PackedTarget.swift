import Chronicle
import Keeping

/// The sorts of targets, as they are kept.
private enum TargetSort: Int {
    case event, page, actor, place, topic, media, external
}

extension Packing {
    mutating func add(_ target: Prose.Target) {
        let (sort, position): (TargetSort, Int) =
            switch target {
            case .event(let number): (.event, number)
            case .page(let number): (.page, number)
            case .actor(let number): (.actor, number)
            case .place(let number): (.place, number)
            case .topic(let number): (.topic, number)
            case .media(let number): (.media, number)
            case .external: (.external, 0)
            }
        add(sort.rawValue)
        if case .external(let address) = target { add(address) } else { add(position) }
    }
}

extension Unpacking {
    /// A target as it was kept.
    mutating func target() -> Prose.Target? {
        guard let sort = count().flatMap(TargetSort.init) else { return nil }
        if sort == .external { return text().map(Prose.Target.external) }
        guard let position = count() else { return nil }
        return switch sort {
        case .event: .event(position)
        case .page: .page(position)
        case .actor: .actor(position)
        case .place: .place(position)
        case .topic: .topic(position)
        case .media: .media(position)
        case .external: nil
        }
    }
}
