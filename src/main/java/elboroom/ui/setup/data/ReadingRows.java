package elboroom.ui.setup.data;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

import elboroom.domain.data.Background;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.i18n.Messages;
import elboroom.ui.setup.form.FormRow;

/// A row for each choice about how the data are read; those that do not apply to the data are hidden. Runs on the FX
/// thread.
final class ReadingRows extends VBox {

    private static final int[] SIDES = {28, 32, 64, 128};
    private static final List<String> SHARES = List.of("5%", "10%", "20%", "50%");

    private final DataChoice choice;
    private final ReadingBoxes boxes;
    private final ReadingText text;
    private final Messages messages;

    ReadingRows(DataChoice choice, Messages messages) {
        this.choice = choice;
        this.boxes = new ReadingBoxes(choice);
        this.text = new ReadingText(messages);
        this.messages = messages;
        getStyleClass().add("form-part");
        getChildren().addAll(new ArrayRows(choice, messages).rows());
        size();
        channels();
        fit();
        background();
        transpose();
        columns();
        missing();
        scaling();
        heldOut();
    }

    private void add(DataOption option, String key, Control control) {
        getChildren().add(FormRow.inline(messages, key, control)
                .shownWhile(choice.options().map(options -> options.contains(option))));
    }

    private void size() {
        String own = messages.text("setup.fit.auto");
        List<String> sizes = Stream.concat(Stream.of(own),
                IntStream.of(SIDES).mapToObj(side -> text.size(ImageFitting.square(side, 1)))).toList();
        add(DataOption.SIZE, "setup.fit.size", boxes.editable(sizes, chosen -> text.size(chosen.fitting()),
                (chosen, typed) -> chosen
                        .withFitting(chosen.fitting().withSize(typed.equals(own) ? "auto" : typed))));
    }

    private void channels() {
        add(DataOption.CHANNELS, "setup.fit.channels", boxes.list(List.of(1, 3),
                chosen -> chosen.fitting().channels() == 3 ? 3 : 1,
                (chosen, count) -> chosen.withFitting(chosen.fitting().withChannels(count)), text::channels));
    }

    private void fit() {
        add(DataOption.FIT, "setup.fit.mode", boxes.list(List.of(ImageFitting.Mode.values()),
                chosen -> chosen.fitting().mode(),
                (chosen, mode) -> chosen.withFitting(chosen.fitting().withMode(mode)), text::mode));
    }

    private void background() {
        List<String> named = Stream.of(Background.WHITE, Background.BLACK).map(text::background).toList();
        add(DataOption.BACKGROUND, "setup.background", boxes.editable(named,
                chosen -> text.background(chosen.fitting().background()),
                (chosen, typed) -> chosen.withFitting(chosen.fitting().withBackground(text.background(typed)))));
    }

    private void transpose() {
        add(DataOption.TRANSPOSE, "setup.transpose", boxes.list(List.of(false, true), DataChoices::transposed,
                DataChoices::withTransposed, text::transposed));
    }

    private void columns() {
        getChildren().add(FormRow.of(messages, "setup.columns", new ColumnList(choice, messages))
                .shownWhile(choice.options().map(options -> options.contains(DataOption.COLUMNS))));
    }

    private void missing() {
        add(DataOption.MISSING, "setup.missing", boxes.list(List.of(MissingValues.values()),
                chosen -> chosen.table().missing(),
                (chosen, missing) -> chosen.withTable(chosen.table().with(missing)), text::missing));
    }

    private void scaling() {
        add(DataOption.SCALING, "setup.scaling", boxes.list(List.of(Scaling.values()),
                chosen -> chosen.table().scaling(),
                (chosen, scaling) -> chosen.withTable(chosen.table().with(scaling)), text::scaling));
    }

    private void heldOut() {
        String automatic = text.heldOut(HeldOutShare.AUTOMATIC);
        List<String> shares = Stream.concat(Stream.of(automatic), SHARES.stream()).toList();
        add(DataOption.HELD_OUT, "setup.heldOut", boxes.editable(shares, chosen -> text.heldOut(chosen.heldOut()),
                (chosen, typed) -> chosen
                        .withHeldOut(HeldOutShare.of(typed.equals(automatic) ? "auto" : typed))));
    }

    /// The values of all rows that apply, for the folded part.
    static String summary(DataChoice choice, ReadingText text) {
        DataChoices chosen = choice.spec().get().choices();
        return choice.options().get().stream().sorted().map(option -> switch (option) {
            case IMAGES_ARRAY, LABELS_ARRAY, LAYOUT, VALUES, LABELS ->
                text.array(option, choice.arrays().get(), chosen);
            case SIZE -> text.size(chosen.fitting());
            case CHANNELS -> text.channels(chosen.fitting().channels());
            case FIT -> text.mode(chosen.fitting().mode());
            case BACKGROUND -> text.summary(chosen.fitting().background());
            case TRANSPOSE -> text.summary(chosen.transposed());
            case COLUMNS -> text.columns(choice.table().get());
            case MISSING -> text.missing(chosen.table().missing());
            case SCALING -> text.scaling(chosen.table().scaling());
            case HELD_OUT -> text.summary(chosen.heldOut());
        }).filter(words -> !words.isEmpty()).reduce((left, right) -> left + " · " + right).orElse("");
    }
}
