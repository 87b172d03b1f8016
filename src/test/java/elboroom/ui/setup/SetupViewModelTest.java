package elboroom.ui.setup;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Architecture;
import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.RunSpec;
import elboroom.domain.Toy;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.domain.TrainingState;
import elboroom.service.BackgroundService;
import elboroom.service.DataService;
import elboroom.service.LoadedData;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.History;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    private final SetupViewModel viewModel = new SetupViewModel(studio.exploration(), session,
            new DataService(background), studio.notices(),
            studio.continuing(session, background, Path.of("nowhere")), queue);
    private Path zoo;

    @BeforeEach
    void drawAnimals() throws IOException {
        zoo = Files.createDirectory(folder.resolve("zoo"));
        for (String animal : List.of("cat/1.png", "cat/2.png", "dog/3.png", "dog/4.png")) {
            Path file = zoo.resolve(animal);
            Files.createDirectories(file.getParent());
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        }
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aChosenFolderIsReadAndSummedUp() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        assertThat(viewModel.data().loading().get()).isEqualTo(-1);
        assertThat(viewModel.ready().get()).isFalse();
        assertThat(viewModel.data().summary().get()).isNull();

        await(this::read);

        assertThat(summary().name()).isEqualTo("zoo");
        assertThat(summary().classes()).containsExactly("cat", "dog");
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of(zoo.toString()));
        assertThat(viewModel.data().fitted().get()).isTrue();
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
    void pointsAreDataLikeOthersAndAreNotFitted() throws InterruptedException {
        viewModel.data().useBuiltIn(Toy.RINGS.source());
        await(this::read);
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of("toy:rings"));
        assertThat(summary().name()).isEqualTo("rings");
        assertThat(summary().shape()).isEqualTo(ImageShape.POINT);
        assertThat(viewModel.data().fitted().get()).isFalse();
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void imagesAreFittedAsThePersonLikes() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.data().fitImages(32, 3);
        await(this::read);
        assertThat(summary().shape()).isEqualTo(new ImageShape(3, 32, 32));
        assertThat(viewModel.data().spec().get()).isEqualTo(new DataSpec(zoo.toString(), 32, 3, 0));
    }

    @Test
    void dataThatCannotBeReadAreToldAndLeaveTheOnesBefore() throws Exception {
        viewModel.data().useFolder(zoo);
        await(this::read);
        DataSummary before = summary();

        viewModel.data().useFolder(Files.createDirectory(folder.resolve("empty")));
        await(() -> !studio.notices().problems().isEmpty());

        assertThat(problems()).containsExactly("problem.data.empty");
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of(zoo.toString()));
        assertThat(viewModel.data().summary().get()).isEqualTo(before);
        assertThat(viewModel.data().fitted().get()).isTrue();
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void readingThatIsCancelledLeavesTheDataBefore() {
        viewModel.data().useFolder(zoo);
        viewModel.data().cancelLoading();
        background.close();
        deliveries.take();

        assertThat(viewModel.data().loading().get()).isEqualTo(DataChoice.NOT_LOADING);
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of(DataSpec.DIGITS));
        assertThat(viewModel.data().summary().get()).isNull();
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
        viewModel.form().sigma().text().set("0.2");
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
        assertThat(training.runs()).containsExactly(new RunSpec("zoo-beta-vae-3d-2",
                new DataSpec(zoo.toString(), 28, 1, 2), model.with(FamilySpec.ofBeta(4.5)),
                new OptimizerSpec(0.01, 16, 7), 11));
        assertThat(viewModel.ready().get()).isFalse();
        assertThat(session.followed()).isTrue();
        session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        assertThat(viewModel.ready().get()).isTrue();
    }

    /// Of four grey levels one is held out; which one, the seed draws.
    @Test
    void aRunIsTrainedOnTheDataAsItsSeedDrawsThem() throws Exception {
        Path greys = Files.createDirectory(folder.resolve("greys"));
        for (int i = 0; i < 4; i++) {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setSample(0, 0, 0, 60 * i + 20);
            ImageIO.write(image, "png", greys.resolve(i + ".png").toFile());
        }
        viewModel.data().useFolder(greys);
        await(this::read);
        for (long seed = 1; seed <= 8; seed++) {
            viewModel.form().seed().text().set(Long.toString(seed));
            viewModel.train();
            await(() -> session.state().get() == TrainingState.RUNNING);
            RunSpec run = training.runs().getLast();
            Dataset expected = Datasets.load(run.data(), seed, Progress.IGNORED);
            assertThat(run.seed()).isEqualTo(seed);
            assertThat(training.data().getLast().heldOut(0).pixels())
                    .isEqualTo(new LoadedData(run.data(), expected).heldOut(0).pixels());
            session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        }
        assertThat(training.data().stream().map(data -> data.heldOut(0).pixels()[0]).distinct())
                .as("different seeds hold out different images").hasSizeGreaterThan(1);
    }

    @Test
    void whatIsTypedWhileTheDataAreReadDoesNotPartTheRunFromItsData() throws InterruptedException {
        viewModel.data().useFolder(zoo);
        await(this::read);
        viewModel.form().seed().text().set("5");
        viewModel.train();
        viewModel.form().seed().text().set("6");
        await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().seed()).isEqualTo(5);
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
        assertThat(problems()).containsExactly("problem.store.writeDenied");
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void nonsenseInAFieldKeepsTrainingFromStarting() {
        for (Field<?> field : List.of(viewModel.form().latent(), viewModel.form().hidden(),
                viewModel.form().learningRate(), viewModel.form().batch(), viewModel.form().epochs(),
                viewModel.form().seed(),
                viewModel.form().limit())) {
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

    @Test
    void whereTheDataOfARunAreNotHereTheDigitsStandIn() {
        RunSpec run = studio.model().run();
        open(new RunSpec(run.name(), DataSpec.of(folder.resolve("gone").toString()), run.model(),
                run.optimizer(), 1));
        assertThat(viewModel.data().spec().get().builtIn()).isTrue();
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

    private DataSummary summary() {
        return Objects.requireNonNull(viewModel.data().summary().get());
    }

    private List<String> problems() {
        return studio.notices().problems().stream().map(Problem::key).toList();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }
}
