package elboroom.ui.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import elboroom.data.Datasets;
import elboroom.domain.Architecture;
import elboroom.domain.Checkpoint;
import elboroom.domain.DataSpec;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.domain.TrainingState;
import elboroom.ml.family.Models;
import elboroom.service.BackgroundService;
import elboroom.service.DataService;
import elboroom.service.LoadedData;
import elboroom.service.RunLibrary;
import elboroom.store.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.History;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SetupViewModelTest {

    @TempDir
    Path folder;

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);
    private final TrainingQueue queue = new TrainingQueue(session, new DataService(background), studio.notices(),
            name -> name + "-2", (_, begin) -> begin.run());
    private final DataService data = new DataService(background);
    private final SetupViewModel viewModel = new SetupViewModel(studio.exploration(), session, data, studio.notices(),
            studio.continuing(session, background, Path.of("nowhere")), queue);
    private Path zoo;

    @BeforeEach
    void drawAnimals() throws IOException {
        zoo = Zoo.draw(folder);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void nothingStartsWhileDataAreRead() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        assertThat(viewModel.ready().get()).isFalse();
        await(this::read);
        assertThat(viewModel.ready().get()).isTrue();
        viewModel.data().useFolder(folder.resolve("gone"));
        await(() -> !studio.notices().problems().isEmpty());
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void whatTheFormDescribesWaitsForTheRunInTraining() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        assertThat(viewModel.queueable().get()).isFalse();
        session.start(studio.model().run(), FakeData.digits(10));
        assertThat(viewModel.queueable().get()).isTrue();
        viewModel.live().set(false);
        viewModel.form().learningRate().text().set("0.004");
        viewModel.queue();
        await(() -> !queue.waiting().isEmpty());
        assertThat(queue.waiting().getFirst().optimizer().learningRate()).isEqualTo(0.004);
        assertThat(training.asked()).as("the run in training keeps its learning rate").noneMatch(
                word -> word.contains("0.004"));
    }

    @Test
    void dataThatArriveAfterAnotherRunWasOpenedAreDropped() {
        viewModel.data().useFolder(zoo);
        studio.openBare();
        background.close();
        deliveries.take();

        assertThat(viewModel.data().spec().get()).isEqualTo(studio.model().run().data());
        assertThat(viewModel.data().summary().get()).isNull();
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void whatIsFilledInIsTrained() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.form().hidden().text().set("50, 20");
        viewModel.form().latent().text().set("3");
        viewModel.form().likelihood().set(Likelihoods.GAUSSIAN_LEARNED);
        viewModel.form().sigmaStart().text().set("0.2");
        viewModel.form().family().family().set(Family.BETA_VAE);
        setting("beta").text().set("4.5");
        viewModel.form().learningRate().text().set("0.01");
        viewModel.form().batch().text().set("16");
        viewModel.form().epochs().text().set("7");
        viewModel.form().seed().text().set("11");
        viewModel.form().limit().text().set("2");

        viewModel.train();
        await(() -> !training.runs().isEmpty());

        ModelSpec model = new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(50, 20), 3,
                new Likelihood.Gaussian(0.2, Likelihood.Scale.LEARNED));
        assertThat(training.runs()).allMatch(run -> run.data().fingerprint().isPresent());
        assertThat(training.runs()).map(run -> run.on(run.data().unpinned()))
                .containsExactly(new RunSpec("zoo-beta-vae-3d-2",
                        new DataSpec(zoo.toString(), 28, 1, 2), model.with(FamilySpec.ofBeta(4.5)),
                        new OptimizerSpec(0.01, 16, 7), 11));
        assertThat(viewModel.ready().get()).isFalse();
        assertThat(session.followed()).isTrue();
        session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        assertThat(viewModel.ready().get()).isTrue();
    }

    /// Of four images one is held out; which one, the seed draws.
    @Test
    void aRunIsTrainedOnTheDataAsItsSeedDrawsThem() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        for (long seed = 1; seed <= 8; seed++) {
            viewModel.form().seed().text().set(Long.toString(seed));
            viewModel.train();
            await(() -> session.state().get() == TrainingState.RUNNING);
            RunSpec run = training.runs().getLast();
            LoadedData expected = new LoadedData(run.data(), Datasets.load(run.data(), seed, Progress.IGNORED));
            assertThat(run.seed()).isEqualTo(seed);
            assertThat(training.data().getLast().heldOut(0).pixels()).isEqualTo(expected.heldOut(0).pixels());
            session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        }
        assertThat(training.data().stream().map(data -> data.heldOut(0).pixels()[0]).distinct())
                .as("different seeds hold out different images").hasSizeGreaterThan(1);
    }

    @Test
    void whatIsTypedWhileTheDataAreReadIsTrainedOnDataReadWithIt() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.form().seed().text().set("5");
        viewModel.train();
        viewModel.form().seed().text().set("6");
        await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().seed()).isEqualTo(6);
        assertThat(training.data().getFirst()).isSameAs(loaded(6));
    }

    /// What the service gives at once: the data read last, if they were read with this seed.
    private LoadedData loaded(long seed) {
        List<LoadedData> read = new ArrayList<>();
        data.load(training.runs().getLast().data(), seed, _ -> {}, read::add, _ -> {});
        return read.getFirst();
    }

    @Test
    void aFormThatMakesNoSenseOnceTheDataAreReadStartsNothing() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.form().limit().text().set("1");
        viewModel.train();
        viewModel.form().latent().text().set("nonsense");
        await(this::read);
        assertThat(training.runs()).isEmpty();
    }

    @Test
    void aRunThatCannotBeginIsTold() throws InterruptedException {
        training.refuse(Problem.of("problem.store.writeDenied", "runs"));
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.train();
        await(() -> !studio.notices().problems().isEmpty());
        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.store.writeDenied");
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void nonsenseInAFieldKeepsTrainingFromStarting() {
        for (Field<?> field : List.of(viewModel.form().latent(), viewModel.form().hidden(),
                viewModel.form().learningRate(), viewModel.form().batch(), viewModel.form().epochs(),
                viewModel.form().seed(), viewModel.form().limit())) {
            String good = field.text().get();
            field.text().set("nonsense");
            assertThat(viewModel.ready().get()).isFalse();
            viewModel.train();
            assertThat(viewModel.data().loading().get()).isEqualTo(DataChoice.NOT_LOADING);
            field.text().set(good);
            assertThat(viewModel.ready().get()).isTrue();
        }
    }

    @Test
    void sigmaCountsOnlyWhereTheLikelihoodHasOne() throws InterruptedException {
        viewModel.form().likelihood().set(Likelihoods.GAUSSIAN);
        viewModel.form().sigma().text().set("nonsense");
        assertThat(viewModel.ready().get()).isFalse();

        viewModel.form().likelihood().set(Likelihoods.BERNOULLI);
        assertThat(viewModel.ready().get()).isTrue();
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.train();
        await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().model().likelihood()).isEqualTo(new Likelihood.Bernoulli());
    }

    @Test
    void liveSettingsOfItsFamilyAndTheLearningRateReachTheRunInTraining() {
        RunSpec run = studio.model().run();
        viewModel.form().family().family().set(Family.BETA_VAE);
        setting("beta").text().set("5");
        session.start(run.with(run.model().with(FamilySpec.of(Family.BETA_VAE))), FakeData.digits(10));

        setting("beta").text().set("8");
        setting("beta").text().set("8x");
        setting("schedule").text().set("cyclical");
        setting("cycles").text().set("2");
        viewModel.form().learningRate().text().set("0.01");
        viewModel.form().family().family().set(Family.BETA_TCVAE);
        setting("beta").text().set("3");

        assertThat(training.asked()).containsSubsequence("start digits-2d", "beta 8.0", "learning rate 0.01")
                .doesNotContain("beta 5.0", "beta 3.0", "cycles 2.0");
    }

    @Test
    void aRunThatIsOpenedFillsTheForm() {
        ModelSpec model = new ModelSpec(new ImageShape(1, 28, 28), Architecture.CONV, List.of(64), 9,
                new Likelihood.Gaussian(0.25, Likelihood.Scale.FIXED));
        open(new RunSpec("old", new DataSpec(zoo.toString(), 28, 1, 500), model.with(FamilySpec.ofBeta(0.5)),
                new OptimizerSpec(2e-4, 64, 3), 8));

        assertThat(viewModel.data().spec().get()).isEqualTo(new DataSpec(zoo.toString(), 28, 1, 500));
        assertThat(viewModel.form().architecture().get()).isEqualTo(Architecture.CONV);
        assertThat(viewModel.form().hidden().value().get()).isEqualTo(List.of(64));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(9);
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.GAUSSIAN);
        assertThat(viewModel.form().sigma().value().get()).isEqualTo(0.25);
        assertThat(viewModel.form().family().family().get()).isEqualTo(Family.BETA_VAE);
        assertThat(setting("beta").value().get()).isEqualTo(0.5);
        assertThat(viewModel.form().learningRate().text().get()).isEqualTo("0.0002");
        assertThat(viewModel.form().batch().value().get()).isEqualTo(64);
        assertThat(viewModel.form().epochs().value().get()).isEqualTo(3);
        assertThat(viewModel.form().seed().value().get()).isEqualTo(8);
        assertThat(viewModel.form().limit().value().get()).isEqualTo(500);
    }

    /// `exists` and its kind would reach for other computers, and NUL is in no path.
    @ParameterizedTest
    @ValueSource(strings = {"/gone/mnist", "//host/share", "\\\\server\\share\\mnist"})
    void theDataOfARunAreNamedWithoutLookingForThem(String source) {
        RunSpec run = studio.model().run();
        open(new RunSpec(run.name(), DataSpec.of(source), run.model(), run.optimizer(), 1));

        assertThat(viewModel.data().spec().get().source()).isEqualTo(source);
        assertThat(viewModel.data().summary().get()).isNull();
        assertThat(studio.notices().problems()).isEmpty();
        if (DataSpec.of(source).network()) {
            viewModel.train();
            assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.data.network", source));
            assertThat(viewModel.data().loading().get()).isEqualTo(DataChoice.NOT_LOADING);
        }
    }

    /// A bundled model was trained elsewhere: pressing Train told only that its folder is unknown.
    @ParameterizedTest
    @ValueSource(strings = {"mnist", "", "no\0path"})
    void inPlaceOfDataWhoseFolderIsUnknownTheDigitsAreShownAndTrained(String source) throws InterruptedException {
        open(studio.model().run().on(DataSpec.of(source)));
        viewModel.form().limit().text().set("20");

        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of(DataSpec.DIGITS));
        assertThat(viewModel.data().absent().get()).isEqualTo(DataSpec.of(source));
        viewModel.train();
        await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().data().source()).isEqualTo(DataSpec.DIGITS);
        assertThat(viewModel.data().absent().get()).isNull();
        assertThat(studio.notices().problems()).isEmpty();
    }

    @Test
    void dataThatWereFoundAreThoseOfTheNextRun() throws InterruptedException {
        open(studio.model().run().on(new DataSpec("zoo", 28, 1, 0)));
        data.loadFrom(zoo, DataSpec.of("zoo"), 1, _ -> {}, studio.exploration().examples()::set, _ -> {});
        await(this::read);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
        assertThat(viewModel.data().absent().get()).isNull();

        open(studio.model().run().on(new DataSpec("zoo", 28, 1, 0)));
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
    }

    @Test
    void aForkIsShownWithTheDataOfItsParentAndNoOthers() {
        RunSpec parent = studio.model().run().on(DataSpec.of("mnist"));
        open(parent);
        fork(parent);
        assertThat(viewModel.data().spec().get().source()).isEqualTo("mnist");
        assertThat(viewModel.data().absent().get()).isNull();
        viewModel.forkPoint().set(null);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(DataSpec.DIGITS);
    }

    @Test
    void whereTheDataAreMissingAFolderIsChosenAndTrainingBegins() throws InterruptedException {
        open(studio.model().run().on(DataSpec.of(folder.resolve("gone").toString())));
        viewModel.train();
        await(() -> studio.notices().shown().get() != null);
        Notices.Remedy offered = studio.notices().remedy().get();
        assertThat(offered).isInstanceOf(Notices.Remedy.Folder.class);

        ((Notices.Remedy.Folder) requireNonNull(offered)).chosen().accept(zoo);
        await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().data().source()).isEqualTo(zoo.toString());
        assertThat(studio.notices().shown().get()).as("the old sentence is gone").isNull();
    }

    @Test
    void theDataOfTheRunInTrainingAreKnown() {
        open(studio.model().run().on(DataSpec.of("/gone/mnist")));
        assertThat(viewModel.data().summary().get()).isNull();
        LoadedData digits = FakeData.digits(10);
        session.start(studio.model().run().on(digits.spec()), digits);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(DataSpec.DIGITS);
        assertThat(viewModel.data().summary().get()).isEqualTo(digits.summary());
    }

    @Test
    void theDataOfARunAreShownWithoutLookingForThem() {
        RunSpec run = studio.model().run();
        DataSpec gone = DataSpec.of(folder.resolve("gone").toAbsolutePath().toString());
        open(new RunSpec(run.name(), gone, run.model(), run.optimizer(), 1));
        assertThat(viewModel.data().spec().get()).isEqualTo(gone);
        assertThat(studio.notices().problems()).isEmpty();
    }

    @Test
    void pointsOfARunAreAlwaysHere() {
        RunSpec run = studio.model().run();
        open(new RunSpec(run.name(), DataSpec.of("toy:sine"), run.model(), run.optimizer(), 1));
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of("toy:sine"));
    }

    @Test
    void whileARunTrainsOpeningAnotherLeavesTheForm() {
        session.start(studio.model().run(), FakeData.digits(10));
        viewModel.form().latent().text().set("17");
        studio.openBare();
        assertThat(session.state().get()).isEqualTo(TrainingState.RUNNING);
        assertThat(viewModel.form().latent().value().get()).isEqualTo(17);
    }

    @Test
    void aRunThatGoesOnFillsTheFormWithItsSettingsAsTheyAreNow() {
        RunSpec run = with(FamilySpec.ofBeta(4), 0.002);
        training.goOnWith(with(FamilySpec.ofBeta(7), 0.002));
        viewModel.form().latent().text().set("17");
        session.start(run, FakeData.digits(10));

        assertThat(viewModel.live().get()).isTrue();
        assertThat(viewModel.form().latent().value().get()).isEqualTo(2);
        assertThat(viewModel.form().learningRate().value().get()).isEqualTo(0.002);
        assertThat(setting("beta").value().get()).isEqualTo(7.0);
        assertThat(viewModel.beganWith().get()).containsExactly(Map.entry("setting.beta-vae.beta", "4"));
        assertThat(training.asked()).as("nothing is sent by filling in").containsExactly("start digits-2d");
    }

    @Test
    void whatChangesInTrainingIsMarkedWithWhatItWas() {
        session.start(with(FamilySpec.ofBeta(4), 0.002), FakeData.digits(10));
        viewModel.form().learningRate().text().set("0.001");
        assertThat(viewModel.beganWith().get()).containsExactly(Map.entry("setup.learningRate", "0.002"));
        viewModel.form().learningRate().text().set("0.002");
        assertThat(viewModel.beganWith().get()).isEmpty();
    }

    /// Its settings would otherwise have reached the run in training.
    @Test
    void aForkThatIsDescribedWhileAnotherRunTrainsChangesNothingOfThat() {
        session.start(with(FamilySpec.ofBeta(4), 0.002), FakeData.digits(10));
        fork(with(FamilySpec.ofBeta(9), 0.3));
        assertThat(viewModel.live().get()).isFalse();
        assertThat(setting("beta").value().get()).isEqualTo(9.0);
        assertThat(training.asked()).containsExactly("start digits-2d");

        viewModel.live().set(true);
        assertThat(setting("beta").value().get()).as("again the form of the run in training").isEqualTo(4.0);
        assertThat(training.asked()).containsExactly("start digits-2d");
    }

    @Test
    void aForkOffersOnlyFamiliesThatCanGoOnWithTheWeights() {
        fork(studio.model().run());
        assertThat(viewModel.form().family().offered().get()).contains(Family.VAE, Family.BETA_VAE)
                .doesNotContain(Family.VQ_VAE, Family.CVAE, Family.AE);
        viewModel.forkPoint().set(null);
        assertThat(viewModel.form().family().offered().get()).containsExactly(Family.values());
    }

    @Test
    void aRunFromTheQueueFillsTheFormUnlessAnotherRunIsDescribedThere() {
        viewModel.live().set(false);
        viewModel.form().latent().text().set("17");
        session.next(with(FamilySpec.ofBeta(9), 0.3), FakeData.digits(10));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(17);
        session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        viewModel.live().set(true);
        session.next(with(FamilySpec.ofBeta(9), 0.3), FakeData.digits(10));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(2);
    }

    private RunSpec with(FamilySpec family, double learningRate) {
        RunSpec run = studio.model().run();
        return run.with(run.model().with(family)).with(run.optimizer().withLearningRate(learningRate));
    }

    private void fork(RunSpec parent) {
        RunFolder kept = RunFolder.create(folder.resolve("parent"), parent, FakeData.summary(10));
        kept.save(new Checkpoint(new Snapshot(parent.model(), 3, 1, Models.of(parent.model()).initialWeights(1))));
        viewModel.forkPoint().set(
                new ForkPoint(new RunLibrary(folder).open(folder.resolve("parent")).kept(), parent, 3, 1, true));
    }

    private Field<?> setting(String name) {
        return viewModel.form().family().settings().stream().filter(field -> field.setting().name().equals(name))
                .map(SettingField::field).findFirst().orElseThrow();
    }

    private void open(RunSpec run) {
        studio.exploration().open(run, FakeData.summary(10), History.EMPTY, null, null, null);
    }

    private boolean read() {
        return viewModel.data().loading().get() == DataChoice.NOT_LOADING && viewModel.data().summary().get() != null;
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }
}
