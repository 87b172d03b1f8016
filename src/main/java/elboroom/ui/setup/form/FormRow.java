package elboroom.ui.setup.form;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.ResetMark;
import org.jspecify.annotations.Nullable;

/// A name and a control, with the problem of an invalid value below. Runs on the FX thread.
public final class FormRow extends VBox {

    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final HBox name;

    /// @param name the line with the name
    private FormRow(HBox name, Node... others) {
        this.name = name;
        getChildren().add(name);
        getChildren().addAll(others);
        getStyleClass().add("form-row");
    }

    /// A control below its name; the texts are `<key>` and `<key>.hint`.
    public static FormRow of(Messages messages, String key, Control control) {
        control.setId(id(key));
        return new FormRow(line(name(messages, key, control, messages.text(key + ".hint"))), wide(control));
    }

    /// A control to the right of its name; the texts are `<key>` and `<key>.hint`.
    public static FormRow inline(Messages messages, String key, Control control) {
        control.setId(id(key));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new FormRow(line(name(messages, key, control, messages.text(key + ".hint")), gap, control));
    }

    /// A text field to the right of its name.
    public static FormRow of(Messages messages, String key, Field<?> field) {
        TextField input = input(messages, key, field);
        input.setPrefColumnCount(7);
        input.setMaxWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = line(name(messages, key, input, hint(messages, key, field)));
        if (messages.has(key + ".unit")) {
            Label unit = new Label(messages.text(key + ".unit"));
            unit.getStyleClass().add("unit");
            unit.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(unit);
        }
        line.getChildren().addAll(gap, input);
        return new FormRow(line, problem(messages, field.problem()));
    }

    /// A text field below its name, with room for long text.
    public static FormRow tall(Messages messages, String key, Field<?> field) {
        TextField input = input(messages, key, field);
        return new FormRow(line(name(messages, key, input, hint(messages, key, field))), wide(input),
                problem(messages, field.problem()));
    }

    /// The explanation of a field with the range of its values.
    private static String hint(Messages messages, String key, Field<?> field) {
        Field.Range range = field.range();
        String hint = messages.text(key + ".hint");
        return range == null ? hint : hint + "\n" + messages.text("setup.range", range.least(), range.most());
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("form-line");
        return line;
    }

    /// Marks the value while it differs from that of the preset or run that the form was filled in with.
    public FormRow marked(ResetMark mark) {
        name.getChildren().add(1, mark);
        return this;
    }

    /// Adds a line with the value that a live setting had when training started.
    ///
    /// @param before that value; null while unchanged
    public FormRow changedFrom(Messages messages, ObservableValue<@Nullable String> before) {
        Label label = new Label();
        label.getStyleClass().addAll("note", "began-with");
        label.setWrapText(true);
        before.subscribe(value -> {
            label.setText(value == null ? "" : messages.text("setup.beganWith", value));
            label.setVisible(value != null);
            label.setManaged(value != null);
        });
        getChildren().add(label);
        return this;
    }

    /// Shows the row only while a condition holds.
    public FormRow shownWhile(ObservableValue<Boolean> so) {
        visibleProperty().bind(so);
        managedProperty().bind(so);
        return this;
    }

    private static String id(String key) {
        return key.replace('.', '-');
    }

    private static TextField input(Messages messages, String key, Field<?> field) {
        TextField input = new TextField();
        input.setId(id(key));
        input.textProperty().bindBidirectional(field.text());
        input.setAccessibleText(messages.text(key));
        if (messages.has(key + ".prompt")) {
            input.setPromptText(messages.text(key + ".prompt"));
        }
        field.problem().subscribe(problem -> input.pseudoClassStateChanged(INVALID, problem != null));
        return input;
    }

    private static Label name(Messages messages, String key, Control control, String hint) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        control.setAccessibleText(messages.text(key));
        HeaderButtons.hint(control, hint);
        HeaderButtons.hint(label, hint);
        return label;
    }

    /// A label with the problem, hidden while there is none.
    public static Label problem(Messages messages, ObservableValue<@Nullable Problem> problem) {
        Label label = new Label();
        label.getStyleClass().add("error-line");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        problem.subscribe(now -> {
            label.setText(now == null ? "" : messages.sentence(now));
            label.setVisible(now != null);
            label.setManaged(now != null);
        });
        return label;
    }

    private static Control wide(Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }
}
