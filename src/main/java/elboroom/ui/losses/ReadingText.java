package elboroom.ui.losses;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.i18n.Messages;
import elboroom.ui.control.chart.RunMarks;
import org.jspecify.annotations.Nullable;

/// Formats the values at a step in one line with split and number of examples; the axis label gives unit, likelihood
/// and number of samples.
record ReadingText(Messages messages) {

    /// The unit and the method of measurement.
    String measure(@Nullable RunSpec run) {
        if (run == null) {
            return messages.text("losses.unit");
        }
        FamilySpec family = run.model().family();
        String likelihood = messages.text("likelihood." + run.model().likelihood().id());
        if (!run.model().has(Capability.POSTERIOR)) {
            return messages.text("losses.unit.unsampled", likelihood);
        }
        int samples = family.family() == Family.IWAE ? family.integer("samples") : 1;
        return messages.text("losses.unit.measured", likelihood, samples);
    }

    /// The values, and the last change of settings before them.
    String of(Reading reading, FamilySpec family, List<SettingChange> changes) {
        String figures = of(reading, family);
        long step = reading.train() == null ? Long.MAX_VALUE : reading.train().step();
        return changes.stream().filter(change -> change.step() <= step).reduce((_, later) -> later)
                .map(change -> figures + "   ·   " + new RunMarks(messages).change(family, change)).orElse(figures);
    }

    String of(Reading reading, FamilySpec family) {
        List<String> parts = new ArrayList<>();
        if (reading.train() != null) {
            Losses losses = reading.train().train();
            parts.add(messages.text("losses.reading.train", reading.train().step(), losses.examples(),
                    sum(losses, family)));
        }
        if (reading.heldOut() != null) {
            Losses losses = reading.heldOut().heldOut();
            long step = reading.heldOut().step();
            boolean named = reading.train() != null && reading.train().step() == step;
            parts.add(named
                    ? messages.text("losses.reading.heldOut", losses.examples(), sum(losses, family))
                    : messages.text("losses.reading.heldOutAt", step, losses.examples(), sum(losses, family)));
        }
        return String.join("   ·   ", parts);
    }

    /// The total as the sum of the family's terms.
    private String sum(Losses losses, FamilySpec family) {
        StringBuilder sum = new StringBuilder();
        for (Term term : Term.of(family)) {
            switch (term) {
                case TOTAL -> sum.append(nats(losses.loss())).append(" = ");
                case RECONSTRUCTION -> sum.append(nats(losses.reconstruction()));
                case KL -> sum.append(" + ").append(messages.text("losses.reading.kl", losses.beta(), losses.kl()));
                case EXTRA -> sum.append(losses.extra() < 0 ? " − " : " + ").append(messages.text(
                        "losses.reading.extra", Math.abs(losses.extra())));
            }
        }
        return sum.toString();
    }

    private String nats(double value) {
        return messages.text("losses.reading.nats", value);
    }
}
