/// The last result of a function, kept with what it was made from.
///
/// A result is used again only for an input that is equal, so keeping changes what a build costs and never what it
/// gives. To compare costs little where nothing changed: arrays, strings and dictionaries that share their storage are
/// equal at one glance.
///
/// ```swift
/// var languages = Kept<[SourceFile], [Language]>()
/// let first = languages(files) { read($0) }
/// let again = languages(files) { read($0) }  // not read a second time
/// ```
public struct Kept<Input: Equatable & Sendable, Output: Sendable>: Sendable {
    private var last: (input: Input, output: Output)?

    public init() {}

    /// The kept result where the input is the same; a new one, kept instead of it, where it is not.
    public mutating func callAsFunction(_ input: Input, make: (Input) -> Output) -> Output {
        if let last, last.input == input { return last.output }
        let output = make(input)
        last = (input, output)
        return output
    }

    /// The same for what is made on all processors.
    public mutating func callAsFunction(
        _ input: Input, make: @Sendable (Input) async -> Output
    ) async -> Output {
        if let last, last.input == input { return last.output }
        let output = await make(input)
        last = (input, output)
        return output
    }
}
