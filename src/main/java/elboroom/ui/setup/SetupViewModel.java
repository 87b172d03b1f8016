package elboroom.ui.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Architecture;
import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.Objective;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.ProblemException;
import elboroom.domain.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.DataService;
import elboroom.service.LoadedData;
import elboroom.service.TrainingState;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// What the next run will be: data, model, objective, optimiser. Values are checked as they are typed; beta and the
/// learning rate also reach the run in training.
public final class SetupViewModel {

    /// No data are being read.
    public static final double NOT_LOADING = -2;

    private static final int MANY = 1_000_000;

    private final Field<Integer> latent = Field.whole(2, 1, ModelSpec.MAX_LATENT);
    private final Field<List<Integer>> hidden = new Field<>("400, 128", Numbers::widths);
    private final Field<Double> sigma = Field.number(0.1, 1e-3, 10);
    private final Field<Double> beta = Field.number(1, 0, 1000);
    private final Field<Double> learningRate = Field.number(1e-3, 1e-6, 1);
    private final Field<Integer> batch = Field.whole(128, 1, 4096);
    private final Field<Integer> epochs = Field.whole(10, 1, MANY);
    private final Field<Integer> seed = Field.whole(1, 0, Integer.MAX_VALUE);
    private final Field<Integer> limit = Field.whole(0, 0, Integer.MAX_VALUE);
    private final ObjectProperty<DataSpec> data = new SimpleObjectProperty<>(DataSpec.of(DataSpec.DIGITS));
    private final ObjectProperty<@Nullable DataSummary> summary = new SimpleObjectProperty<>();
    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.MLP);
    private final ObjectProperty<Likelihoods> likelihood = new SimpleObjectProperty<>(Likelihoods.BERNOULLI);
    private final BooleanProperty fitted = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper loading = new ReadOnlyDoubleWrapper(NOT_LOADING);
    private final BooleanBinding ready;
    private final TrainingSession session;
    private final DataService dataService;
    private final Notices notices;
    private final UnaryOperator<String> freeName;
    private @Nullable Task task;

    /// @param freeName makes a run's name unlike those that exist
    public SetupViewModel(Exploration exploration, TrainingSession session, DataService dataService, Notices notices,
            UnaryOperator<String> freeName) {
        this.session = session;
        this.dataService = dataService;
        this.notices = notices;
        this.freeName = freeName;
        this.ready = Bindings.createBooleanBinding(this::isReady, Stream.concat(
                fields().map(Field::value), Stream.of(loading, session.state())).toArray(Observable[]::new));
        exploration.run().subscribe(run -> {
            if (run != null && session.state().get() == TrainingState.IDLE) {
                show(run);
            }
        });
        beta.value().subscribe(value -> ifThere(value, session::setBeta));
        learningRate.value().subscribe(value -> ifThere(value, session::setLearningRate));
        architecture.subscribe((before, now) -> hidden.text().set(now == Architecture.MLP ? "400, 128" : "256"));
    }

    public Field<Integer> latent() {
        return latent;
    }

    public Field<List<Integer>> hidden() {
        return hidden;
    }

    /// The standard deviation of a Gaussian likelihood, or where a learned one starts.
    public Field<Double> sigma() {
        return sigma;
    }

    public Field<Double> beta() {
        return beta;
    }

    public Field<Double> learningRate() {
        return learningRate;
    }

    public Field<Integer> batch() {
        return batch;
    }

    public Field<Integer> epochs() {
        return epochs;
    }

    public Field<Integer> seed() {
        return seed;
    }

    /// How many training examples to use at most; 0 for all.
    public Field<Integer> limit() {
        return limit;
    }

    /// Which data; `limit` decides how many of them.
    public ObjectProperty<DataSpec> data() {
        return data;
    }

    /// What is known of the data, once they were read.
    public ObjectProperty<@Nullable DataSummary> summary() {
        return summary;
    }

    /// Whether the images are fitted to a side and to channels that one can choose.
    public BooleanProperty fitted() {
        return fitted;
    }

    public ObjectProperty<Architecture> architecture() {
        return architecture;
    }

    public ObjectProperty<Likelihoods> likelihood() {
        return likelihood;
    }

    /// The part of the data that is read, −1 while unknown, `NOT_LOADING` while nothing is.
    public ReadOnlyDoubleProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /// Whether a run can start now.
    public BooleanBinding ready() {
        return ready;
    }

    public void useDigits() {
        choose(DataSpec.of(DataSpec.DIGITS));
    }

    /// Chooses a folder of data, and reads it.
    public void useFolder(Path folder) {
        choose(DataSpec.of(folder.toAbsolutePath().toString()));
    }

    /// Chooses to what side and channels an image folder's images are fitted.
    public void fitImages(int side, int channels) {
        choose(new DataSpec(data.get().source(), side, channels, 0));
    }

    /// Reads the data if need be, and starts a run.
    public void train() {
        if (ready.get()) {
            load(this::start);
        }
    }

    /// Ends the reading of data.
    public void cancelLoading() {
        if (task != null) {
            task.cancel();
        }
        loading.set(NOT_LOADING);
    }

    private void choose(DataSpec chosen) {
        data.set(chosen);
        fitted.set(false);
        summary.set(null);
        load(_ -> {});
    }

    private void load(Consumer<LoadedData> then) {
        cancelLoading();
        loading.set(-1);
        DataSpec chosen = data.get();
        int most = Objects.requireNonNullElse(limit.value().get(), 0);
        task = dataService.load(new DataSpec(chosen.source(), chosen.side(), chosen.channels(), most), 1, loading::set,
                loaded -> {
                    loading.set(NOT_LOADING);
                    fitted.set(loaded.fitted());
                    summary.set(loaded.summary());
                    then.accept(loaded);
                }, problem -> {
                    loading.set(NOT_LOADING);
                    notices.report(problem);
                });
    }

    private void start(LoadedData loaded) {
        try {
            session.start(spec(loaded), loaded);
        } catch (ProblemException e) {
            notices.report(e.problem());
        }
    }

    private RunSpec spec(LoadedData loaded) {
        ModelSpec model = new ModelSpec(loaded.summary().shape(), architecture.get(), value(hidden), value(latent),
                likelihood.get().with(value(sigma)));
        String name = "%s-%dd".formatted(loaded.summary().name(), model.latent());
        if (value(beta) != 1) {
            name += "-beta" + Numbers.plain(value(beta));
        }
        return new RunSpec(freeName.apply(name), loaded.spec(), model, new Objective(value(beta)),
                new OptimizerSpec(value(learningRate), value(batch), value(epochs)), value(seed));
    }

    /// Takes over the settings of a run that is looked at, so that they can be seen and changed; where its data are not
    /// on this computer, the built-in digits stand in.
    private void show(RunSpec run) {
        ModelSpec model = run.model();
        boolean there = run.data().builtIn() || Files.isDirectory(Path.of(run.data().source()));
        data.set(there ? run.data() : DataSpec.of(DataSpec.DIGITS));
        summary.set(null);
        architecture.set(model.architecture());
        hidden.text().set(model.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        latent.text().set(Integer.toString(model.latent()));
        likelihood.set(Likelihoods.of(model.likelihood()));
        if (model.likelihood() instanceof Likelihood.Gaussian gaussian) {
            sigma.text().set(Numbers.plain(gaussian.sigma()));
        }
        beta.text().set(Numbers.plain(run.objective().beta()));
        learningRate.text().set(Numbers.plain(run.optimizer().learningRate()));
        batch.text().set(Integer.toString(run.optimizer().batch()));
        epochs.text().set(Integer.toString(run.optimizer().epochs()));
        seed.text().set(Long.toString(run.seed()));
        limit.text().set(Integer.toString(run.data().limit()));
    }

    private boolean isReady() {
        return fields().allMatch(field -> field.value().get() != null) && loading.get() == NOT_LOADING
                && session.state().get() == TrainingState.IDLE;
    }

    private Stream<Field<?>> fields() {
        return Stream.of(latent, hidden, sigma, beta, learningRate, batch, epochs, seed, limit);
    }

    private static <T> T value(Field<T> field) {
        return Objects.requireNonNull(field.value().get());
    }

    private static void ifThere(@Nullable Double value, DoubleConsumer consumer) {
        if (value != null) {
            consumer.accept(value);
        }
    }
}
