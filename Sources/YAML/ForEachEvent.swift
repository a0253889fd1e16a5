// The one file of the program that touches libyaml's pointers.
import CLibYAML

/// Goes through a YAML text (version 1.1 of its specification, of which a site's files use what 1.2 shares) that holds one
/// document or none.
///
///     try forEachEvent(inYAML: Array("title: سرت".utf8)) { event in
///         print(event.kind)  // openMap, scalar("title"…), scalar("سرت"…), closeMap
///         return true
///     }
///
/// Uses no recursion, and stops where it is told to: neither deep nesting nor aliases cost more than what was read of them.
///
/// - Parameters:
///   - text: UTF-8.
///   - visit: is given each event, and says whether to go on.
/// - Throws: ``YAMLError`` at the first place that cannot be read.
/// - Complexity: O(length).
public func forEachEvent(inYAML text: some Sequence<UInt8>, _ visit: (YAMLEvent) -> Bool) throws(YAMLError) {
    let result =
        text.withContiguousStorageIfAvailable { read($0, visit) }
        ?? Array(text).withUnsafeBufferPointer { read($0, visit) }
    try result.get()
}

private func read(_ text: UnsafeBufferPointer<UInt8>, _ visit: (YAMLEvent) -> Bool) -> Result<Void, YAMLError> {
    var parser = yaml_parser_t()
    // libyaml keeps the address of its parser in it.
    return withUnsafeMutablePointer(to: &parser) { parser in
        guard yaml_parser_initialize(parser) == 1 else { return .failure(.outOfMemory) }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        return read(parser, visit)
    }
}

private func read(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ visit: (YAMLEvent) -> Bool) -> Result<
    Void, YAMLError
> {
    var documents = 0
    while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return .failure(YAMLError(parser.pointee)) }
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_END_EVENT: return .success(())
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 { return .failure(.secondDocument(at: YAMLPlace(event.start_mark))) }
        default:
            if let event = YAMLEvent(event), !visit(event) { return .success(()) }
        }
    }
}

extension YAMLEvent {
    /// `nil` for the beginnings and ends of documents.
    fileprivate init?(_ event: yaml_event_t) {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(String(decoding: bytes, as: UTF8.self), isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
            (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            kind = .openList
            (hasAnchor, hasTag) = (event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            kind = .openMap
            (hasAnchor, hasTag) = (event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil)
        case YAML_SEQUENCE_END_EVENT: (kind, hasAnchor, hasTag) = (.closeList, false, false)
        case YAML_MAPPING_END_EVENT: (kind, hasAnchor, hasTag) = (.closeMap, false, false)
        case YAML_ALIAS_EVENT: (kind, hasAnchor, hasTag) = (.alias, false, false)
        default: return nil
        }
        place = YAMLPlace(event.start_mark)
        let (start, end) = (event.start_mark, event.end_mark)
        length = start.line == end.line ? Int(end.column - start.column) : nil
    }
}

extension YAMLPlace {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

extension YAMLError {
    fileprivate init(_ parser: yaml_parser_t) {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        self =
            switch parser.error {
            case YAML_READER_ERROR:
                .character(
                    UInt32(truncatingIfNeeded: parser.problem_value), problem, offset: Int(parser.problem_offset))
            case YAML_MEMORY_ERROR: .outOfMemory
            default: .syntax(problem, at: YAMLPlace(parser.problem_mark))
            }
    }
}
