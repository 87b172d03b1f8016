package elboroom.ui.download;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.data.PublicData;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.service.exchange.DownloadService.Listed;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// One public data set: what it is, and a button to download, cancel or use it. Runs on the FX thread.
final class DownloadRow extends HBox {

    private static final double GAP = 10;
    private static final double BAR = 120;
    private static final double MEBI = 1 << 20;

    private final Listed listed;
    private final Messages messages;
    private final Button download;
    private final Button cancel;
    private final ProgressBar bar = new ProgressBar(0);

    /// @param hide hides the card
    DownloadRow(DownloadsViewModel viewModel, Listed listed, Messages messages, Runnable hide) {
        super(GAP);
        this.listed = listed;
        this.messages = messages;
        PublicData data = listed.data();
        VBox words = new VBox(2, text(Visible.of(data.name()), "value"),
                text(messages.text("download.about", data.examples(), Visible.of(data.size()), data.bytes() / MEBI,
                        data.licence().isEmpty() ? messages.text("download.noLicence") : Visible.of(data.licence())),
                        "note"),
                text(messages.text("download.from", Visible.of(data.source()),
                        Visible.of(String.join(", ", data.hosts()))), "note"));
        setHgrow(words, Priority.ALWAYS);
        download = button("download.start", data.id(), () -> viewModel.download(listed));
        HeaderButtons.hint(download, messages.text("download.start.hint", Visible.of(data.name()),
                data.bytes() / MEBI, Visible.of(String.join(", ", data.hosts()))));
        cancel = button("download.cancel", data.id(), viewModel::cancel);
        Button use = button("download.use", data.id(), () -> {
            hide.run();
            viewModel.use(listed);
        });
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(messages.text("download.progress", Visible.of(data.name())));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(words);
        getChildren().addAll(bar, listed.there() ? use : download, cancel);
        viewModel.running().subscribe(this::show);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = HeaderButtons.button(messages.text(key), messages.text(key + ".hint", "", 0, ""), action);
        button.setId(key.replace('.', '-') + "-" + id);
        return button;
    }

    private void show(DownloadsViewModel.@Nullable Running running) {
        boolean mine = running != null && running.id().equals(listed.data().id());
        bar.setProgress(running == null ? 0 : running.part());
        show(bar, mine);
        show(cancel, mine);
        show(download, !mine);
        download.setDisable(running != null);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
