package elboroom.ui.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Setting;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.i18n.QuantityWords;
import elboroom.i18n.SettingFormatter;
import elboroom.ui.exploration.text.DataText;

/// Formats the properties of a run.
record RunText(Messages messages) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// Formats the family with its settings, the networks and the latent dimension.
    String model(RunInfo run) {
        return run.spec().map(spec -> new SettingFormatter(messages, true).model(run) + " · " + networks(spec.model()))
                .orElse("");
    }

    String data(RunInfo run) {
        return run.spec().map(spec -> new DataText(messages).of(spec.data())).orElse("");
    }

    private String networks(ModelSpec model) {
        String widths = model.hidden().stream().map(String::valueOf).collect(Collectors.joining("-"));
        return Stream.of(messages.text("setup.architecture." + model.architecture()), widths, model.latent() + "d")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Formats the optimizer settings and the seed.
    String training(RunInfo run) {
        return run.spec().map(this::training).orElse("");
    }

    private String training(RunSpec run) {
        return messages.text("runs.training.of", Setting.text(run.optimizer().learningRate()),
                run.optimizer().batch(), run.seed());
    }

    String epochs(RunInfo run) {
        return run.spec().map(spec -> messages.text("status.of", run.epochs(), spec.optimizer().epochs())).orElse("");
    }

    String bound(RunInfo run) {
        return run.heldOutNats().isEmpty()
                ? ""
                : messages.text("runs.nats", new QuantityWords(messages).of(run.quantity().orElseThrow()),
                        run.heldOutNats().getAsDouble());
    }

    /// Returns the name of the quantity drawn for a model family.
    String quantity(FamilySpec spec, Measure measure) {
        Family family = spec.canonicalFamily();
        if (measure == Measure.BOUND || family.has(Capability.PLAIN_LOSS)) {
            return new QuantityWords(messages).of(HeldOutQuantity.of(family));
        }
        return family.has(Capability.IMPORTANCE_BOUND)
                ? messages.text("runs.quantity.iwae", spec.value("samples"))
                : messages.text("runs.quantity.loss", messages.text("family." + family.id()));
    }

    String state(RunInfo run) {
        return messages.text("run.status." + run.status());
    }

    String date(RunInfo run) {
        return DATE.format(run.changed().atZone(ZoneId.systemDefault()));
    }

    String size(long bytes) {
        return messages.text("runs.bytes", bytes / (double) (1 << 20));
    }

    String tags(RunInfo run) {
        return String.join(", ", run.notes().tags());
    }

    String parent(RunInfo run) {
        return run.spec().flatMap(RunSpec::parent).map(from -> from.run() + "@" + from.step()).orElse("");
    }
}
