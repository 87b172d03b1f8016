package elboroom.service.document;

import java.util.List;
import java.util.Locale;

import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentSearchTest {

    private final List<Document> all = List.of(
            MarkdownReader.read("README.ko.md", "# 엘보 룸\n\n잠재 공간"),
            MarkdownReader.read("README.md", "# Elbo Room\n\nThe KL of a run.\n\n## Start\n\nTrain a model"),
            MarkdownReader.read("docs/README.md", "# Documents\n\n[r](../README.md) [m](models.md)"),
            MarkdownReader.read("docs/a.md", "# Another"),
            MarkdownReader.read("docs/models.md", "# Models\n\n" + "much text ".repeat(40)
                    + "and the KL at last, " + "much text ".repeat(40)
                    + "\n\n## The KL\n\nfirst line\n\n## Terms\n\n| a | b |\n|-|-|\n| x | total correlation |"));
    private final Documents english = Documents.of(all, Locale.ENGLISH);
    private final Documents korean = Documents.of(all, Locale.KOREAN);

    @Test
    void documentsHaveTheOrderOfTheIndexAndTheLanguageOfTheReader() {
        assertThat(english.listed()).extracting(found -> found.place().path())
                .containsExactly("README.md", "docs/models.md", "docs/README.md", "docs/a.md");
        assertThat(korean.listed()).extracting(Found::title)
                .containsExactly("엘보 룸", "Models", "Documents", "Another");
        assertThat(korean.place(new Target.Section("README.md", "start"))).contains(new Place("README.md", 2, 0));
        assertThat(english.place(new Target.Section("docs", ""))).contains(Place.start("docs/README.md"));
        assertThat(english.place(new Target.Section("LICENSE", ""))).isEmpty();
    }

    @Test
    void headingsComeFirst() {
        assertThat(english.find("kl")).extracting(Found::section)
                .containsExactly("The KL", "Elbo Room", "Models");
        assertThat(english.find("kl").getFirst().context()).isEqualTo("first line");
    }

    @Test
    void aSectionHasAllWordsAndTheLineWithMostOfThemIsShown() {
        assertThat(english.find("correl terms")).containsExactly(new Found(new Place("docs/models.md", 5, 1), "Models",
                "Terms", "x · total correlation"));
        assertThat(english.find("correlation train")).isEmpty();
        assertThat(english.find("  ")).isEmpty();
    }

    @Test
    void aLongLineIsCutAroundTheWord() {
        String context = english.find("kl last").getFirst().context();
        assertThat(context).startsWith("… ").contains("and the KL at last").endsWith(" …").hasSizeLessThan(150);
    }

    @Test
    void aHangulSyllableIsFoundWhileItIsTyped() {
        assertThat(korean.find("잠재 고")).extracting(Found::context).containsExactly("잠재 공간");
        assertThat(korean.find("잠재 ㄱ")).hasSize(1);
        assertThat(korean.find("잠재 나")).isEmpty();
    }
}
