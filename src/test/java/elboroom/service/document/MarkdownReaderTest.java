package elboroom.service.document;

import java.util.List;
import java.util.Set;

import elboroom.domain.document.Block;
import elboroom.domain.document.Document;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span;
import elboroom.domain.document.Span.Style;
import elboroom.domain.document.Span.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownReaderTest {

    @Test
    void theFirstHeadingIsTheTitle() {
        assertThat(read("# All `models`\n\ntext").title()).isEqualTo("All models");
        assertThat(read("text").title()).isEqualTo("docs/models.md");
    }

    @Test
    void headingsHaveTheAnchorsOfGitHub() {
        Document document = read("# A, B & C_1\n\n## 잠재 공간\n\n## Same\n\n## Same\n");
        assertThat(document.blocks()).extracting(block -> ((Block.Heading) block).anchor())
                .containsExactly("a-b--c_1", "잠재-공간", "same", "same-1");
        assertThat(document.at("same-1")).isEqualTo(new Place("docs/models.md", 3, 0));
        assertThat(document.at("other")).isEqualTo(Place.start("docs/models.md"));
    }

    @Test
    void linesOfAParagraphAreJoinedAndStylesKept() {
        assertThat(spans("one\ntwo **bold *both***, `code`")).containsExactly(plain("one two "),
                new Span("bold ", Set.of(Style.STRONG), null),
                new Span("both", Set.of(Style.STRONG, Style.EMPHASIS), null), plain(", "),
                new Span("code", Set.of(Style.CODE), null));
    }

    @Test
    void linksAreResolvedFromTheDocument() {
        assertThat(spans("[a](glossary.md#the-model)[b](../README.md)[c](#here)[d](recipes/)[e](https://x.org/a#b)"))
                .extracting(Span::target).containsExactly(new Target.Section("docs/glossary.md", "the-model"),
                        new Target.Section("README.md", ""), new Target.Section("docs/models.md", "here"),
                        new Target.Section("docs/recipes", ""), new Target.Address("https://x.org/a#b"));
    }

    @Test
    void aPictureIsItsDescriptionAndHtmlIsLeftOut() {
        assertThat(spans("![the window](a.png) <b>x</b>")).containsExactly(
                new Span("the window", Set.of(Style.EMPHASIS), null), plain(" x"));
        assertThat(read("<p>\nx\n</p>").blocks()).isEmpty();
    }

    @Test
    void listsTablesAndCodeHaveLines() {
        List<Block> blocks = read("""
                - one
                  - nested
                - two

                3. three

                | a | b \\| c |
                |---|---|
                | 1 | 2 |

                    code
                    more

                > quote

                ---
                """).blocks();
        assertThat(blocks).extracting(Block::lines).containsExactly(List.of("one", "nested", "two"), List.of("three"),
                List.of("a · b | c", "1 · 2"), List.of("code", "more"), List.of("quote"), List.of());
        assertThat(((Block.Items) blocks.get(1)).first()).isEqualTo(3);
        assertThat(((Block.Items) blocks.get(0)).first()).isZero();
    }

    private static List<Span> spans(String markdown) {
        return ((Block.Paragraph) read(markdown).blocks().getFirst()).text();
    }

    private static Span plain(String text) {
        return new Span(text, Set.of(), null);
    }

    private static Document read(String markdown) {
        return MarkdownReader.read("docs/models.md", markdown);
    }
}
