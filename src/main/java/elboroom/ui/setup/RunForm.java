package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Architecture;
import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.RunSpec;

/// Everything that is filled in to describe a run, apart from its data.
record RunForm(ObjectProperty<Architecture> architecture, Field<List<Integer>> hidden, Field<Integer> latent,
        ObjectProperty<Likelihoods> likelihood, Field<Double> sigma, Field<Double> beta, Field<Double> learningRate,
        Field<Integer> batch, Field<Integer> epochs, Field<Integer> seed, Field<Integer> limit) {

    private static final int MANY = 1_000_000;

    RunForm() {
        this(new SimpleObjectProperty<>(Architecture.MLP), new Field<>("400, 128", Numbers::widths),
                Field.whole(2, 1, ModelSpec.MAX_LATENT), new SimpleObjectProperty<>(Likelihoods.BERNOULLI),
                Field.number(0.1, 1e-3, 10), Field.number(1, 0, 1000), Field.number(1e-3, 1e-6, 1),
                Field.whole(128, 1, 4096), Field.whole(10, 1, MANY), Field.whole(1, 0, Integer.MAX_VALUE),
                Field.whole(0, 0, Integer.MAX_VALUE));
        architecture.subscribe((_, now) -> hidden.text().set(now == Architecture.MLP ? "400, 128" : "256"));
    }

    Stream<Field<?>> fields() {
        return Stream.of(latent, hidden, sigma, beta, learningRate, batch, epochs, seed, limit);
    }

    /// Whether every field means something; sigma need not where the likelihood has none.
    boolean valid() {
        boolean sigmaless = likelihood.get() == Likelihoods.BERNOULLI;
        return fields().allMatch(field -> field.value().get() != null || (field.equals(sigma) && sigmaless));
    }

    /// The run that the form describes; it must be valid.
    ///
    /// @param freeName makes a name unlike those that exist
    /// @throws elboroom.domain.ProblemException when the values make no sense together or with the data
    RunSpec run(DataSpec data, DataSummary summary, UnaryOperator<String> freeName) {
        ModelSpec model = new ModelSpec(summary.shape(), architecture.get(), value(hidden), value(latent),
                likelihood.get().with(() -> value(sigma)));
        String name = "%s-%dd".formatted(summary.name(), model.latent());
        if (value(beta) != 1) {
            name += "-beta" + Numbers.plain(value(beta));
        }
        return new RunSpec(freeName.apply(name), data, model.with(FamilySpec.ofBeta(value(beta))),
                new OptimizerSpec(value(learningRate), value(batch), value(epochs)), value(seed));
    }

    /// Fills in the settings of a run.
    void show(RunSpec run) {
        ModelSpec model = run.model();
        architecture.set(model.architecture());
        hidden.text().set(model.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        latent.text().set(Integer.toString(model.latent()));
        likelihood.set(Likelihoods.of(model.likelihood()));
        if (model.likelihood() instanceof Likelihood.Gaussian gaussian) {
            sigma.text().set(Numbers.plain(gaussian.sigma()));
        }
        beta.text().set(Numbers.plain(model.family().family() == Family.BETA_VAE ? model.family().number("beta") : 1));
        learningRate.text().set(Numbers.plain(run.optimizer().learningRate()));
        batch.text().set(Integer.toString(run.optimizer().batch()));
        epochs.text().set(Integer.toString(run.optimizer().epochs()));
        seed.text().set(Long.toString(run.seed()));
        limit.text().set(Integer.toString(run.data().limit()));
    }

    private static <T> T value(Field<T> field) {
        return Objects.requireNonNull(field.value().get());
    }
}
