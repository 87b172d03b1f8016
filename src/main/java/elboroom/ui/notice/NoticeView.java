package elboroom.ui.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.control.DataFile;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.exploration.Notices;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The last problem in one sentence; a click shows earlier ones and the path of the details file. Takes no space
/// while there is none. Runs on the FX thread.
public final class NoticeView extends HBox {

    private final Notices notices;
    private final LastFolder folder;
    private final Messages messages;
    private final Supplier<Optional<Path>> details;
    private final Label sentence = new Label();
    private final HBox remedy = new HBox();

    /// @param details finds the log if it has entries of this session
    public NoticeView(Notices notices, LastFolder folder, Messages messages,
            Supplier<Optional<Path>> details) {
        this.notices = notices;
        this.folder = folder;
        this.messages = messages;
        this.details = details;
        getStyleClass().addAll("bar", "bottom", "notice");
        setId("notice");
        sentence.getStyleClass().add("error-line");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setWrapText(true);
        setHgrow(sentence, Priority.ALWAYS);
        Button more = HeaderButtons.button(messages.text("notice.details"), messages.text("notice.details.hint"),
                () -> {});
        more.setOnAction(_ -> explain(more));
        getChildren().addAll(sentence, remedy, more, HeaderButtons.button(messages.text("notice.dismiss"),
                messages.text("notice.dismiss.hint"), notices::dismiss));
        notices.shown().subscribe(this::show);
        notices.remedy().subscribe(this::offer);
    }

    private void offer(Notices.@Nullable Remedy offered) {
        remedy.getChildren().setAll(switch (offered) {
            case null -> List.of();
            case Notices.Remedy.Action action ->
                List.of(HeaderButtons.button(messages.text(action.key(), action.argument()),
                        messages.text(action.key() + ".hint"), () -> {
                            notices.dismiss();
                            action.action().run();
                        }));
            case Notices.Remedy.Data asked -> List.of(button(asked));
        });
    }

    private Button button(Notices.Remedy.Data asked) {
        String key = asked.file() ? "notice.chooseFile" : "notice.chooseFolder";
        Button button = HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), () -> choose(asked));
        button.setId("notice-choose-folder");
        return button;
    }

    private void choose(Notices.Remedy.Data asked) {
        Window window = getScene().getWindow();
        Optional<Path> found = asked.file()
                ? DataFile.choose(folder, messages, window)
                : folder.choose(messages.text("setup.useFolder.title"), window);
        found.ifPresent(chosen -> {
            notices.dismiss();
            asked.chosen().accept(chosen);
        });
    }

    private void show(@Nullable Problem problem) {
        sentence.setText(problem == null ? "" : messages.sentence(problem));
        setVisible(problem != null);
        setManaged(problem != null);
    }

    /// The path of the log; shown only if it has entries of this session.
    private String log() {
        return details.get().map(log -> "\n\n" + messages.text("notice.log", log)).orElse("");
    }

    private void explain(Button owner) {
        List<Problem> newestFirst = notices.problems().reversed();
        TextArea text = new TextArea(newestFirst.stream().map(messages::sentence).collect(Collectors.joining("\n\n"))
                + log());
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefSize(560, 220);
        text.setAccessibleText(messages.text("notice.details"));
        PopOver popOver = new PopOver(text);
        popOver.setTitle(messages.text("notice.details"));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        // its own light style sheet would override those of the window
        popOver.getRoot().getStylesheets().addAll(getScene().getStylesheets());
        popOver.show(owner);
    }
}
