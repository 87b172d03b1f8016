package elboroom.ui.reconstruct;

import elboroom.domain.latent.Reconstruction;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.exploration.text.OriginText;
import org.jspecify.annotations.Nullable;

/// Describes the origin of an image and how its losses were computed.
record LossDescription(Messages messages) {

    /// @param className the class conditioned on; null for none
    String of(@Nullable Origin origin, @Nullable RunSpec run, @Nullable Reconstruction result,
            @Nullable String className) {
        if (origin == null) {
            return messages.text("reconstruct.empty");
        }
        if (run == null || result == null) {
            return new OriginText(messages).of(origin);
        }
        String likelihood = messages.text("likelihood." + run.model().likelihood().id());
        String note = result.klPerDimension().length == 0
                ? messages.text("reconstruct.note.exact", new OriginText(messages).of(origin), likelihood)
                : messages.text("reconstruct.note", new OriginText(messages).of(origin), likelihood, result.samples());
        return className == null ? note : messages.text("reconstruct.note.class", note, className);
    }
}
