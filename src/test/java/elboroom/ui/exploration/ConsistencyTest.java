package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What observers see while runs are opened, viewed and closed in many orders: always one consistent moment, never the run
/// of one opening with the snapshot, latents, data or point of another.
class ConsistencyTest {

    private static final int SEQUENCES = 60;
    private static final int VERBS = 40;

    /// With one, two, three, and again three dimensions; with classes; without a prior.
    private static final List<FakeModel> MODELS = List.of(new FakeModel(1), new FakeModel(2), new FakeModel(3),
            new FakeModel(3), FakeModel.conditional(4), new FakeModel(5, FamilySpec.of(Family.AE)));

    private final Exploration exploration = new Exploration();
    /// Which opened run each snapshot, latents, data and history belongs to.
    private final IdentityHashMap<Object, RunSpec> owners = new IdentityHashMap<>();
    private final Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Random random = new Random(0);
    private FakeModel model = MODELS.getFirst();
    private int runs;
    private long steps;
    private boolean busy;

    @BeforeEach
    void observe() {
        List<ReadOnlyObjectProperty<?>> parts = List.of(exploration.snapshot(), exploration.latents(),
                exploration.point(), exploration.plane(), exploration.run(), exploration.data(), exploration.history(),
                exploration.examples(), exploration.classes(), exploration.live(), exploration.kl(),
                exploration.extents(), exploration.latentsOf(), exploration.selection(), exploration.hoveredImage(),
                exploration.examplesState(), exploration.storedRun());
        for (ReadOnlyObjectProperty<?> part : parts) {
            part.subscribe(() -> check(part.getName()));
            part.subscribe((_, now) -> {
                seen.put(part.getName(), now);
                check(part.getName());
            });
        }
        exploration.addChangeListener(() -> check("afterwards"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void observersSeeOneConsistentMoment(boolean moving) {
        if (moving) {
            moveFromObservers();
        }
        for (int seed = 0; seed < SEQUENCES; seed++) {
            random = new Random(seed);
            for (int i = 0; i < VERBS; i++) {
                told.clear();
                String verb = verb();
                assertThat(failures).as("sequence %d, verb %d: %s", seed, i, verb).isEmpty();
                assertNewest();
                if (verb.equals("open") || verb.equals("close")) {
                    assertThat(told).as("all are told of each opening").contains("run", "snapshot", "latents",
                            "point", "history", "examples");
                    assertThat(told.indexOf("run")).isLessThan(told.indexOf("history"))
                            .isLessThan(told.indexOf("latents")).isLessThan(told.indexOf("snapshot"));
                }
            }
        }
    }

    /// As panes do: a pane of codes stands at an example once there are latents, and known latents are shown with their
    /// snapshot.
    private void moveFromObservers() {
        exploration.latents().subscribe((_, now) -> {
            if (now != null && random.nextBoolean()) {
                exploration.moveTo(now.point(0).withLabel(exploration.point().get().label()));
            }
        });
        exploration.snapshot().subscribe((_, now) -> {
            if (now != null && !busy) {
                busy = true;
                exploration.showLatents(now, owned(Clusters.latents(now.model().latent(), 3)));
                busy = false;
            }
        });
        exploration.point().subscribe((_, _) -> exploration.showHoveredImage(null));
    }

    private String verb() {
        RunSpec run = exploration.run().get();
        int choice = run == null ? 0 : random.nextInt(13);
        switch (choice) {
            case 0, 1 -> {
                open();
                return "open";
            }
            case 2 -> {
                exploration.close();
                return "close";
            }
            case 3, 4 -> exploration.view(snapshot());
            case 5 -> exploration.followNewest(random.nextBoolean());
            case 6 -> exploration.showLatents(snapshot(), owned(Clusters.latents(model.latent(), 4)));
            case 7 -> exploration.forgetLatents();
            case 8 -> exploration.moveTo(random.nextGaussian(), random.nextGaussian());
            case 9 -> exploration.choosePlane(model.latent() - 1, model.latent() == 1 ? -1 : 0);
            case 10 -> {
                exploration.select(BitSet.valueOf(new long[]{random.nextInt(4)}));
                exploration.showHoveredImage(new ImageData(model.run().model().shape(), new float[28 * 28]));
            }
            case 11 -> {
                exploration.readExamples();
                exploration.useExamples(owned(FakeData.digits(3)));
            }
            default -> late();
        }
        return "verb " + choice;
    }

    private void open() {
        model = MODELS.get(random.nextInt(MODELS.size()));
        runs++;
        RunSpec spec = model.run().named("run-" + runs);
        owners.put(spec, spec);
        LoadedData examples = random.nextBoolean() ? FakeData.digits(3) : null;
        Snapshot first = random.nextInt(4) == 0 ? null : model.snapshot(++steps);
        Latents latents = first == null || random.nextBoolean() ? null : Clusters.latents(model.latent(), 3);
        History history = new History(List.of(), List.of());
        for (Object part : new Object[]{examples, first, latents, history}) {
            if (part != null) {
                owners.put(part, spec);
            }
        }
        exploration.open(new OpenRun(spec, FakeData.summary(3), history, null, examples), latents, first);
    }

    /// Answers about a run with another latent space, which is no longer open.
    private void late() {
        FakeModel other = new FakeModel(9);
        exploration.view(other.snapshot(5));
        exploration.showLatents(other.snapshot(5), Clusters.latents(9, 2));
        exploration.moveTo(LatentPoint.origin(9));
    }

    private Snapshot snapshot() {
        return owned(model.snapshot(++steps));
    }

    private <T> T owned(T part) {
        owners.put(part, Objects.requireNonNull(exploration.run().get()));
        return part;
    }

    private void assertNewest() {
        assertThat(seen.get("point")).isEqualTo(exploration.point().get());
        assertThat(seen.get("snapshot")).isSameAs(exploration.snapshot().get());
        assertThat(seen.get("latents")).isSameAs(exploration.latents().get());
        assertThat(seen.get("run")).isSameAs(exploration.run().get());
    }

    private void check(String part) {
        told.add(part);
        try {
            RunSpec run = exploration.run().get();
            if (run == null) {
                assertNothing();
            } else {
                assertFits(run);
            }
        } catch (AssertionError e) {
            failures.add(e);
        }
    }

    private void assertNothing() {
        assertThat(exploration.data().get()).isNull();
        assertThat(exploration.snapshot().get()).isNull();
        assertThat(exploration.latents().get()).isNull();
        assertThat(exploration.examples().get()).isNull();
        assertThat(exploration.selection().get()).isNull();
        assertThat(exploration.classes().get()).isEmpty();
        assertThat(exploration.history().get()).isSameAs(History.EMPTY);
    }

    private void assertFits(RunSpec run) {
        for (Object part : new Object[]{exploration.snapshot().get(), exploration.latents().get(),
                exploration.latentsOf().get(), exploration.examples().get(), exploration.history().get()}) {
            assertThat(part == null ? run : owners.get(part)).as("owner of %s", part).isSameAs(run);
        }
        int latent = run.model().latent();
        LatentPoint point = exploration.point().get();
        assertThat(point.dimensions()).isEqualTo(latent);
        assertThat(Math.max(exploration.plane().get().x(), exploration.plane().get().y())).isLessThan(latent);
        assertThat(exploration.classes().get()).hasSize(run.model().classes());
        assertThat(point.label()).isLessThan(Math.max(1, run.model().classes()));
        Latents latents = exploration.latents().get();
        assertThat(latents == null).isEqualTo(exploration.latentsOf().get() == null);
        assertThat(exploration.kl().get()).isEqualTo(latents == null ? new float[0] : latents.klPerDimension());
        assertThat(exploration.extents().get()).hasSizeLessThanOrEqualTo(latent);
    }
}
