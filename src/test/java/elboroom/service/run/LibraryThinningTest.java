package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.Budget;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryThinningTest extends CatalogueTest {

    @Test
    void theLargestRunsAreThinnedAndProtectedStepsStay() {
        RunFolder large = keep(spec("large"));
        RunFolder small = keep(spec("small"));
        for (long step = 1; step <= 20; step++) {
            large.steps().save(snapshot(step));
        }
        for (long step = 1; step <= 6; step++) {
            small.steps().save(snapshot(step));
        }
        catalogue.pin(large.path(), 3, true);
        long one = large.steps().snapshots().getFirst().bytes();
        catalogue.thin(16 * one + one / 2);
        assertThat(small.steps().list()).hasSize(6);
        assertThat(large.steps().list()).hasSize(10).contains(3L, 20L);
        catalogue.thin(10 * one + one / 2);
        assertThat(large.steps().list().size() + small.steps().list().size()).isEqualTo(10);
        catalogue.thin(0);
        assertThat(large.steps().list()).containsExactly(3L, 20L);
        assertThat(small.steps().list()).containsExactly(6L);
    }

    @Test
    void finishedRunsAreThinnedOnlyWithConsent() throws IOException {
        RunFolder run = keep(spec("a"));
        for (long step = 1; step <= 4000; step *= 2) {
            run.steps().save(new Snapshot(spec("a").model(), step, 0,
                    Map.of("bias", new Tensor(new int[]{50_000}, new float[50_000]))));
        }
        long bytes = catalogue.bytes();
        assertThat(bytes).isGreaterThan(2 * Budget.MIB);
        assertThat(catalogue.enforceBudget()).as("within the first limit").isEmpty();
        catalogue.budget(Budget.DEFAULT.withAll(Budget.MIB));
        assertThat(catalogue.enforceBudget()).map(Problem::key).contains("problem.library.full");
        assertThat(run.steps().list()).hasSize(12);
        assertThat(catalogue.plan(Budget.MIB).snapshots()).isBetween(6, 11);
        assertThat(run.steps().list()).as("a plan removes nothing").hasSize(12);
        catalogue.budget(catalogue.budget().withAutomatic(true));
        assertThat(new RunCatalogue(parent).budget()).isEqualTo(new Budget(500 * Budget.MIB, Budget.MIB, true));
        assertThat(catalogue.enforceBudget()).isEmpty();
        assertThat(catalogue.bytes()).isLessThanOrEqualTo(Budget.MIB);
        Files.writeString(parent.resolve("space.json"), "{\"allMiB\": -1");
        assertThat(catalogue.budget()).isEqualTo(Budget.DEFAULT);
    }
}
