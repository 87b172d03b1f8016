package elboroom.ui.setup;

import javafx.scene.control.Label;

import elboroom.i18n.Messages;
import elboroom.ui.control.ResetMark;
import elboroom.ui.control.UserText;
import elboroom.ui.setup.form.FormRow;

/// A dot while one of the values of a subject differs from the preset or run, an exclamation mark while one is invalid.
/// Runs on the FX thread.
final class DetailMark extends Label {

    DetailMark(SetupViewModel viewModel, Detail subject, Messages messages) {
        getStyleClass().add("detail-mark");
        viewModel.state(subject).subscribe(state -> {
            setText(switch (state) {
                case UNCHANGED -> "";
                case CHANGED -> ResetMark.DOT;
                case INVALID -> "!";
            });
            pseudoClassStateChanged(FormRow.INVALID, state == Detail.State.INVALID);
            String words = state == Detail.State.UNCHANGED ? "" : messages.text("setup.detail." + state + ".hint");
            setTooltip(words.isEmpty() ? null : UserText.tooltip(words));
            setAccessibleText(words);
        });
    }
}
