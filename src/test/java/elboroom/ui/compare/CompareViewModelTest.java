package elboroom.ui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.engine.Query;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.testing.Deliveries;
import elboroom.testing.Runs;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.exploration.text.Selection;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CompareViewModelTest {

    private static final FakeModel BETA = new FakeModel(2, FamilySpec.ofBeta(4));

    @TempDir
    private Path folder = Path.of("");

    private final Deliveries deliveries = new Deliveries();
    private CompareFixture fixture;
    private CompareViewModel viewModel;

    @BeforeEach
    void make() {
        fixture = new CompareFixture(folder, deliveries);
        viewModel = fixture.viewModel;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }

    /// Compares two runs on the same data; the second's latent space is rotated by a right angle.
    private void compareTwo() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0)),
                ColumnChoice.newest(fixture.digits("two", BETA, 90))));
        until(fixture::isThere);
    }

    @Test
    void anEmptyDiskShowsTheBundledModels() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        assertThat(viewModel.columns()).extracting(column -> RunLibrary.name(requireNonNull(column.folder().get())))
                .containsExactly("digits-10d-beta4", "mnist-2d");
        assertThat(fixture.column(0).map().points().get().size()).isEqualTo(2000);
        assertThat(fixture.column(1).map().points().get().size()).isEqualTo(10_000);
        assertThat(fixture.column(1).probe().result().get()).isNotNull();
        assertThat(viewModel.otherUnits().get()).isTrue();
        assertThat(fixture.notices.problems()).isEmpty();
    }

    @Test
    void columnsFollowTheRenamingOfTheirRun() throws Exception {
        compareTwo();
        fixture.column(0).open(CompareFixture.at(folder.resolve("one"), 10));
        until(() -> requireNonNull(fixture.column(0).run().get()).snapshot().step() == 10);
        Path renamed = folder.resolve("other");
        Files.move(folder.resolve("one"), folder.resolve("other"));
        viewModel.renamed(folder.resolve("one"), renamed);
        until(() -> requireNonNull(fixture.column(0).run().get()).storedRun().isIn(folder.resolve("other")));
        assertThat(fixture.column(0).folder().get()).isEqualTo(renamed);
        assertThat(requireNonNull(fixture.column(0).run().get()).snapshot().step()).isEqualTo(10);
        assertThat(fixture.column(1).folder().get()).isEqualTo(folder.resolve("two"));
        assertThat(fixture.column(0).problem().get()).isNull();
    }

    @Test
    void columnsOfADeletedRunAreRemovedOrEmpty() throws Exception {
        compareTwo();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        viewModel.add(CompareFixture.at(one, 10));
        until(() -> fixture.column(2).run().get() != null);
        viewModel.deleted(one);
        assertThat(viewModel.columns()).hasSize(2);
        assertThat(viewModel.columns()).extracting(column -> column.folder().get()).containsExactlyInAnyOrder(two,
                null);
        viewModel.deleted(two);
        assertThat(viewModel.columns()).isEmpty();
    }

    @Test
    void aRunBeingReadIsNotReplacedByTheStepOfTheFormerOne() throws Exception {
        compareTwo();
        ColumnViewModel column = fixture.column(0);
        column.choose(new StepChoice(StepChoice.Kind.BEST, 10));
        until(() -> requireNonNull(column.run().get()).snapshot().step() == 10);
        Path two = folder.resolve("two");
        column.open(ColumnChoice.newest(two));
        column.refresh();
        until(() -> requireNonNull(column.run().get()).storedRun().isIn(folder.resolve("two")));
        assertThat(requireNonNull(column.run().get()).snapshot().step()).isEqualTo(20);
        assertThat(column.folder().get()).isEqualTo(two);
    }

    @Test
    void theStepsToChooseFromFollowARunThatKeepsMore() throws InterruptedException {
        compareTwo();
        ColumnViewModel column = fixture.column(0);
        RunAtStep shown = requireNonNull(column.run().get());
        viewModel.enter();
        until(() -> column.run().get() != shown);
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.NEWEST, 20),
                new StepChoice(StepChoice.Kind.BEST, 10));

        fixture.keep("one", shown.spec(), 30);
        fixture.pending.removeFirst().run();
        until(() -> column.steps().get().contains(new StepChoice(StepChoice.Kind.NEWEST, 30)));
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.BEST, 30),
                new StepChoice(StepChoice.Kind.STEP, 20));
        RunAtStep now = requireNonNull(column.run().get());
        assertThat(now.snapshot().step()).as("what is shown stays").isEqualTo(20);
        assertThat(StepChoice.of(20, column.steps().get())).isEqualTo(new StepChoice(StepChoice.Kind.STEP, 20));
        column.choose(new StepChoice(StepChoice.Kind.NEWEST, 30));
        until(() -> requireNonNull(column.run().get()).snapshot().step() == 30);
        assertThat(column.steps().get()).contains(new StepChoice(StepChoice.Kind.NEWEST, 30));

        viewModel.leave();
        fixture.pending.removeFirst().run();
        assertThat(fixture.pending).as("no longer listed").isEmpty();
    }

    @Test
    void theRunExploredIsShownAtItsNewestAndItsFirstStep() throws InterruptedException {
        fixture.digits("mine", new FakeModel(2), 0);
        fixture.exploration.open(FakeData.opened(CompareFixture.named("mine", new FakeModel(2).run()), 10), null, null);
        viewModel.enter();
        until(fixture::isThere);
        assertThat(viewModel.columns()).extracting(column -> requireNonNull(column.run().get()).snapshot().step())
                .containsExactly(20L, 0L);
    }

    @Test
    void differencesAndFiguresStandInEachColumn() throws InterruptedException {
        compareTwo();
        assertThat(fixture.column(0).differences().get()).containsExactly(new SettingDifference("setup.family", "vae"),
                new SettingDifference("setting.beta-vae.beta", "1"));
        assertThat(fixture.column(1).differences().get()).contains(new SettingDifference("setting.beta-vae.beta", "4"));
        RunAtStep read = requireNonNull(fixture.column(0).run().get());
        assertThat(read.evaluation().orElseThrow().heldOut().reconstruction()).isEqualTo(133);
        assertThat(fixture.column(0).steps().get()).contains(new StepChoice(StepChoice.Kind.BEST, 10),
                new StepChoice(StepChoice.Kind.STEP, 0));
        assertThat(viewModel.otherUnits().get()).isFalse();

        fixture.column(0).choose(new StepChoice(StepChoice.Kind.STEP, 0));
        until(() -> requireNonNull(fixture.column(0).run().get()).snapshot().step() == 0);
        assertThat(requireNonNull(fixture.column(0).run().get()).evaluation()).isEmpty();
        assertThat(fixture.inference.asked(Query.Encode.class)).isNotEmpty();
    }

    @Test
    void oneProbeIsForAllColumns() throws InterruptedException {
        compareTwo();
        viewModel.probe().choose("17");
        assertThat(viewModel.probe().shown().get()).contains(new Origin.HeldOut(17));
        assertThat(requireNonNull(fixture.column(0).probe().input().get()).pixels())
                .isEqualTo(requireNonNull(fixture.column(1).probe().input().get()).pixels());
        assertThat(fixture.column(1).probe().result().get()).isNotNull();
        assertThat(fixture.column(1).probe().strip().get()).hasSize(ColumnProbe.STEPS);

        viewModel.probe().choose("many");
        viewModel.probe().choose("2000");
        assertThat(fixture.notices.problems()).hasSize(2).containsOnly(Problem.of("problem.compare.example", 1999));
        assertThat(viewModel.probe().shown().get()).contains(new Origin.HeldOut(17));

        viewModel.probe().acceptPixels(40, 20, new int[800]);
        until(() -> requireNonNull(fixture.column(1).probe().input().get()).shape().width() == 28
                && viewModel.probe().shown().get().orElseThrow() instanceof Origin.Pasted);
    }

    @Test
    void pathsGoAlongADimensionOrToAnotherExample() throws InterruptedException {
        compareTwo();
        List<LatentPoint> traversal = fixture.inference.asked(Query.DecodeAll.class).getLast().points();
        int along = fixture.column(1).probe().dimension();
        assertThat(traversal.getFirst().get(along)).isEqualTo(-3);
        assertThat(traversal.getLast().get(along)).isEqualTo(3);
        assertThat(traversal.getFirst().get(1 - along)).isEqualTo(traversal.getLast().get(1 - along));

        viewModel.probe().path().set(PathKind.INTERPOLATION);
        List<LatentPoint> line = fixture.inference.asked(Query.DecodeAll.class).getLast().points();
        assertThat(line.getFirst()).isEqualTo(requireNonNull(fixture.column(1).probe().result().get()).mean());
        assertThat(fixture.column(1).probe().strip().get()).hasSize(ColumnProbe.STEPS);

        viewModel.probe().path().set(PathKind.TRAVERSAL);
        viewModel.probe().rank().set(3);
        assertThat(fixture.column(0).probe().pathProblem().get()).isEqualTo(Problem.of("problem.compare.dimension", 2));
        assertThat(fixture.column(0).probe().strip().get()).isEmpty();
    }

    @Test
    void aPathIsAskedOfTheModelInWhoseLatentSpaceItLies() throws InterruptedException {
        fixture.inference.answerAtOnce(new FakeModel(2));
        compareTwo();
        int before = fixture.inference.asked().size();
        fixture.inference.answerLater();
        fixture.column(0).open(ColumnChoice.newest(fixture.digits("five", new FakeModel(5), 0)));
        until(() -> requireNonNull(fixture.column(0).run().get()).spec().name().equals("five"));
        viewModel.probe().rank().set(2);
        fixture.column(0).probe().ask();
        assertThat(lines(before)).isNotEmpty().allMatch(line -> line.points().getLast().dimensions() == 2,
                "the other column's; none before the new model encoded the probe");
        assertThat(dimensionsFit()).isTrue();

        fixture.inference.answer(question -> question instanceof Query.Reconstruct
                ? new FakeModel(5).apply(question)
                : new FakeModel(2).apply(question));
        assertThat(lines(before)).anyMatch(line -> line.points().getLast().dimensions() == 5);
        assertThat(dimensionsFit()).isTrue();
    }

    private List<Query.DecodeAll> lines(int from) {
        return fixture.inference.asked().stream().skip(from).map(FakeInference.Asked::query)
                .filter(Query.DecodeAll.class::isInstance).map(Query.DecodeAll.class::cast).toList();
    }

    private boolean dimensionsFit() {
        return fixture.inference.asked().stream().filter(asked -> asked.query() instanceof Query.DecodeAll)
                .allMatch(asked -> fits((Query.DecodeAll) asked.query(), asked.snapshot().model().latent()));
    }

    private static boolean fits(Query.DecodeAll line, int latent) {
        return line.points().stream().allMatch(point -> point.dimensions() == latent);
    }

    @Test
    void theClassesOfTheMapThatHasMostAreOffered() throws InterruptedException {
        DataSummary digits = FakeData.summary(CompareFixture.EXAMPLES);
        DataSummary two = new DataSummary("two", digits.shape(), digits.train(), digits.heldOut(),
                List.of("0", "1"), List.of());
        Path few = fixture.run(CompareFixture.named("few", new FakeModel(2).run()), two,
                Clusters.latents(2, 100));
        viewModel.compare(
                List.of(ColumnChoice.newest(few), ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0))));
        until(fixture::isThere);
        assertThat(viewModel.linking().offered().get()).hasSize(10);
        viewModel.linking().toggle(7);
        assertThat(requireNonNull(fixture.column(1).map().highlighted().get()).isEmpty()).isFalse();
        assertThat(fixture.column(0).map().highlighted().get()).isNull();
    }

    @Test
    void aColumnThatCannotSaysSo() throws InterruptedException {
        RunSpec like = new FakeModel(2).run();
        ModelSpec points = new ModelSpec(ImageShape.POINT, like.model().architecture(), List.of(8), 2,
                new Likelihood.Gaussian(1, Likelihood.Scale.FIXED));
        Path toy = fixture.run(new RunSpec("toy", DataSpec.of("toy"), points, like.optimizer(), 1),
                Clusters.latents(2, 10));
        Path codes = fixture.run(CompareFixture.named("codes", new FakeModel(2,
                FamilySpec.of(Family.VQ_VAE)).run()), Clusters.latents(1, 10));
        Path told = fixture.digits("told", FakeModel.conditional(2), 0);
        viewModel.compare(List.of(ColumnChoice.newest(told), ColumnChoice.newest(toy), ColumnChoice.newest(codes)));
        until(fixture::isThere);
        assertThat(fixture.column(0).probe().problem().get()).isNull();
        assertThat(fixture.inference.asked(Query.Reconstruct.class)).anyMatch(asked -> asked.label() >= 0);
        assertThat(fixture.column(1).probe().problem().get()).isEqualTo(Problem.of("problem.compare.points"));
        assertThat(fixture.column(2).probe().pathProblem().get()).isEqualTo(Problem.of("problem.compare.codes"));
        assertThat(fixture.column(2).map().problem().get()).isEqualTo(Problem.of("problem.compare.codes"));
        viewModel.probe().acceptPixels(28, 28, new int[784]);
        until(() -> fixture.column(0).probe().problem().get() != null);
        assertThat(fixture.column(0).probe().problem().get()).isEqualTo(Problem.of("problem.compare.class"));
    }

    @Test
    void whatIsPickedOnOneMapStandsOutOnAllOfTheSameExamples() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0)),
                ColumnChoice.newest(fixture.digits("two", BETA, 90)),
                ColumnChoice.newest(Runs.bundled("mnist-2d"))));
        until(fixture::isThere);
        BitSet which = new BitSet();
        which.set(3, 9);
        viewModel.linking().pick(fixture.column(1), which);
        assertThat(fixture.column(0).map().highlighted().get()).isEqualTo(which);
        assertThat(fixture.column(2).map().highlighted().get()).isNull();
        assertThat(viewModel.linking().selection().get().count()).isEqualTo(6);

        viewModel.linking().toggle(3);
        assertThat(viewModel.linking().selection().get().mostly()).containsExactly("3");
        viewModel.linking().toggle(8);
        assertThat(viewModel.linking().selection().get().mostly()).containsExactlyInAnyOrder("3", "8");
        assertThat(viewModel.linking().classes().get()).containsExactlyInAnyOrder(3, 8);
        viewModel.linking().clear();
        assertThat(viewModel.linking().selection().get()).isEqualTo(Selection.NONE);
        assertThat(fixture.column(0).map().highlighted().get()).isNull();
    }

    @Test
    void mapsOfTheSameExamplesAreAligned() throws InterruptedException {
        compareTwo();
        assertThat(fixture.column(1).map().points().get().x()).isNotEqualTo(fixture.column(0).map().points().get().x());
        viewModel.align().set(true);
        until(() -> fixture.column(1).map().aligned().get() != null);
        assertThat(requireNonNull(fixture.column(1).map().aligned().get()).distance()).isCloseTo(0, within(1e-3));
        assertThat(fixture.column(1).map().points().get().x())
                .containsExactly(fixture.column(0).map().points().get().x(), within(1e-3f));
        viewModel.align().set(false);
        assertThat(fixture.column(1).map().aligned().get()).isNull();
    }

    @Test
    void everyMapCanShowTheExamplesOfTheProbe() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        viewModel.common().set(true);
        assertThat(fixture.inference.asked(Query.Encode.class)).hasSize(2)
                .allMatch(asked -> asked.data().summary().name().equals("digits"));
        viewModel.linking().toggle(4);
        assertThat(fixture.column(1).map().highlighted().get()).isNotNull();
        viewModel.common().set(false);
        assertThat(fixture.column(1).map().points().get().size()).isEqualTo(10_000);
    }

    @Test
    void twoToFourColumns() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        viewModel.remove(fixture.column(0));
        assertThat(viewModel.columns()).hasSize(2);
        for (int i = 0; i < 4; i++) {
            viewModel.add();
        }
        assertThat(viewModel.columns()).hasSize(4);
        viewModel.remove(fixture.column(1));
        assertThat(viewModel.columns()).hasSize(3);
        until(fixture::isThere);
    }

    @Test
    void aRunThatIsGoneIsToldInItsColumn() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(folder.resolve("gone")),
                CompareFixture.at(fixture.digits("one", new FakeModel(2), 0), 10)));
        until(fixture::isThere);
        assertThat(requireNonNull(fixture.column(0).problem().get()).key()).startsWith("problem.");
        RunAtStep second = requireNonNull(fixture.column(1).run().get());
        assertThat(StepChoice.of(second.snapshot().step(), fixture.column(1).steps().get()))
                .isEqualTo(new StepChoice(StepChoice.Kind.BEST, 10));
    }
}
