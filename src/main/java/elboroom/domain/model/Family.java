package elboroom.domain.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static elboroom.domain.model.Capability.BATCH_EXTRA;
import static elboroom.domain.model.Capability.CODE_DECAY;
import static elboroom.domain.model.Capability.EXTRA;
import static elboroom.domain.model.Capability.FITTED_MIXTURE;
import static elboroom.domain.model.Capability.IMPORTANCE_BOUND;
import static elboroom.domain.model.Capability.LABELS;
import static elboroom.domain.model.Capability.LEARNED_PRIOR;
import static elboroom.domain.model.Capability.PLAIN_LOSS;
import static elboroom.domain.model.Capability.SCHEDULED_KL;
import static elboroom.domain.model.Capability.WEIGHTED_KL;
import static elboroom.domain.model.Condition.is;
import static elboroom.domain.model.Latent.CODES;
import static elboroom.domain.model.Latent.GAUSSIAN;
import static elboroom.domain.model.Latent.POINT;
import static elboroom.domain.model.Setting.choice;
import static elboroom.domain.model.Setting.number;
import static elboroom.domain.model.Setting.whole;

/// The model families with their capabilities and settings. `VAE` with a beta other than 1 and `BETA_VAE` with a
/// constant beta are the same model; `BETA_VAE` adds the schedules and the capacity. Each family is implemented by a
/// class in `ml.family`; formulas and sources are in `docs/models.md`.
public enum Family {
    AE(POINT.with(PLAIN_LOSS)), //
    RAE(POINT.with(EXTRA, CODE_DECAY).when(is("density", "mixture"), FITTED_MIXTURE), //
            number("lambda", 1, 0, 1e6), number("decoder-decay", 0, 0, 1e3), //
            choice("density", "gaussian", "mixture")), //
    SPARSE_AE(POINT.with(EXTRA), number("lambda", 1, 0, 1e6)), //
    DAE(POINT.with(), choice("noise", "gaussian", "masking", "salt-and-pepper"), number("level", 0.3, 0, 1)), //
    CONTRACTIVE_AE(POINT.with(EXTRA), number("lambda", 1, 0, 1e6).changing()), //
    VAE(GAUSSIAN.with(PLAIN_LOSS, WEIGHTED_KL, SCHEDULED_KL), number("beta", 1, 0, 1000).changing()), //
    BETA_VAE(GAUSSIAN.with(SCHEDULED_KL).when(is("schedule", "constant", "warm-up", "cyclical"), WEIGHTED_KL)
            .when(is("schedule", "capacity"), EXTRA, BATCH_EXTRA), //
            number("beta", 4, 0, 1000).changing().onlyWith("schedule", "constant", "warm-up", "cyclical"), //
            choice("schedule", "constant", "warm-up", "cyclical", "capacity"), //
            whole("schedule-steps", 5000, 1, 100_000_000).onlyWith("schedule", "warm-up", "cyclical", "capacity"), //
            whole("cycles", 4, 1, 1000).onlyWith("schedule", "cyclical"), //
            number("capacity", 25, 0, 1e4).onlyWith("schedule", "capacity"), //
            number("gamma", 100, 0, 1e6).changing().onlyWith("schedule", "capacity")), //
    BETA_TCVAE(GAUSSIAN.with(EXTRA, BATCH_EXTRA), number("alpha", 1, 0, 1000).changing(), //
            number("beta", 6, 0, 1000).changing(), number("gamma", 1, 0, 1000).changing(), //
            choice("sampling", "stratified", "weighted")), //
    FACTOR_VAE(GAUSSIAN.with(EXTRA), number("gamma", 10, 0, 1000).changing(), //
            whole("discriminator-width", 256, 1, 4096), whole("discriminator-layers", 3, 1, 10)), //
    DIP_VAE(GAUSSIAN.with(EXTRA, BATCH_EXTRA), choice("type", "i", "ii"), number("lambda-od", 10, 0, 1e6).changing(), //
            number("lambda-d", 100, 0, 1e6).changing()), //
    INFO_VAE(GAUSSIAN.with(EXTRA, BATCH_EXTRA), number("alpha", 0, -1000, 1).changing(), //
            number("lambda", 100, 0, 1e6).changing(), choice("kernel", "rbf", "imq")), //
    CVAE(GAUSSIAN.with(LABELS, PLAIN_LOSS).when(is("prior", "learned"), LEARNED_PRIOR), //
            choice("prior", "standard", "learned")), //
    IWAE(GAUSSIAN.with(EXTRA, IMPORTANCE_BOUND), whole("samples", 5, 1, 1000)), //
    VQ_VAE(CODES.with(EXTRA), whole("codebook", 128, 2, 65536), whole("code-size", 16, 1, 512), //
            number("commitment", 0.25, 0, 100), choice("codebook-update", "ema", "gradient"), //
            number("decay", 0.99, 0, 0.99999).onlyWith("codebook-update", "ema"), //
            whole("reset-after", 100, 0, 1_000_000)), //
    WAKE_SLEEP(GAUSSIAN.with(EXTRA));

    @SuppressWarnings("ImmutableEnumChecker") // a record of an enum and a Map.copyOf
    private final Capabilities capabilities;
    @SuppressWarnings("ImmutableEnumChecker") // created by List.of
    private final List<Setting> settings;

    Family(Capabilities capabilities, Setting... settings) {
        this.capabilities = capabilities;
        this.settings = List.of(settings);
    }

    /// Returns the name used in files and on the command line, for example `beta-vae`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Latent latent() {
        return capabilities.latent();
    }

    public List<Setting> settings() {
        return settings;
    }

    /// Whether every model of the family has a capability, regardless of its settings.
    public boolean has(Capability capability) {
        return capabilities.always(capability);
    }

    /// Whether a model of the family has a capability with these settings.
    boolean has(Capability capability, Map<String, String> values) {
        return capabilities.has(capability, values);
    }

    /// Returns the family with this name, ignoring case.
    public static Optional<Family> of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equalsIgnoreCase(id.strip())).findFirst();
    }
}
