package elboroom.metrics;

import java.util.List;
import java.util.Optional;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Gaussian;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RowErrorTest {

    private static final TableSchema TABLE = new TableSchema(
            List.of(new TableColumn.Categorical("colour", List.of("red", "green")),
                    new TableColumn.Numeric("length", 10, 4, 0, 20)),
            Optional.empty(), true);

    @Test
    void errorsAreInTheUnitsOfTheTable() {
        ModelSpec model = new ModelSpec(ImageShape.row(3), Architecture.MLP, List.of(4), 2,
                new Likelihood.Columns(new Gaussian(1, Scale.FIXED), List.of(2), true));
        RowError.Sum sum = new RowError.Sum(model);
        float none = Float.NaN;
        sum.add(new float[]{1, 1, 0, 2, 0, 1, none, 0, 1, 0, none, none},
                new float[]{0, 0.7f, 0.3f, 4, 0.6f, 0.4f, 9, 0.1f, 0.9f, 2, 0.5f, 0.5f});
        RowError error = sum.result();
        assertThat(error.numeric().getFirst().mean()).isEqualTo(3); // 1, 4 and 4
        List<RowError.OfColumn> columns = error.in(TABLE);
        assertThat(columns).extracting(of -> of.column().name()).containsExactly("colour", "length");
        assertThat(columns.getFirst().share()).isTrue();
        assertThat(columns.getFirst().error().mean()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(columns.getFirst().error().count()).isEqualTo(3);
        assertThat(columns.getLast().error().mean()).isCloseTo(4 * Math.sqrt(3), within(1e-12));
    }

    @Test
    void aTableWithOtherColumnsHasNone() {
        MeanAndError one = new MeanAndError(1, 0.1, 5);
        assertThat(new RowError(List.of(one, one), List.of()).in(TABLE)).isEmpty();
    }
}
