package elboroom.ui.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.setup.form.Field;
import elboroom.ui.setup.form.NumberText;

/// The form for a run, without its data. Runs on the FX thread.
///
/// @param activation of an MLP
/// @param latent dimensions of z, for a family that has them
/// @param codes per image, for a family with codes and an MLP; convolutions determine it themselves
/// @param sigma the standard deviation of a Gaussian likelihood, or its initial value if learned
/// @param limit the maximum number of training examples; 0 for all
public record RunForm(FamilyForm family, ObjectProperty<Architecture> architecture, Field<List<Integer>> hidden,
        ObjectProperty<Activation> activation, Field<Integer> latent, Field<Integer> codes,
        ObjectProperty<Likelihoods> likelihood, Field<Double> sigma, Field<Double> sigmaStart,
        Field<Double> learningRate, Field<Integer> batch,
        Field<Integer> epochs, Field<Integer> seed, Field<Integer> limit) {

    private static final int MANY = 1_000_000;

    RunForm() {
        this(new FamilyForm(), new SimpleObjectProperty<>(Architecture.MLP),
                new Field<>("400, 128", NumberText::widths),
                new SimpleObjectProperty<>(Activation.RELU), Field.whole(2, 1, ModelSpec.MAX_LATENT),
                Field.whole(16, 1, ModelSpec.MAX_LATENT), new SimpleObjectProperty<>(Likelihoods.BERNOULLI),
                Field.number(0.1, 1e-3, 10), Field.optional(1e-3, 10), Field.number(1e-3, 1e-6, 1),
                Field.whole(128, 1, 4096),
                Field.whole(10, 1, MANY), Field.whole(1, 0, Integer.MAX_VALUE), Field.whole(0, 0, Integer.MAX_VALUE));
        architecture.subscribe((_, now) -> hidden.text().set(switch (now) {
            case MLP -> "400, 128";
            case CONV -> "256";
            case CONV_TRANSPOSED -> "";
        }));
    }

    /// Everything that determines the form's value.
    Stream<Observable> observables() {
        return Stream.concat(family.observables(),
                Stream.concat(Stream.of(architecture, activation, likelihood), fields().map(Field::value)));
    }

    /// The fields and properties of a subject.
    Stream<Object> parts(Detail subject) {
        return switch (subject) {
            case MODEL -> Stream.concat(Stream.of(family.family(), likelihood, sigma, sigmaStart),
                    family.all().map(SettingField::field));
            case NETWORKS -> Stream.of(architecture, activation, hidden, latent, codes);
            case OPTIMIZER -> Stream.of(learningRate, batch, epochs, seed);
        };
    }

    /// All fields and properties.
    Stream<Object> parts() {
        return Stream.concat(Arrays.stream(Detail.values()).flatMap(this::parts), Stream.of(limit));
    }

    private Stream<Field<?>> fields() {
        return Stream.of(hidden, latent, codes, sigma, sigmaStart, learningRate, batch, epochs, seed, limit);
    }

    boolean hasCodes() {
        return family.family().get().has(Capability.CODEBOOK);
    }

    boolean choosesCodes() {
        return hasCodes() && architecture.get() == Architecture.MLP;
    }

    /// Whether a field or property has an effect, given the other values.
    boolean counts(Object part) {
        return (!part.equals(latent) || !hasCodes()) && (!part.equals(codes) || choosesCodes())
                && (!part.equals(sigma) || likelihood.get().fixesSigma())
                && (!part.equals(sigmaStart) || likelihood.get().startsSigma())
                && (!part.equals(activation) || architecture.get() == Architecture.MLP) && family.counts(part);
    }

    /// Whether every field of a subject that has an effect is valid.
    boolean valid(Detail subject) {
        return parts(subject).allMatch(part -> !(part instanceof Field<?> field) || field.value().get() != null
                || !counts(field));
    }

    /// Whether every field with an effect is valid.
    boolean valid() {
        return family.valid() && fields().allMatch(field -> field.value().get() != null || !counts(field));
    }

    /// The problem of the combined values and the data, if any; the form must be valid.
    Optional<Problem> problem(DataSummary data) {
        try {
            model(data);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    /// The run described by the form, which must be valid.
    ///
    /// @param data as read with this seed
    /// @param freeName makes a name unique
    /// @throws ProblemException when the values do not fit together or do not suit the data
    RunSpec run(DataSpec data, long seed, DataSummary summary, UnaryOperator<String> freeName) {
        ModelSpec model = model(summary);
        return new RunSpec(freeName.apply(name(summary, model)), data, model, optimizer(), seed);
    }

    /// The usual name for a run: its data, without the extension of a file, its family, and the size of its latent.
    static String name(DataSummary data, ModelSpec model) {
        String size = model.latent() + (model.has(Capability.CODEBOOK) ? "codes" : "d");
        return String.join("-", DataSpec.withoutExtension(data.name()),
                model.family().canonicalFamily().id(), size);
    }

    /// A fork of a snapshot with the form's family and optimizer, which must be valid.
    RunSpec fork(ForkPoint from, UnaryOperator<String> freeName) {
        return from.run().fork(freeName.apply(from.run().name() + "-fork"), from.step(), family.spec(), optimizer());
    }

    /// What a run on these data takes; the form must be valid.
    ///
    /// @param several whether it is the first of several
    RunEstimate.Question question(DataSummary data, boolean several) {
        return new RunEstimate.Question(model(data), optimizer(), data, several);
    }

    private OptimizerSpec optimizer() {
        return new OptimizerSpec(value(learningRate), value(batch), value(epochs));
    }

    private ModelSpec model(DataSummary data) {
        boolean mlp = architecture.get() == Architecture.MLP;
        boolean conditional = family.family().get().has(Capability.LABELS);
        return new ModelSpec(data.shape(), architecture.get(), value(hidden),
                mlp ? activation.get() : Activation.RELU, size(data.shape()),
                likelihood(data), family.spec(), conditional ? data.classes().size() : 0);
    }

    private Likelihood likelihood(DataSummary data) {
        Likelihood chosen = likelihood.get().with(() -> value(likelihood.get().fixesSigma() ? sigma : sigmaStart));
        return data.table().map(chosen::with).orElse(chosen);
    }

    private int size(ImageShape shape) {
        return hasCodes()
                ? ModelSpec.codes(shape, architecture.get()).orElseGet(() -> value(codes))
                : value(latent);
    }

    /// Fills in the settings of a run.
    void show(RunSpec run) {
        ModelSpec model = run.model();
        family.show(model.family());
        architecture.set(model.architecture());
        hidden.text().set(model.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        activation.set(model.activation());
        (hasCodes() ? codes : latent).text().set(Integer.toString(model.latent()));
        likelihood.set(Likelihoods.of(model.likelihood()));
        model.likelihood().gaussian().ifPresent(gaussian -> {
            Field<Double> field = likelihood.get().fixesSigma() ? sigma : sigmaStart;
            field.text().set(gaussian.startsFromData() ? "" : NumberText.plain(gaussian.sigma()));
        });
        learningRate.text().set(NumberText.plain(run.optimizer().learningRate()));
        batch.text().set(Integer.toString(run.optimizer().batch()));
        epochs.text().set(Integer.toString(run.optimizer().epochs()));
        seed.text().set(Long.toString(run.seed()));
        limit.text().set(Integer.toString(run.data().limit()));
    }

    private static <T> T value(Field<T> field) {
        return Objects.requireNonNull(field.value().get());
    }
}
