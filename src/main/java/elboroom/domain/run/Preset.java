package elboroom.domain.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Gaussian;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.domain.model.ModelSpec;

/// Settings that a new run can begin with: `MAP`, a plane to look at, in the shortest time; `INDEPENDENT`, a beta-VAE,
/// whose dimensions vary independently; `SHARP`, small errors of reconstruction; `TUTORIAL`, the convolutional network
/// of many tutorials; `AE_AND_VAE`, two runs on points in the plane that differ in their family only.
public enum Preset {
    MAP(digits(FamilySpec.of(Family.VAE), Architecture.MLP, 2, new Likelihood.Bernoulli())), //
    INDEPENDENT(digits(FamilySpec.ofBeta(4), Architecture.MLP, 10, new Likelihood.Bernoulli())), //
    SHARP(digits(FamilySpec.of(Family.VAE), Architecture.CONV_TRANSPOSED, 32, Gaussian.fromData(Scale.OPTIMAL))), //
    TUTORIAL(digits(FamilySpec.of(Family.VAE), Architecture.CONV_TRANSPOSED, 20, new Likelihood.Bernoulli())), //
    AE_AND_VAE(points(Family.AE), Family.VAE);

    /// Steps that a run needs at least; one with fewer than `ENOUGH` is given `AIM`.
    private static final int ENOUGH = 1_500;
    private static final int AIM = 2_000;

    @SuppressWarnings("ImmutableEnumChecker") // a record of records
    private final RunSpec run;
    @SuppressWarnings("ImmutableEnumChecker") // created by Stream.toList
    private final List<FamilySpec> others;

    Preset(RunSpec run, Family... others) {
        this.run = run;
        this.others = Stream.of(others).map(FamilySpec::of).toList();
    }

    private static RunSpec digits(FamilySpec family, Architecture architecture, int latent, Likelihood likelihood) {
        List<Integer> hidden = architecture.convolutional() ? List.of() : List.of(400, 128);
        return run(DataSpec.DIGITS, new ModelSpec(new ImageShape(1, 28, 28), architecture, hidden, Activation.RELU,
                latent, likelihood, family, 0), 10);
    }

    private static RunSpec points(Family family) {
        return run(Toy.MOONS.source(), new ModelSpec(ImageShape.POINT, Architecture.MLP, List.of(64, 64),
                Activation.RELU, 2, new Gaussian(0.1, Scale.FIXED), FamilySpec.of(family), 0), 20);
    }

    private static RunSpec run(String source, ModelSpec model, int epochs) {
        return new RunSpec("", DataSpec.of(source), model, new OptimizerSpec(1e-3, 128, epochs), 1);
    }

    /// Returns the name in files and message keys, for example `ae-and-vae`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the preset with this name.
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id().equals(id)).findFirst();
    }

    /// Returns the first run on the preset's built-in data; it has no name yet.
    public RunSpec run() {
        return run;
    }

    /// Returns the number of epochs on this many training examples: that of the preset, or more where they would be too
    /// few steps to learn anything.
    public int epochs(int examples) {
        OptimizerSpec optimizer = run.optimizer();
        int steps = Math.max(1, Math.ceilDiv(examples, optimizer.batch()));
        return (long) steps * optimizer.epochs() < ENOUGH ? Math.ceilDiv(AIM, steps) : optimizer.epochs();
    }

    /// Returns the families of further runs, which share all other settings with the first.
    public List<FamilySpec> others() {
        return others;
    }

    /// Whether the preset is for data of this kind: points in the plane, or images.
    public boolean suits(DataSpec data) {
        return data.toy().isPresent() == run.data().toy().isPresent();
    }
}
