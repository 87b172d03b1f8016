package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Losses;
import elboroom.domain.RunSpec;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Says the figures at a step in one line, with everything that a figure needs to mean something: the split, how many
/// examples, and, beside the axis, the unit, the likelihood and how many samples.
record ReadingText(Messages messages) {

    /// The unit, and how it was measured.
    String measure(@Nullable RunSpec run) {
        return run == null
                ? messages.text("losses.unit")
                : messages.text("losses.unit.measured",
                        messages.text("likelihood." + run.model().likelihood().id()));
    }

    String of(Reading reading) {
        List<String> parts = new ArrayList<>();
        if (reading.train() != null) {
            parts.add(sum("losses.reading.train", reading.train().step(), reading.train().train()));
        }
        if (reading.heldOut() != null) {
            parts.add(sum("losses.reading.heldOut", reading.heldOut().epoch(), reading.heldOut().heldOut()));
        }
        return String.join("   ·   ", parts);
    }

    private String sum(String key, long when, Losses losses) {
        return messages.text(key, when, losses.loss(), losses.reconstruction(), losses.beta(), losses.kl(),
                losses.examples());
    }
}
