package elboroom.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import elboroom.domain.model.Family;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.chart.ChartMark;
import elboroom.ui.control.chart.LossChart;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OverlayViewTest extends RunsPane {

    @Test
    void twoRunsLieOverEachOther() throws IOException {
        select("alpha", "beta");
        LossChart chart = lookup("#overlay-chart").query();
        until(() -> chart.seriesProperty().get().size() == 4);
        GridPane differing = lookup("#differing").query();
        assertThat(differing.getChildren()).extracting(node -> ((Label) node).getText())
                .containsExactlyInAnyOrder("alpha", "beta", "Adam, learning rate", "0.001", "0.002");
        picture("runs-two", table);
        clickOn("#runs-compare");
        assertThat(runs.went).containsExactly("compare alpha beta");
    }

    /// Regression: only Explore marked the steps at which other runs were forked.
    @Test
    void forksAreMarkedOnTheCurveOfTheirParent() {
        RunSpec child = runs.run("beta").spec().orElseThrow().named("child").withParent(new Parent("alpha", 10));
        runs.keep(child, 90);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 4);
        select("alpha");
        LossChart chart = lookup("#overlay-chart").query();
        until(() -> chart.marksProperty().get().stream().anyMatch(mark -> mark.kind() == ChartMark.Kind.BRANCH));
        assertThat(chart.marksProperty().get()).singleElement().satisfies(mark -> {
            assertThat(mark.step()).isEqualTo(10);
            assertThat(mark.text()).contains("alpha", "child");
        });
    }

    @Test
    void namesThatDifferAtTheEndAreWholeInTheLegendWhileThereIsRoom() {
        runs.keep("a-long-name-of-an-experiment-with-a-low-beta-1", 1e-3, 100);
        runs.keep("a-long-name-of-an-experiment-with-a-low-beta-2", Family.AE, 100);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 5);
        select("a-long-name-of-an-experiment-with-a-low-beta-1", "a-long-name-of-an-experiment-with-a-low-beta-2");
        until(() -> lookup("#overlay-legend .legend-item").queryAll().size() == 2);
        assertThat(lookup("#overlay-legend .legend-item").queryAllAs(ToggleButton.class))
                .noneMatch(ToggleButton::isTextTruncated);
    }

    @Test
    void theSettingsThatDifferTakeTheRoomThereIs() {
        for (int i = 1; i <= 3; i++) {
            runs.keep("experiment-with-rate-" + i, i * 1e-3, 100);
        }
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 6);
        select("experiment-with-rate-1", "experiment-with-rate-2", "experiment-with-rate-3");
        until(() -> lookup("#differing").query().isVisible());
        Region table = lookup("#differing").queryAs(Region.class);
        Region room = lookup(".differing > .scroll-pane").queryAs(Region.class);
        assertThat(table.getWidth()).isGreaterThan(400).isLessThanOrEqualTo(room.getWidth());
        Region pane = lookup(".differing").queryAs(Region.class);
        Node scroll = lookup(".differing > .scroll-pane").query();
        assertThat(scroll.getBoundsInParent().getMaxY()).isCloseTo(pane.getHeight(), within(1.0));
    }

    @Test
    void runsThatCannotBeReadAreNotCalledAlikeNorUnselected() throws IOException {
        for (String name : List.of("alpha", "beta")) {
            Files.writeString(folder.resolve(name).resolve("run.json"), "{");
            Files.delete(folder.resolve(name).resolve("snapshots").resolve("20.safetensors"));
        }
        act(runs.viewModel::scan);
        until(() -> runs.run("alpha").spec().isEmpty() && runs.run("beta").spec().isEmpty());
        select("alpha", "beta");
        assertThat(from(lookup(".differing").<Node>query()).lookup(".note").queryAs(Label.class).getText())
                .isEqualTo(ENGLISH.text("runs.unreadable"));
        LossChart chart = lookup("#overlay-chart").query();
        assertThat(chart.emptyTextProperty().get()).isEqualTo(ENGLISH.text("runs.overlay.none"));
        act(() -> runs.viewModel.select(List.of()));
        assertThat(chart.emptyTextProperty().get()).isEqualTo(ENGLISH.text("runs.overlay.empty"));
    }

    @Test
    void unlikeQuantitiesAreNamedAndNotSortedTogether() {
        runs.keep("points", Family.AE, 50);
        act(runs.viewModel::scan);
        until(() -> runs.own().size() == 4);
        act(() -> table.getSortOrder()
                .setAll(List.of(table.getColumns().get(RunColumn.BOUND.compareTo(RunColumn.NAME)))));
        assertThat(own()).containsExactly("beta", "gamma", "alpha", "points");
        assertThat(RunColumn.BOUND.text(runs.run("points"), new Messages(Locale.ENGLISH)))
                .isEqualTo("reconstruction 40.00");
        assertThat(RunColumn.BOUND.text(runs.run("beta"), new Messages(Locale.ENGLISH))).isEqualTo("−ELBO 105.00");
        select("alpha", "points");
        Label quantities = lookup("#overlay-quantities").queryAs(Label.class);
        until(quantities::isVisible);
        assertThat(quantities.getText()).contains("−ELBO, reconstruction");
        select("alpha", "beta");
        until(() -> !quantities.isVisible());
    }
}
