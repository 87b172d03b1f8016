package elboroom.ui.setup;

import java.util.ArrayList;
import java.util.List;

import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.data.LoadedData;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.setup.form.Field;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The run described by the form is the one trained or queued.
class SetupViewModelTest extends SetupTest {

    @Test
    void trainingDoesNotStartWhileDataAreRead() throws InterruptedException {
        viewModel.data().use(zoo);
        assertThat(viewModel.ready().get()).isFalse();
        setup.await(setup::read);
        assertThat(viewModel.ready().get()).isTrue();
        viewModel.data().use(folder.resolve("gone"));
        setup.await(() -> !studio.notices().problems().isEmpty());
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void aRunIsQueuedWhileAnotherTrains() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        assertThat(viewModel.queueable().get()).isFalse();
        session.start(studio.model().run(), FakeData.digits(10));
        assertThat(viewModel.queueable().get()).isTrue();
        viewModel.live().set(false);
        viewModel.form().learningRate().text().set("0.004");
        viewModel.queue();
        setup.await(() -> !setup.queue.waiting().isEmpty());
        assertThat(setup.queue.waiting().getFirst().optimizer().learningRate()).isEqualTo(0.004);
        assertThat(training.asked()).as("the run in training keeps its learning rate").noneMatch(
                word -> word.contains("0.004"));
    }

    @Test
    void aRunOnAFileIsNamedWithoutItsExtension() {
        ModelSpec model = new ModelSpec(new ImageShape(1, 20, 30), Architecture.MLP, List.of(50), 3,
                new Likelihood.Bernoulli());
        assertThat(RunForm.name(new DataSummary("my.photos.zip", model.shape(), 9, 1, List.of(), List.of()), model))
                .isEqualTo("my.photos-vae-3d");
    }

    @Test
    void theFormDeterminesTheRun() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.form().hidden().text().set("50, 20");
        viewModel.form().latent().text().set("3");
        viewModel.form().likelihood().set(Likelihoods.GAUSSIAN_LEARNED);
        viewModel.form().sigmaStart().text().set("0.2");
        viewModel.form().family().family().set(Family.BETA_VAE);
        setup.setting("beta").text().set("4.5");
        viewModel.form().learningRate().text().set("0.01");
        viewModel.form().batch().text().set("16");
        viewModel.form().epochs().text().set("7");
        viewModel.form().seed().text().set("11");
        viewModel.form().limit().text().set("2");

        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());

        ModelSpec model = new ModelSpec(new ImageShape(1, 20, 30), Architecture.MLP, List.of(50, 20), 3,
                new Likelihood.Gaussian(0.2, Likelihood.Scale.LEARNED));
        assertThat(training.runs()).allMatch(run -> run.data().fingerprint().isPresent());
        assertThat(training.runs()).map(run -> run.withData(run.data().unpinned()))
                .containsExactly(new RunSpec("zoo-beta-vae-3d-2",
                        DataSpec.of(zoo.toString())
                                .withFitting(new ImageFitting(30, 20, 1, ImageFitting.Mode.LETTERBOX)).withLimit(2),
                        model.with(FamilySpec.ofBeta(4.5)),
                        new OptimizerSpec(0.01, 16, 7), 11));
        assertThat(viewModel.ready().get()).isFalse();
        assertThat(session.followed()).isTrue();
        session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        assertThat(viewModel.ready().get()).isTrue();
    }

    /// One of four images is held out; the seed determines which.
    @Test
    void aRunIsTrainedOnTheSplitOfItsSeed() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        for (long seed = 1; seed <= 8; seed++) {
            viewModel.form().seed().text().set(Long.toString(seed));
            viewModel.train();
            setup.await(() -> session.state().get() == SessionState.RUNNING);
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
    void aSeedTypedDuringReadingIsUsedForSplitAndRun() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.form().seed().text().set("5");
        viewModel.train();
        viewModel.form().seed().text().set("6");
        setup.await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().seed()).isEqualTo(6);
        assertThat(training.data().getFirst()).isSameAs(loaded(6));
    }

    /// The data read last, which the service returns at once if they were read with this seed.
    private LoadedData loaded(long seed) {
        List<LoadedData> read = new ArrayList<>();
        setup.data.load(training.runs().getLast().data(), seed, _ -> {}, read::add, _ -> {});
        return read.getFirst();
    }

    @Test
    void aFormThatIsInvalidOnceTheDataAreReadStartsNothing() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.form().limit().text().set("1");
        viewModel.train();
        viewModel.form().latent().text().set("nonsense");
        setup.await(setup::read);
        assertThat(training.runs()).isEmpty();
    }

    @Test
    void aRunThatCannotStartIsReported() throws InterruptedException {
        training.refuse(Problem.of("problem.store.writeDenied", "runs"));
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.train();
        setup.await(() -> !studio.notices().problems().isEmpty());
        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.store.writeDenied");
        assertThat(viewModel.ready().get()).isTrue();
    }

    @Test
    void anInvalidFieldPreventsTraining() {
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
    void sigmaAppliesOnlyToLikelihoodsWithSigma() throws InterruptedException {
        viewModel.form().likelihood().set(Likelihoods.GAUSSIAN);
        viewModel.form().sigma().text().set("nonsense");
        assertThat(viewModel.ready().get()).isFalse();

        viewModel.form().likelihood().set(Likelihoods.BERNOULLI);
        assertThat(viewModel.ready().get()).isTrue();
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().model().likelihood()).isEqualTo(new Likelihood.Bernoulli());
    }
}
