package elboroom.ui.reconstruct;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// The reconstruction term of one image in nats; with a distribution over z also its KL, and their sum. Stacked in a
/// narrow pane, side by side in a wide one. Runs on the FX thread.
final class ImageLosses extends FlowPane {

    /// Width when stacked.
    private static final double WIDTH = 112;
    private static final String UNKNOWN = "–";

    private final Messages messages;
    private final Label reconstruction;
    private final Label kl;
    private final Label lossName;
    private final Label loss;

    ImageLosses(Messages messages) {
        this.messages = messages;
        getStyleClass().add("costs");
        setPrefWrapLength(WIDTH);
        reconstruction = figure(name("reconstruct.term"), "reconstruct.term.hint");
        Label klName = name("reconstruct.kl");
        kl = figure(klName, "reconstruct.kl.hint");
        lossName = name("reconstruct.loss");
        loss = figure(lossName, "reconstruct.loss.hint");
    }

    /// Shows the terms of a family's loss. Additional terms are not defined for a single image: the sum is then
    /// labelled as the bound.
    void adapt(FamilySpec family) {
        boolean divergence = family.has(Capability.KL);
        for (Node pair : List.of(kl.getParent(), loss.getParent())) {
            pair.setVisible(divergence);
            pair.setManaged(divergence);
        }
        lossName.setText(messages.text(family.has(Capability.EXTRA) ? "reconstruct.bound" : "reconstruct.loss.beta",
                family.beta()));
    }

    /// Shows an image's losses; null while unknown.
    void show(@Nullable Losses losses) {
        if (losses == null) {
            reconstruction.setText(UNKNOWN);
            kl.setText(UNKNOWN);
            loss.setText(UNKNOWN);
        } else {
            reconstruction.setText(nats(losses.reconstruction()));
            kl.setText(nats(losses.kl()));
            loss.setText(nats(losses.loss()));
        }
    }

    private String nats(double value) {
        return messages.text("reconstruct.nats", value);
    }

    private Label name(String key) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("note");
        return name;
    }

    private Label figure(Label name, String hint) {
        Label figure = new Label(UNKNOWN);
        figure.getStyleClass().add("value");
        HeaderButtons.hint(figure, messages.text(hint));
        HeaderButtons.hint(name, messages.text(hint));
        name.setLabelFor(figure);
        VBox pair = new VBox(name, figure);
        pair.getStyleClass().add("cost");
        getChildren().add(pair);
        return figure;
    }
}
