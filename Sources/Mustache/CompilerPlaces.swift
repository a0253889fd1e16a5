import Diagnostics

/// The places of HTML.
extension Compiler {
    /// The context after something that may not be written, or not as it stands.
    mutating func joined(
        _ before: HTMLContext, _ after: HTMLContext, _ frame: Frame, _ range: Range<Int>, _ what: Message
    ) -> HTMLContext {
        if let joined = before.joined(after) { return joined }
        error(
            "template-section-context", frame, range,
            "this \(what) begins in \(before.description) and ends in \(after.description)")
        return before
    }

    mutating func write(
        _ path: Syntax.Path, isEscaped: Bool, _ frame: Frame, _ context: inout HTMLContext,
        into program: inout Program.Draft
    ) {
        let text: Escape
        let markup: Escape
        if format == .plain {
            text = isEscaped ? .specification : .none
            markup = text
        } else {
            (text, markup) = context.escapes
            if let (id, message) = context.mistake(isEscaped: isEscaped) { error(id, frame, path.range, message) }
        }
        checkWritten(path, isEscaped: isEscaped, frame, context)
        program.addWrite(path, text: text, markup: markup)
        context.passExpression()
    }

    mutating func error(_ id: String, _ frame: Frame, _ range: Range<Int>, _ message: Message) {
        append(TemplateError(id, frame.syntax.name, range, message))
    }
}
