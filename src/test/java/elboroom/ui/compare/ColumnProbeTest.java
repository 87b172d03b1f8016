package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ColumnProbeTest extends CompareTest {

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
}
