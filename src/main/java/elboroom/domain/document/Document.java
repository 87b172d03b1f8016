package elboroom.domain.document;

import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.document.Block.Heading;

/// A document of the program.
///
/// @param path its place among the documents, for instance `docs/models.md`
/// @param title its first heading
/// @param blocks in reading order
public record Document(String path, String title, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /// The place of a heading; the start if there is no such heading.
    public Place at(String anchor) {
        return new Place(path, IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof Heading heading && heading.anchor().equals(anchor)).findFirst()
                .orElse(0), 0);
    }
}
