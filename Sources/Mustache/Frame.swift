/// A template being read for one page, with the content that its children give for its blocks.
struct Frame {
    let syntax: Syntax
    private(set) var blocks: [String: Given] = [:]

    /// Content given for a block, and what stood around it where it was written.
    struct Given {
        let block: Syntax.Block
        let syntax: Syntax
        let blocks: [String: Given]
    }

    init(_ syntax: Syntax) { self.syntax = syntax }

    private init(_ syntax: Syntax, _ blocks: [String: Given]) {
        self.syntax = syntax
        self.blocks = blocks
    }

    /// Inside a parent; the outermost child wins.
    init(_ syntax: Syntax, parentOf child: Frame, _ parent: Syntax.Parent) {
        self.syntax = syntax
        blocks = child.blocks
        for block in parent.blocks where blocks[block.name] == nil {
            blocks[block.name] = Given(block: block, syntax: child.syntax, blocks: child.blocks)
        }
    }

    /// What stands in a block: what a child gives, or else the block's own content.
    ///
    /// - Parameter isIndented: whether what a child gives is set in as the block is.
    func content(of block: Syntax.Block, isIndented: Bool) -> (nodes: [Syntax.Node], frame: Frame) {
        guard let given = blocks[block.name] else { return (block.nodes, self) }
        guard isIndented else { return (given.block.nodes, Frame(given.syntax, given.blocks)) }
        let syntax = indented(given, for: block)
        return (syntax.nodes, Frame(syntax, given.blocks))
    }
}
