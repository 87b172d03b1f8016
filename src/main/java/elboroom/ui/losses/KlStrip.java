package elboroom.ui.losses;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.draw.ThemeColour;

/// The KL of each dimension as bars, below a label with its source. Runs on the FX thread.
final class KlStrip extends VBox {

    KlStrip(LossesViewModel losses, Messages messages, ThemeColour colour) {
        KlViewModel viewModel = losses.kl();
        getStyleClass().add("kl-bars");
        BarStrip strip = new BarStrip(colour);
        strip.fullProperty().set(1);
        strip.unitProperty().set(messages.text("losses.nats"));
        strip.markedProperty().bind(viewModel.marked());
        strip.setOnPick(viewModel::show);
        strip.setAccessibleText(messages.text("losses.bars"));
        HeaderButtons.hint(strip, messages.text("losses.bars.hint"));
        Label caption = new Label();
        caption.getStyleClass().add("note");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        viewModel.bars().subscribe(bars -> {
            strip.valuesProperty().set(bars.nats());
            caption.setText(bars.examples() == 0
                    ? messages.text("losses.bars")
                    : messages.text("losses.bars.measured", messages.text(bars.part().key()), bars.examples(),
                            bars.step()));
        });
        losses.run().subscribe(_ -> {
            setVisible(Term.of(losses.family()).contains(Term.KL));
            setManaged(isVisible());
        });
        setVgrow(strip, Priority.ALWAYS);
        getChildren().addAll(caption, strip);
        PaneActions.of("kl", this).withCsv(() -> csv(viewModel.bars().get())).on(this);
    }

    private static String csv(KlBars bars) {
        Csv csv = new Csv("dimension", "KL");
        for (int dimension = 0; dimension < bars.nats().length; dimension++) {
            csv.row(dimension, bars.nats()[dimension]);
        }
        return csv.toString();
    }
}
