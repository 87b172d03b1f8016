package elboroom.ui.reconstruct;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.Reconstruction;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandButtons;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.NotedTitle;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.image.DifferenceImage;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.control.image.ImageTransfer;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.reconstruct.Triptych.Panel;
import org.jspecify.annotations.Nullable;

/// The pane with an image and its reconstruction. Runs on the FX thread.
public final class ReconstructView extends VBox {

    private static final double TILE = 84;

    private final ReconstructViewModel viewModel;
    private final Messages messages;
    private final ImageTransfer transfer;
    private final ImageTile input = new ImageTile(TILE);
    private final ImageTile output = new ImageTile(TILE);
    private final ImageTile difference = new ImageTile(TILE);
    private final ImageLosses losses;
    private final Label note = new Label();

    /// @param draw shows the card to draw on
    public ReconstructView(ReconstructViewModel viewModel, Command draw, LastFolder folder, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        transfer = new ImageTransfer(viewModel, folder, messages);
        losses = new ImageLosses(messages);
        getStyleClass().addAll("pane", "reconstruct");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Triptych body = new Triptych(List.of(panel(input, "reconstruct.input"), panel(output, "reconstruct.output"),
                panel(difference, "reconstruct.difference")), losses);
        getChildren().addAll(header(draw), body, note);
        PaneActions actions = PaneActions.of("reconstruction", body);
        viewModel.ofImages().subscribe(images -> (images ? actions : actions.withCsv(this::csv)).on(this));
        viewModel.input().subscribe(image -> {
            input.show(image, viewModel.pictures());
            updateNote();
        });
        viewModel.result().subscribe(this::show);
        viewModel.origin().subscribe(_ -> updateNote());
        viewModel.codesOnly().subscribe(_ -> updateNote());
        viewModel.inEffect().subscribe(run -> {
            if (run != null) {
                losses.adapt(run.model().family());
            }
            showCosts();
            updateNote();
        });
        visibleProperty().bind(viewModel.reconstructs());
        managedProperty().bind(visibleProperty());
        transfer.pasteOn(this);
    }

    private void show(@Nullable Reconstruction result) {
        RowPictures pictures = viewModel.pictures();
        output.show(result == null ? null : result.output(), pictures);
        if (result != null && pictures.charts(result.input().shape())) {
            difference.show(pictures.difference(result.input(), result.output(), ImageTile.CHART),
                    RowTable.lines(pictures, result));
        } else {
            difference.show(result == null ? null : DifferenceImage.of(result.input(), result.output(), false),
                    List.of());
        }
        showCosts();
        updateNote();
    }

    private void showCosts() {
        Reconstruction result = viewModel.result().get();
        losses.show(result == null ? null : viewModel.losses(result));
    }

    private void updateNote() {
        if (viewModel.codesOnly().getValue()) {
            note.setText(messages.text("reconstruct.codes"));
            return;
        }
        Reconstruction result = viewModel.result().get();
        Origin origin = viewModel.input().get() == null ? null : viewModel.origin().get();
        note.setText(new LossDescription(messages).of(origin, viewModel.run().get(), result,
                result == null ? null : viewModel.className(result)));
    }

    private Panel panel(ImageTile tile, String key) {
        Label caption = new Label(messages.text(key));
        caption.getStyleClass().addAll("note", "caption");
        tile.setText(messages.text(key), messages.text(key + ".hint"));
        return new Panel(tile, caption);
    }

    private PaneHeader header(Command draw) {
        Button sample = link("reconstruct.sample", viewModel::sample);
        sample.disableProperty().bind(viewModel.hasSamples().not());
        return new PaneHeader(new NotedTitle(messages.text("reconstruct.title"),
                new StepNote(messages, viewModel.outdatedStep())), ofRows(link("reconstruct.previous", () -> step(-1))),
                ofRows(link("reconstruct.next", () -> step(1))), sample,
                ofImages(CommandButtons.link(draw, messages)),
                ofImages(link("reconstruct.choose", () -> transfer.choose(getScene().getWindow()))),
                ofImages(link("reconstruct.paste", transfer::paste)),
                ofImages(HeaderButtons.toggle(messages.text("reconstruct.invert"),
                        messages.text("reconstruct.invert.hint"), viewModel.inverted())));
    }

    /// Shows the held-out row before or after the shown one; a random one at first.
    private void step(int by) {
        int shown = viewModel.heldOut();
        if (shown < 0 || viewModel.input().get() == null) {
            viewModel.sample();
        } else {
            viewModel.choose(shown + by);
        }
    }

    /// Hides a node for images.
    private <T extends Node> T ofRows(T node) {
        ObservableValue<Boolean> rows = viewModel.ofImages().map(images -> !images);
        node.visibleProperty().bind(rows);
        node.managedProperty().bind(rows);
        return node;
    }

    /// Hides a node for rows of a table.
    private <T extends Node> T ofImages(T node) {
        node.visibleProperty().bind(viewModel.ofImages());
        node.managedProperty().bind(viewModel.ofImages());
        return node;
    }

    private String csv() {
        Reconstruction result = viewModel.result().get();
        return result == null ? "" : RowTable.csv(viewModel.pictures(), result);
    }

    private Button link(String key, Runnable action) {
        return HeaderButtons.button(messages.text(key), messages.text(key + ".hint"), action);
    }
}
