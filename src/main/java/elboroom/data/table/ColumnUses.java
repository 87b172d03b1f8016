package elboroom.data.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import elboroom.data.file.DataProblems;
import elboroom.domain.table.ColumnOverview.Reason;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.TableChoices;

/// Decides what each column is used as: what was chosen, otherwise by its name and values.
final class ColumnUses {

    /// A decision, and why a column is ignored if that was not chosen.
    record Use(ColumnUse use, Reason reason) {

        Use(ColumnUse use) {
            this(use, Reason.NONE);
        }
    }

    private static final List<String> LABELS = List.of("label", "labels", "class", "classes", "target", "species",
            "y", "category", "cultivar", "diagnosis", "레이블", "라벨", "클래스", "분류", "정답", "품종", "종");
    private static final List<String> IDENTIFIERS = List.of("id", "index", "idx", "no", "nr", "rowid", "key", "uuid",
            "unnamed: 0", "번호", "순번", "일련번호");
    private static final int MOST_CLASSES = 100;
    private static final int MOST_CATEGORIES = 50;

    private final Path path;
    private final List<ColumnSurvey> columns;
    private final long rows;
    private final Map<String, ColumnUse> chosen;

    ColumnUses(Path path, List<ColumnSurvey> columns, long rows, TableChoices choices) {
        this.path = path;
        this.columns = columns;
        this.rows = rows;
        this.chosen = choices.columns();
    }

    /// Returns the use of each column.
    ///
    /// @throws elboroom.domain.ProblemException if a chosen column does not exist or cannot be used in that way
    List<Use> decide() {
        checkNames();
        Optional<ColumnSurvey> label = label();
        List<Use> uses = columns.stream()
                .map(column -> label.filter(column::equals).isPresent() ? new Use(ColumnUse.LABEL) : use(column))
                .toList();
        if (uses.stream().noneMatch(use -> use.use().input())) {
            throw DataProblems.of("problem.table.noInput", path);
        }
        return uses;
    }

    private void checkNames() {
        Map<String, ColumnUse> unknown = new HashMap<>(chosen);
        columns.forEach(column -> unknown.remove(column.name()));
        unknown.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw DataProblems.of("problem.table.noColumn", path, name,
                    String.join(", ", columns.stream().map(ColumnSurvey::name).toList()));
        });
    }

    private Optional<ColumnSurvey> label() {
        Optional<ColumnSurvey> given = columns.stream().filter(each -> chosen.get(each.name()) == ColumnUse.LABEL)
                .findFirst();
        given.filter(column -> column.texts().isEmpty()).ifPresent(column -> {
            throw DataProblems.of("problem.table.labels", path, column.name());
        });
        return given.or(() -> LABELS.stream().flatMap(name -> columns.stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name) && labels(column))).findFirst());
    }

    private boolean labels(ColumnSurvey column) {
        int texts = column.texts().size();
        return !chosen.containsKey(column.name()) && texts > 1 && texts <= MOST_CLASSES && 2L * texts <= rows
                && column.whole();
    }

    private Use use(ColumnSurvey column) {
        ColumnUse given = chosen.get(column.name());
        if (given != null) {
            if (given.input() && column.empty()) {
                throw DataProblems.of("problem.table.empty", path, column.name());
            }
            if (given == ColumnUse.CATEGORICAL && column.texts().isEmpty()) {
                throw DataProblems.of("problem.table.categories", path, column.name());
            }
            return new Use(given);
        }
        if (column.empty()) {
            return ignored(Reason.EMPTY);
        }
        if (column.constant()) {
            return ignored(Reason.CONSTANT);
        }
        return column.numeric() ? numeric(column) : texts(column);
    }

    private static Use numeric(ColumnSurvey column) {
        return IDENTIFIERS.contains(column.name().toLowerCase(Locale.ROOT)) && column.whole() && column.unique()
                ? ignored(Reason.UNIQUE)
                : new Use(ColumnUse.NUMERIC);
    }

    private Use texts(ColumnSurvey column) {
        int texts = column.texts().size();
        if (texts > 0 && texts <= MOST_CATEGORIES && 2L * texts <= rows) {
            return new Use(ColumnUse.CATEGORICAL);
        }
        return ignored(column.unique() ? Reason.UNIQUE : Reason.TEXTS);
    }

    private static Use ignored(Reason reason) {
        return new Use(ColumnUse.IGNORED, reason);
    }
}
