package elboroom.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.DecimalMark;
import elboroom.domain.table.Delimiter;
import elboroom.domain.table.HeaderRow;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableChoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the rows of a table become examples.
public final class TableOptions {

    /// A name, or one in quotation marks, which may contain commas.
    private static final Pattern NAME = Pattern.compile("\\s*\"([^\"]*)\"\\s*(?:,|$)|([^,]+)(?:,|$)");

    @Option(names = "--label-column", paramLabel = "NAME")
    private @Nullable String label;

    @Option(names = "--ignore", paramLabel = "NAME,NAME", hideParamSyntax = true)
    private @Nullable List<String> ignored;

    @Option(names = "--categorical", paramLabel = "NAME,NAME", hideParamSyntax = true)
    private @Nullable List<String> categorical;

    @Option(names = "--numeric", paramLabel = "NAME,NAME", hideParamSyntax = true)
    private @Nullable List<String> numeric;

    @Option(names = "--missing", paramLabel = "refuse|drop|mask")
    private @Nullable MissingValues missing;

    @Option(names = "--scaling", paramLabel = "standardize|minmax|none")
    private @Nullable Scaling scaling;

    @Option(names = "--delimiter", paramLabel = "comma|semicolon|tab|pipe")
    private @Nullable Delimiter delimiter;

    @Option(names = "--decimal", paramLabel = "point|comma")
    private @Nullable DecimalMark decimal;

    @Option(names = "--header", paramLabel = "yes|no")
    private @Nullable HeaderRow header;

    TableChoices choices() {
        Map<String, ColumnUse> columns = new HashMap<>();
        put(columns, ignored, ColumnUse.IGNORED);
        put(columns, categorical, ColumnUse.CATEGORICAL);
        put(columns, numeric, ColumnUse.NUMERIC);
        if (label != null) {
            columns.put(label.strip(), ColumnUse.LABEL);
        }
        return new TableChoices(columns, missing == null ? MissingValues.REFUSE : missing,
                scaling == null ? Scaling.STANDARDIZE : scaling, delimiter == null ? Delimiter.AUTO : delimiter,
                decimal == null ? DecimalMark.AUTO : decimal, header == null ? HeaderRow.AUTO : header,
                Optional.empty());
    }

    private static void put(Map<String, ColumnUse> columns, @Nullable List<String> lists, ColumnUse use) {
        if (lists != null) {
            lists.forEach(list -> names(list).forEach(name -> columns.put(name, use)));
        }
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        NAME.matcher(list).results().forEach(found -> names
                .add(found.group(1) != null ? found.group(1) : found.group(2).strip()));
        return names;
    }

    /// Returns the first of these options that was given.
    Optional<String> given() {
        Map<String, Boolean> options = new LinkedHashMap<>();
        options.put("--label-column", label != null);
        options.put("--ignore", ignored != null);
        options.put("--categorical", categorical != null);
        options.put("--numeric", numeric != null);
        options.put("--missing", missing != null);
        options.put("--scaling", scaling != null);
        options.put("--delimiter", delimiter != null);
        options.put("--decimal", decimal != null);
        options.put("--header", header != null);
        return options.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
    }
}
