package elboroom.ui.reconstruct;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes images that are dropped on a node or pasted to the pane. Lives on the FX thread.
public final class ImageTransfer {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final ReconstructViewModel viewModel;

    public ImageTransfer(ReconstructViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /// Has whatever image is dropped anywhere on `target` reconstructed; `shown` is marked while one hovers.
    public void on(Node target, Node shown) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (offer(event.getDragboard()).accepted()) {
                event.acceptTransferModes(TransferMode.COPY);
                shown.pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> shown.pseudoClassStateChanged(DROP, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (take(event.getDragboard())) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /// Takes the image that is on a clipboard or carried along; false when there is none.
    public boolean take(Clipboard clipboard) {
        Offer offer = offer(clipboard);
        offer.file().ifPresentOrElse(viewModel::acceptFile, () -> {
            if (offer.image()) {
                take(clipboard.getImage());
            }
        });
        return offer.accepted();
    }

    private static Offer offer(Clipboard clipboard) {
        return new Offer(clipboard.getFiles(), clipboard.hasImage());
    }

    private void take(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        viewModel.acceptPixels(width, height, argb);
    }
}
