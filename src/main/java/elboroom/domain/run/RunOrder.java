package elboroom.domain.run;

import java.util.Comparator;

/// How a list of runs is ordered: `NAME` as in a dictionary, `DATE` the newest first, `LOSS` the lowest held-out nats
/// first, in groups that can be compared: the same quantity, data and likelihood. `SIZE` the largest first.
public enum RunOrder {
    NAME, DATE, LOSS, SIZE;

    /// By held-out nats within groups that can be compared; runs without a figure come last.
    public static final Comparator<RunInfo> HELD_OUT = Comparator.comparing(RunOrder::unknown)
            .thenComparing(run -> run.quantity().orElse(HeldOutQuantity.RECONSTRUCTION))
            .thenComparing(RunInfo::data).thenComparing(RunOrder::likelihood)
            .thenComparingDouble(run -> run.heldOutNats().orElse(Double.NaN));

    /// Runs that are equal so are ordered by name.
    public Comparator<RunInfo> comparator() {
        Comparator<RunInfo> name = Comparator.comparing(RunInfo::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(RunInfo::name);
        return switch (this) {
            case NAME -> name;
            case DATE -> Comparator.comparing(RunInfo::changed).reversed().thenComparing(name);
            case LOSS -> HELD_OUT.thenComparing(name);
            case SIZE -> Comparator.comparingLong(RunInfo::bytes).reversed().thenComparing(name);
        };
    }

    private static boolean unknown(RunInfo run) {
        return run.heldOutNats().isEmpty();
    }

    private static String likelihood(RunInfo run) {
        return run.spec().map(spec -> spec.model().likelihood().id()).orElse("");
    }
}
