package elboroom.domain.document;

/// A place in a document.
///
/// @param path of the document
/// @param block index of the block
/// @param line index among the lines of the block, as `Block.lines` has them
public record Place(String path, int block, int line) {

    /// The start of a document.
    public static Place start(String path) {
        return new Place(path, 0, 0);
    }
}
