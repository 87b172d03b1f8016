package elboroom.ui.reconstruct;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import elboroom.domain.Losses;
import elboroom.i18n.Messages;
import elboroom.ui.control.Links;
import org.jspecify.annotations.Nullable;

/// Both terms of the loss of one image, and the loss, in nats. Lives on the FX thread.
final class Costs extends VBox {

    private static final String UNKNOWN = "–";

    private final Messages messages;
    private final Label reconstruction;
    private final Label kl;
    private final Label lossName;
    private final Label loss;
    /// What is left where there is no distribution over z.
    private final List<Node> exact;

    Costs(Messages messages) {
        this.messages = messages;
        getStyleClass().add("costs");
        setMinSize(0, 0);
        reconstruction = figure(name("reconstruct.term"), "reconstruct.term.hint");
        exact = List.copyOf(getChildren());
        kl = figure(name("reconstruct.kl"), "reconstruct.kl.hint");
        lossName = name("reconstruct.loss");
        loss = figure(lossName, "reconstruct.loss.hint");
    }

    /// Shows an image's losses; null while they are unknown.
    ///
    /// @param whole whether the family minimises nothing beside the two terms; what some add is no matter of one image
    void show(@Nullable Losses losses, boolean whole) {
        if (losses == null) {
            reconstruction.setText(UNKNOWN);
            kl.setText(UNKNOWN);
            loss.setText(UNKNOWN);
        } else {
            reconstruction.setText(nats(losses.reconstruction()));
            kl.setText(nats(losses.kl()));
            loss.setText(nats(losses.loss()));
            lossName.setText(messages.text(whole ? "reconstruct.loss.beta" : "reconstruct.bound", losses.beta()));
        }
    }

    /// Whether there is a distribution over z, and so a KL and a bound; else the reconstruction stands alone.
    void bound(boolean distributed) {
        for (Node node : getChildren()) {
            node.setVisible(distributed || exact.contains(node));
            node.setManaged(node.isVisible());
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
        Links.hint(figure, messages.text(hint));
        Links.hint(name, messages.text(hint));
        name.setLabelFor(figure);
        getChildren().addAll(name, figure);
        return figure;
    }
}
