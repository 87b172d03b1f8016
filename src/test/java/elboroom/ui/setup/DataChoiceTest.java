package elboroom.ui.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import elboroom.data.table.TableFiles;
import elboroom.domain.Problem;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.MissingValues;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.testing.Deliveries;
import elboroom.ui.exploration.Notices;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.setup.form.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataChoiceTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);
    private final Notices notices = new Notices();
    private final RunForm form = new RunForm();
    private final DataChoice choice = new DataChoice(form.limit().value(), form.seed().value(),
            new DataService(background), notices);
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
    void aChosenFolderIsReadAndSummarized() throws InterruptedException {
        choice.use(zoo);
        assertThat(choice.loading().get()).isEqualTo(-1);
        assertThat(choice.summary().get()).isNull();

        await(this::read);

        assertThat(summary().name()).isEqualTo("zoo");
        assertThat(summary().classes()).containsExactly("cat", "dog");
        assertThat(choice.spec().get()).as("with the images' own size").isEqualTo(
                DataSpec.of(zoo.toString()).withFitting(new ImageFitting(30, 20, 1, ImageFitting.Mode.LETTERBOX)));
        assertThat(choice.options().get()).contains(DataOption.SIZE);
    }

    @Test
    void pointsAreDataWithoutImageFitting() throws InterruptedException {
        choice.useBuiltIn(Toy.RINGS.source());
        await(this::read);
        assertThat(choice.spec().get()).isEqualTo(DataSpec.of("toy:rings"));
        assertThat(summary().name()).isEqualTo("rings");
        assertThat(summary().shape()).isEqualTo(ImageShape.POINT);
        assertThat(choice.options().get()).isEmpty();
    }

    @Test
    void imagesAreFittedAsChosen() throws InterruptedException {
        choice.use(zoo);
        await(this::read);
        choice.read(before -> before.withFitting(ImageFitting.square(32, 3)));
        assertThat(choice.options().get()).as("the sizes stay while the images are read again")
                .contains(DataOption.SIZE);
        await(this::read);
        assertThat(summary().shape()).isEqualTo(new ImageShape(3, 32, 32));
        assertThat(choice.spec().get()).isEqualTo(DataSpec.of(zoo.toString()).withFitting(ImageFitting.square(32, 3)));
    }

    @Test
    void missingValuesOfATableAreMaskedUnlessTheUserChoosesOtherwise() throws InterruptedException {
        choice.use(TableFiles.of("missing"));
        await(this::read);
        assertThat(choice.options().get()).contains(DataOption.COLUMNS, DataOption.MISSING, DataOption.SCALING);
        assertThat(choice.hints().get()).extracting(Problem::key).containsExactly("problem.table.masked");
        assertThat(summary().train() + summary().heldOut()).isEqualTo(303);

        choice.read(before -> before.withTable(before.table().with(MissingValues.DROP)));
        await(this::read);
        assertThat(summary().train() + summary().heldOut()).isEqualTo(300);
    }

    @Test
    void theUseOfAColumnCanBeChanged() throws InterruptedException {
        choice.use(TableFiles.of("categorical"));
        await(this::read);
        assertThat(columnUses()).containsExactly(ColumnUse.NUMERIC, ColumnUse.CATEGORICAL, ColumnUse.LABEL);
        assertThat(choice.examples().get().images().getFirst().shape()).as("a chart").isEqualTo(
                new ImageShape(3, 48, 48));

        choice.read(before -> before.withTable(before.table().with("colour", ColumnUse.LABEL)));
        await(this::read);
        assertThat(columnUses()).containsExactly(ColumnUse.NUMERIC, ColumnUse.LABEL, ColumnUse.NUMERIC);
        assertThat(summary().classes()).containsExactly("red", "파랑");

        choice.read(before -> before.withTable(before.table().with("colour", ColumnUse.NUMERIC)));
        await(() -> !notices.problems().isEmpty());
        assertThat(notices.problems()).extracting(Problem::key).containsExactly("problem.table.text");
        assertThat(summary().classes()).as("stays as it was").containsExactly("red", "파랑");
    }

    private List<ColumnUse> columnUses() {
        return choice.table().get().orElseThrow().columns().stream().map(ColumnOverview::use).toList();
    }

    @Test
    void unreadableDataAreReportedAndThePreviousOnesStay() throws Exception {
        choice.use(zoo);
        await(this::read);
        DataSummary before = summary();

        choice.use(Files.createDirectory(folder.resolve("empty")));
        await(() -> !notices.problems().isEmpty());

        assertThat(notices.problems()).extracting(Problem::key).containsExactly("problem.data.empty");
        assertThat(choice.spec().get()).as("with the images' own size").isEqualTo(
                DataSpec.of(zoo.toString()).withFitting(new ImageFitting(30, 20, 1, ImageFitting.Mode.LETTERBOX)));
        assertThat(choice.summary().get()).isEqualTo(before);
        assertThat(choice.options().get()).contains(DataOption.SIZE);
    }

    @Test
    void countsAreNotShownForAnotherLimitOrSeed() throws InterruptedException {
        choice.use(zoo);
        await(this::read);
        DataSummary before = summary();
        for (Field<Integer> field : List.of(form.limit(), form.seed())) {
            String typed = field.text().get();
            field.text().set("3");
            assertThat(choice.summary().get()).isNull();
            assertThat(choice.classes().get()).isNull();
            assertThat(choice.options().get()).contains(DataOption.SIZE);
            field.text().set(typed);
            assertThat(choice.summary().get()).as("what was read").isEqualTo(before);
        }
        form.limit().text().set("2");
        choice.load((_, _) -> {});
        await(this::read);
        assertThat(summary().train()).isEqualTo(2);
    }

    @Test
    void theSeedDoesNotChangeBuiltInData() throws InterruptedException {
        choice.useBuiltIn(DataSpec.DIGITS);
        await(this::read);
        form.seed().text().set("3");
        assertThat(choice.summary().get()).isNotNull();
    }

    @Test
    void cancellingAReadKeepsThePreviousData() {
        choice.use(zoo);
        choice.cancelLoading();
        background.close();
        deliveries.take();

        assertThat(choice.loading().get()).isEqualTo(DataChoice.NOT_LOADING);
        assertThat(choice.spec().get()).isEqualTo(DataSpec.of(DataSpec.DIGITS));
        assertThat(choice.summary().get()).isNull();
    }

    private boolean read() {
        return choice.loading().get() == DataChoice.NOT_LOADING && choice.summary().get() != null;
    }

    private DataSummary summary() {
        return Objects.requireNonNull(choice.summary().get());
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        deliveries.until(condition);
    }
}
