package elboroom.domain.run;

import java.util.Comparator;

/// Sort orders of a list of runs: `NAME`, alphabetical; `DATE`, newest first; `LOSS`, lowest held-out nats first,
/// within groups that are comparable: same quantity, data and likelihood; `SIZE`, largest first.
public enum RunOrder {
    NAME, DATE, LOSS, SIZE;

    /// By held-out nats within comparable groups; runs without a figure come last.
    public static final Comparator<RunInfo> HELD_OUT = Comparator.comparing(RunOrder::unknown)
            .thenComparing(run -> run.quantity().orElse(HeldOutQuantity.RECONSTRUCTION))
            .thenComparing(RunInfo::data).thenComparing(RunOrder::likelihood)
            .thenComparingDouble(run -> run.heldOutNats().orElse(Double.NaN));

    /// Returns the comparator; ties are sorted by name.
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
