package elboroom.ui.notice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import org.jspecify.annotations.Nullable;

/// Offers to resume an interrupted run; takes no space if there is none. Runs on the FX thread.
public final class ResumeOffer extends HBox {

    private static final int LETTERS = 60;

    private final Messages messages;
    private final Label words = new Label();

    /// @param interrupted the run; null for none
    /// @param resume resumes it
    /// @param leave dismisses the offer
    public ResumeOffer(ReadOnlyObjectProperty<@Nullable RunInfo> interrupted, Runnable resume, Runnable leave,
            Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("bar", "bottom", "notice");
        setId("resume-offer");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words,
                HeaderButtons.button(messages.text("offer.resume.action"), messages.text("offer.resume.action.hint"),
                        resume),
                HeaderButtons.button(messages.text("offer.later"), messages.text("offer.later.hint"), leave));
        interrupted.subscribe(this::show);
    }

    private void show(@Nullable RunInfo run) {
        setVisible(run != null);
        setManaged(run != null);
        if (run != null) {
            run.spec().ifPresent(spec -> words.setText(messages.text("offer.resume",
                    UserText.shorten(run.name(), LETTERS),
                    Math.min(run.epochs() + 1, spec.optimizer().epochs()), spec.optimizer().epochs())));
        }
    }
}
