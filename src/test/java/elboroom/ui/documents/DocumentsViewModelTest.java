package elboroom.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import elboroom.domain.document.Place;
import elboroom.domain.document.Span.Target;
import elboroom.service.BackgroundService;
import elboroom.service.document.DocumentService;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsViewModelTest {

    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("documents", deliveries);
    private final List<Runnable> delayed = new ArrayList<>();
    private final DocumentsViewModel model = new DocumentsViewModel(new DocumentService(background), new Notices(),
            (_, action) -> delayed.add(action));

    @BeforeEach
    void read() throws InterruptedException {
        model.read(Locale.ENGLISH);
        assertThat(model.place().get()).isNull();
        assertThat(model.reading().get()).isTrue();
        deliveries.until(() -> model.place().get() != null);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theReadmeIsShownFirst() {
        assertThat(path()).isEqualTo("README.md");
        assertThat(model.reading().get()).isFalse();
        assertThat(model.document(Place.start("README.md")).orElseThrow().title()).isEqualTo("Elbo Room");
        assertThat(model.entries().get()).hasSizeGreaterThan(8).allMatch(entry -> entry.section().isEmpty());
    }

    @Test
    void aSearchListsSectionsAndAnEmptyOneTheDocuments() throws InterruptedException {
        int documents = model.entries().get().size();
        model.search("total correlation");
        deliveries.until(() -> !model.entries().get().getFirst().section().isEmpty());
        assertThat(model.entries().get()).anyMatch(entry -> entry.place().path().equals("docs/glossary.md"));
        model.search("");
        assertThat(model.entries().get()).hasSize(documents);
    }

    @Test
    void anAnswerToAnEarlierSearchIsDropped() throws InterruptedException {
        model.search("total correlation");
        model.search("glossary");
        deliveries.until(() -> !model.entries().get().getFirst().section().isEmpty());
        assertThat(model.entries().get()).anyMatch(entry -> entry.section().equals("Glossary"));
    }

    @Test
    void onlyTheLastOfSeveralChoicesIsShown() {
        model.choose(Place.start("docs/models.md"));
        model.choose(Place.start("docs/glossary.md"));
        assertThat(path()).isEqualTo("README.md");
        delayed.getFirst().run();
        assertThat(path()).isEqualTo("README.md");
        delayed.getLast().run();
        assertThat(path()).isEqualTo("docs/glossary.md");
        model.choose(Place.start("docs/models.md"));
        model.showChosen();
        assertThat(path()).isEqualTo("docs/models.md");
    }

    @Test
    void backReturnsToTheLinks() {
        Target.Section models = new Target.Section("docs/models.md", "losses");
        assertThat(model.leads(models)).isTrue();
        assertThat(model.leads(new Target.Section("LICENSE", ""))).isFalse();
        model.follow(models, new Place("README.md", 2, 0));
        assertThat(path()).isEqualTo("docs/models.md");
        assertThat(Objects.requireNonNull(model.place().get()).block()).isPositive();
        model.follow(new Target.Section("docs/glossary.md", ""), new Place("docs/models.md", 1, 0));
        model.back();
        assertThat(model.place().get()).isEqualTo(new Place("docs/models.md", 1, 0));
        model.back();
        assertThat(model.place().get()).isEqualTo(new Place("README.md", 2, 0));
        assertThat(model.returnable().get()).isFalse();
    }

    private String path() {
        return Objects.requireNonNull(model.place().get()).path();
    }
}
