package elboroom.domain;

import java.util.Comparator;

/// How a list of runs is ordered: `NAME` as in a dictionary, `DATE` the newest first, `LOSS` the lowest held-out loss first,
/// `SIZE` the largest first.
public enum RunOrder {
    NAME, DATE, LOSS, SIZE;

    /// Runs that are equal so are ordered by name.
    public Comparator<RunInfo> comparator() {
        Comparator<RunInfo> name = Comparator.comparing(RunInfo::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(RunInfo::name);
        return switch (this) {
            case NAME -> name;
            case DATE -> Comparator.comparing(RunInfo::changed).reversed().thenComparing(name);
            case LOSS -> Comparator.comparingDouble(RunOrder::loss).thenComparing(name);
            case SIZE -> Comparator.comparingLong(RunInfo::bytes).reversed().thenComparing(name);
        };
    }

    /// Those without come last.
    private static double loss(RunInfo run) {
        return run.heldOut().map(Losses::loss).orElse(Double.NaN);
    }
}
