package elboroom.domain.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static elboroom.domain.model.Setting.choice;
import static elboroom.domain.model.Setting.number;
import static elboroom.domain.model.Setting.whole;

/// The families of models, with the settings that each has of its own. `VAE` with a beta other than 1 and `BETA_VAE` with
/// a constant beta are the same model; `BETA_VAE` adds the schedules and the capacity. What a family does stands in its class in
/// `ml.family`, formula and sources in `docs/models.md`.
public enum Family {
    AE(Latent.POINT), //
    RAE(Latent.POINT, number("lambda", 1, 0, 1e6), number("decoder-decay", 0, 0, 1e3), //
            choice("density", "gaussian", "mixture")), //
    SPARSE_AE(Latent.POINT, number("lambda", 1, 0, 1e6)), //
    DAE(Latent.POINT, choice("noise", "gaussian", "masking", "salt-and-pepper"), number("level", 0.3, 0, 1)), //
    VAE(Latent.GAUSSIAN, number("beta", 1, 0, 1000).changing()), //
    BETA_VAE(Latent.GAUSSIAN, number("beta", 4, 0, 1000).changing(), //
            choice("schedule", "constant", "warm-up", "cyclical", "capacity"), //
            whole("schedule-steps", 5000, 1, 100_000_000), whole("cycles", 4, 1, 1000), //
            number("capacity", 25, 0, 1e4), number("gamma", 100, 0, 1e6).changing()), //
    BETA_TCVAE(Latent.GAUSSIAN, number("alpha", 1, 0, 1000).changing(), number("beta", 6, 0, 1000).changing(), //
            number("gamma", 1, 0, 1000).changing(), choice("sampling", "stratified", "weighted")), //
    FACTOR_VAE(Latent.GAUSSIAN, number("gamma", 10, 0, 1000).changing(), //
            whole("discriminator-width", 256, 1, 4096), whole("discriminator-layers", 3, 1, 10)), //
    DIP_VAE(Latent.GAUSSIAN, choice("type", "i", "ii"), number("lambda-od", 10, 0, 1e6).changing(), //
            number("lambda-d", 100, 0, 1e6).changing()), //
    INFO_VAE(Latent.GAUSSIAN, number("alpha", 0, -1000, 1).changing(), number("lambda", 100, 0, 1e6).changing(), //
            choice("kernel", "rbf", "imq")), //
    CVAE(Latent.GAUSSIAN, choice("prior", "standard", "learned")), //
    IWAE(Latent.GAUSSIAN, whole("samples", 5, 1, 1000)), //
    VQ_VAE(Latent.CODES, whole("codebook", 128, 2, 65536), whole("code-size", 16, 1, 512), //
            number("commitment", 0.25, 0, 100), choice("codebook-update", "ema", "gradient"), //
            number("decay", 0.99, 0, 0.99999), whole("reset-after", 100, 0, 1_000_000)), //
    WAKE_SLEEP(Latent.GAUSSIAN);

    private final Latent latent;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Setting> settings;

    Family(Latent latent, Setting... settings) {
        this.latent = latent;
        this.settings = List.of(settings);
    }

    /// The name in files and on the command line, such as `beta-vae`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Latent latent() {
        return latent;
    }

    public List<Setting> settings() {
        return settings;
    }

    /// Whether encoder and decoder are told the example's label.
    public boolean conditional() {
        return this == CVAE;
    }

    /// The family of a name, in capital letters or small ones.
    public static Optional<Family> of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equalsIgnoreCase(id.strip())).findFirst();
    }
}
