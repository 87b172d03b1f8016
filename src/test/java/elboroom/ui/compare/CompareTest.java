package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import elboroom.domain.model.FamilySpec;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of view model tests: real runs in a folder, and results that wait until the test takes them.
abstract class CompareTest {

    static final FakeModel BETA = new FakeModel(2, FamilySpec.ofBeta(4));

    @TempDir
    Path folder;

    final Deliveries deliveries = new Deliveries();
    CompareFixture fixture;
    CompareViewModel viewModel;

    @BeforeEach
    void make() {
        fixture = new CompareFixture(folder, deliveries);
        viewModel = fixture.viewModel;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    void until(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }

    /// Compares two runs on the same data; the second's latent space is rotated by a right angle.
    void compareTwo() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0)),
                ColumnChoice.newest(fixture.digits("two", BETA, 90))));
        until(fixture::isThere);
    }
}
