package elboroom.ui.download;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import org.jspecify.annotations.Nullable;

/// The public data sets with their sizes, licences and sources, and a button to download each. Runs on the FX thread.
public final class DownloadsCard extends VBox {

    private static final double WIDTH = 640;
    private static final double GAP = 10;

    private final DownloadsViewModel viewModel;
    private final Messages messages;
    private final Button close;
    private final VBox rows = new VBox(GAP);

    /// @param hide hides this card
    public DownloadsCard(DownloadsViewModel viewModel, Messages messages, Runnable hide) {
        super(GAP);
        this.viewModel = viewModel;
        this.messages = messages;
        setId("downloads");
        getStyleClass().addAll("card", "sheet");
        close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        getChildren().addAll(new PaneHeader(messages.text("download.title"), close),
                note(messages.text("download.consent", Visible.of(viewModel.folder().toString()))), rows, problem());
        setAlignment(Pos.TOP_LEFT);
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        viewModel.listed().subscribe(all -> rows.getChildren()
                .setAll(all.stream().map(data -> new DownloadRow(viewModel, data, messages, hide)).toList()));
    }

    /// The control that gets the focus.
    public Button close() {
        return close;
    }

    private Label problem() {
        Label words = note("");
        words.setId("download-problem");
        words.getStyleClass().setAll("label", "error-line");
        viewModel.problem().subscribe((@Nullable Problem why) -> {
            words.setText(why == null ? "" : messages.sentence(why));
            words.setVisible(why != null);
            words.setManaged(why != null);
        });
        return words;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
