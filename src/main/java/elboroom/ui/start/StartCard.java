package elboroom.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.data.DataSpec;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.exploration.text.PresetText;
import org.jspecify.annotations.Nullable;

/// The start page, a card over the window: explore a trained model, train one, open data or a run, go on with recent
/// ones. Each choice hides it. Runs on the FX thread.
public final class StartCard extends VBox {

    private static final double WIDTH = 720;
    /// The message keys of the titles of the models that are part of the program.
    private static final Map<String, String> BUNDLED = Map.of("mnist-2d", "start.bundled.mnist", "digits-10d-beta4",
            "start.bundled.digits");
    private static final int COLUMNS = 3;
    /// The width below which there is one column.
    private static final double NARROW = 640;
    /// Recent items on each list.
    private static final int RECENT = 5;

    private final StartViewModel model;
    private final Messages messages;
    private final Runnable hide;
    /// Last, because it appears after the others and must not move them.
    private final VBox resume = new VBox();
    private final VBox recentRuns = column();
    private final VBox recentData = column();
    /// Kept, because the preferences reference it only weakly.
    private final ObservableValue<Boolean> tourOffered;
    private @Nullable Node first;

    /// @param hide hides this card
    public StartCard(StartViewModel model, Messages messages, Runnable hide) {
        this.model = model;
        this.messages = messages;
        this.hide = hide;
        this.tourOffered = model.tourOffered();
        setId("start");
        getStyleClass().addAll("card", "sheet", "start-card");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        Label what = note("start.text");
        GridPane columns = new GridPane(18, 12);
        columns.getChildren().addAll(explore(), train(), presets());
        arrange(columns, COLUMNS);
        widthProperty().map(Number::doubleValue).map(width -> width > 0 && width < NARROW ? 1 : COLUMNS)
                .subscribe(count -> arrange(columns, count));
        getChildren().addAll(new PaneHeader(messages.text("start.title"), close), what, tour(), columns,
                note("start.drop"), footer(), resume);
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.interrupted().subscribe(this::offer);
        model.recent().subscribe(items -> {
            list(recentRuns, "start.recentRuns", items.runs(), model.actions()::open);
            list(recentData, "start.recentData", items.data(), model.actions()::trainOn);
        });

    }

    private static void arrange(GridPane grid, int columns) {
        grid.getColumnConstraints().clear();
        for (int i = 0; i < grid.getChildren().size(); i++) {
            GridPane.setConstraints(grid.getChildren().get(i), i % columns, i / columns);
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(100.0 / columns);
            part.setFillWidth(true);
            grid.getColumnConstraints().add(part);
        }
    }

    /// The texts wrap, so the height depends on the width.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? WIDTH : width);
    }

    /// The control that gets the focus.
    public Node first() {
        return first == null ? this : first;
    }

    private VBox explore() {
        VBox column = column();
        column.getChildren().add(new SectionTitle(messages.text("start.explore")));
        for (Path run : model.bundled()) {
            String name = String.valueOf(run.getFileName());
            Button button = item(Optional.ofNullable(BUNDLED.get(name)).map(messages::text).orElse(Visible.of(name)),
                    messages.text("start.bundled.hint", Visible.of(name)), () -> model.actions().open(run));
            button.setId("start-" + name);
            first = first == null ? button : first;
            column.getChildren().add(button);
        }
        column.getChildren().addAll(item("start.openRun", model.actions()::chooseRun), recentRuns);
        return column;
    }

    private VBox train() {
        VBox column = column();
        column.getChildren().addAll(new SectionTitle(messages.text("start.train")),
                item("start.digits", () -> model.actions().trainOn(DataSpec.DIGITS)),
                item("start.points", () -> model.actions().trainOn("toy:moons")),
                item("start.ownData", model.actions()::chooseData),
                item("start.getData", model.actions()::getData), recentData);
        return column;
    }

    private VBox presets() {
        VBox column = column();
        column.getChildren().add(new SectionTitle(messages.text("start.presets")));
        PresetText texts = new PresetText(messages);
        for (Preset preset : Preset.values()) {
            Button button = item(texts.name(preset), texts.text(preset),
                    () -> model.actions().trainWith(preset));
            button.setId("start-" + preset.id());
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
            column.getChildren().add(button);
        }
        return column;
    }

    private HBox tour() {
        Button take = item("start.tour", model.actions()::takeTour);
        Button decline = HeaderButtons.button(messages.text("start.noTour"), messages.text("start.noTour.hint"),
                model::declineTour);
        decline.setId("start-noTour");
        HBox.setHgrow(take, Priority.ALWAYS);
        HBox offer = new HBox(8, take, decline);
        offer.setAlignment(Pos.CENTER_LEFT);
        tourOffered.subscribe(offered -> {
            offer.setVisible(offered);
            offer.setManaged(offered);
        });
        return offer;
    }

    private HBox footer() {
        CheckBox box = new CheckBox(messages.text("start.atStart"));
        box.setId("start-atStart");
        HeaderButtons.hint(box, messages.text("start.atStart.hint"));
        box.selectedProperty().bindBidirectional(model.atStart());
        HBox footer = new HBox(box);
        footer.setPadding(new Insets(6, 0, 0, 0));
        return footer;
    }

    private void offer(@Nullable RunInfo run) {
        resume.getChildren().clear();
        if (run != null) {
            Button button = item(messages.text("start.resume", Visible.of(run.name())),
                    messages.text("start.resume.hint"), model::resumeInterrupted);
            button.setId("start-resume");
            resume.getChildren().add(button);
        }
    }

    private void list(VBox list, String title, List<String> places, Consumer<Path> action) {
        list.getChildren().clear();
        if (!places.isEmpty()) {
            list.getChildren().add(new SectionTitle(messages.text(title)));
            places.stream().limit(RECENT).map(Path::of).forEach(place -> list.getChildren().add(item(
                    Visible.of(String.valueOf(place.getFileName())),
                    messages.text("start.recent.hint", Visible.of(place.toString())),
                    () -> action.accept(place))));
        }
    }

    private Button item(String key, Runnable action) {
        Button button = item(messages.text(key), messages.text(key + ".hint"), action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private Button item(String text, String hint, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("start-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> {
            hide.run();
            action.run();
        });
        HeaderButtons.hint(button, hint);
        return button;
    }

    private Label note(String key) {
        Label note = new Label(messages.text(key));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(note, Priority.NEVER);
        return note;
    }

    private static VBox column() {
        return new VBox(6);
    }
}
