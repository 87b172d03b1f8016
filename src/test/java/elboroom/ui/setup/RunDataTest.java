package elboroom.ui.setup;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.ui.exploration.Notices;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The data that the form offers for an opened, forked or running run.
class RunDataTest extends SetupTest {

    @Test
    void dataThatArriveAfterOpeningAnotherRunAreDropped() {
        viewModel.data().use(zoo);
        studio.openBare();
        setup.background.close();
        setup.deliveries.take();

        assertThat(viewModel.data().spec().get()).isEqualTo(studio.model().run().data());
        assertThat(viewModel.data().summary().get()).isNull();
        assertThat(viewModel.ready().get()).isTrue();
    }

    /// A file-system check would contact network hosts, and NUL is not allowed in paths.
    @ParameterizedTest
    @ValueSource(strings = {"/gone/mnist", "//host/share", "\\\\server\\share\\mnist"})
    void theDataOfARunAreNamedWithoutAccessingThem(String source) {
        RunSpec run = studio.model().run();
        setup.open(new RunSpec(run.name(), DataSpec.of(source), run.model(), run.optimizer(), 1));

        assertThat(viewModel.data().spec().get().source()).isEqualTo(source);
        assertThat(viewModel.data().summary().get()).isNull();
        assertThat(studio.notices().problems()).isEmpty();
        if (DataSpec.of(source).isRemote()) {
            viewModel.train();
            assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.data.network", source));
            assertThat(viewModel.data().loading().get()).isEqualTo(DataChoice.NOT_LOADING);
        }
    }

    /// A bundled model was trained on another computer: Train only reported that its folder is unknown.
    @ParameterizedTest
    @ValueSource(strings = {"mnist", "", "no\0path"})
    void theDigitsReplaceDataWithAnUnknownFolder(String source) throws InterruptedException {
        setup.open(studio.model().run().withData(DataSpec.of(source)));
        viewModel.form().limit().text().set("20");

        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of(DataSpec.DIGITS));
        assertThat(viewModel.data().absent().get()).isEqualTo(DataSpec.of(source));
        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().data().source()).isEqualTo(DataSpec.DIGITS);
        assertThat(viewModel.data().absent().get()).isNull();
        assertThat(studio.notices().problems()).isEmpty();
    }

    @Test
    void foundDataAreUsedForTheNextRun() throws InterruptedException {
        setup.open(studio.model().run().withData(DataSpec.of("zoo").withFitting(ImageFitting.square(28, 1))));
        setup.data.loadFrom(zoo, DataSpec.of("zoo"), 1, _ -> {}, studio.exploration()::useExamples, _ -> {});
        setup.await(setup::read);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
        assertThat(viewModel.data().absent().get()).isNull();

        setup.open(studio.model().run().withData(DataSpec.of("zoo").withFitting(ImageFitting.square(28, 1))));
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
    }

    @Test
    void aForkUsesTheDataOfItsParentOnly() {
        RunSpec parent = studio.model().run().withData(DataSpec.of("mnist"));
        setup.open(parent);
        setup.fork(folder, parent);
        assertThat(viewModel.data().spec().get().source()).isEqualTo("mnist");
        assertThat(viewModel.data().absent().get()).isNull();
        viewModel.leaveFork();
        assertThat(viewModel.data().spec().get().source()).isEqualTo(DataSpec.DIGITS);
    }

    @Test
    void forAMissingFileAFileIsChosen() throws InterruptedException {
        setup.open(studio.model().run().withData(DataSpec.of(folder.resolve("gone.NPZ").toString())));
        viewModel.train();
        setup.await(() -> studio.notices().shown().get() != null);
        assertThat(studio.notices().remedy().get()).isInstanceOfSatisfying(Notices.Remedy.Data.class,
                data -> assertThat(data.file()).isTrue());
    }

    @Test
    void forMissingDataAFolderIsChosenAndTrainingStarts() throws InterruptedException {
        setup.open(studio.model().run().withData(DataSpec.of(folder.resolve("gone").toString())));
        viewModel.train();
        setup.await(() -> studio.notices().shown().get() != null);
        Notices.Remedy offered = studio.notices().remedy().get();
        assertThat(offered).isInstanceOfSatisfying(Notices.Remedy.Data.class,
                data -> assertThat(data.file()).isFalse());

        ((Notices.Remedy.Data) requireNonNull(offered)).chosen().accept(zoo);
        setup.await(() -> !training.runs().isEmpty());
        assertThat(training.runs().getFirst().data().source()).isEqualTo(zoo.toString());
        assertThat(studio.notices().shown().get()).as("the old sentence is gone").isNull();
    }

    @Test
    void theDataOfTheRunInTrainingAreKnown() {
        setup.open(studio.model().run().withData(DataSpec.of("/gone/mnist")));
        assertThat(viewModel.data().summary().get()).isNull();
        LoadedData digits = FakeData.digits(10);
        session.start(studio.model().run().withData(digits.spec()), digits);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(DataSpec.DIGITS);
        assertThat(viewModel.data().summary().get()).isEqualTo(digits.summary());
    }

    @Test
    void theDataOfARunAreShownWithoutAccessingThem() {
        RunSpec run = studio.model().run();
        DataSpec gone = DataSpec.of(folder.resolve("gone").toAbsolutePath().toString());
        setup.open(new RunSpec(run.name(), gone, run.model(), run.optimizer(), 1));
        assertThat(viewModel.data().spec().get()).isEqualTo(gone);
        assertThat(studio.notices().problems()).isEmpty();
    }

    @Test
    void pointsOfARunAreAlwaysAvailable() {
        RunSpec run = studio.model().run();
        setup.open(new RunSpec(run.name(), DataSpec.of("toy:sine"), run.model(), run.optimizer(), 1));
        assertThat(viewModel.data().spec().get()).isEqualTo(DataSpec.of("toy:sine"));
    }
}
