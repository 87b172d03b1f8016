package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Losses;
import elboroom.domain.RunSpec;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Says the figures at a step in one line, with everything that a figure needs to mean something: the likelihood, the
/// split, how many examples and samples.
record ReadingText(Messages messages) {

    String of(Reading reading, @Nullable RunSpec run) {
        List<String> parts = new ArrayList<>();
        if (reading.train() != null) {
            parts.add(sum("losses.reading.train", reading.train().step(), reading.train().train()));
        }
        if (reading.heldOut() != null) {
            parts.add(sum("losses.reading.heldOut", reading.heldOut().epoch(), reading.heldOut().heldOut()));
        }
        if (run != null && !parts.isEmpty()) {
            parts.add(messages.text("losses.reading.measure",
                    messages.text("likelihood." + run.model().likelihood().id())));
        }
        return String.join("  ·  ", parts);
    }

    private String sum(String key, long when, Losses losses) {
        return messages.text(key, when, losses.loss(), losses.reconstruction(), losses.beta(), losses.kl(),
                losses.examples());
    }
}
