package elboroom.ui.setup;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Control;

import elboroom.i18n.Messages;
import elboroom.ui.control.ResetMark;
import elboroom.ui.setup.form.Field;
import elboroom.ui.setup.form.FormRow;

/// Makes rows whose values are marked while they differ from those that the form was filled in with. Runs on the FX
/// thread.
record MarkedRows(Basis basis, Messages messages) {

    /// A text field to the right of its name.
    FormRow row(String key, Field<?> field) {
        return marked(FormRow.of(messages, key, field), key, field);
    }

    /// A text field below its name.
    FormRow tall(String key, Field<?> field) {
        return marked(FormRow.tall(messages, key, field), key, field);
    }

    /// A control below its name.
    ///
    /// @param text returns the name of a choice
    <T> FormRow row(String key, Control control, Property<T> choice, Function<T, String> text) {
        return FormRow.of(messages, key, control).marked(new ResetMark(messages, messages.text(key),
                basis.before(choice).map(text), () -> basis.restore(choice)));
    }

    /// A control below its name, for a field whose values are words.
    ///
    /// @param text returns the name of a word
    FormRow row(String key, Control control, Field<?> field, Function<String, String> text) {
        return FormRow.of(messages, key, control).marked(new ResetMark(messages, messages.text(key),
                basis.before(field).map(text), () -> basis.restore(field)));
    }

    private FormRow marked(FormRow row, String key, Field<?> field) {
        return row.marked(new ResetMark(messages, messages.text(key), basis.before(field),
                () -> basis.restore(field)));
    }
}
