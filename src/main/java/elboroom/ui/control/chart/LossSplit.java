package elboroom.ui.control.chart;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The examples of a metric: `TRAIN`, averages over the steps since the last report, with changing weights, drawn as a
/// line; `HELD_OUT`, the whole held-out split at the end of an epoch, drawn as dots.
public enum LossSplit {
    TRAIN(0, "losses.train"), HELD_OUT(1, "losses.heldOut");

    private final int id;
    private final String key;

    LossSplit(int id, String key) {
        this.id = id;
        this.key = key;
    }

    /// The id for hiding and showing.
    public int id() {
        return id;
    }

    /// The message key of its name.
    public String key() {
        return key;
    }

    /// The id of this split of a curve in a chart of several curves.
    public int seriesId(int curve) {
        return curve * values().length + id;
    }

    /// The ids in the chart of what is hidden.
    ///
    /// @param curves the number of curves
    public static Set<Integer> hidden(int curves, Set<Integer> hiddenCurves, Set<Integer> hiddenSplits) {
        return IntStream.range(0, curves).boxed()
                .flatMap(curve -> Stream.of(values())
                        .filter(split -> hiddenCurves.contains(curve) || hiddenSplits.contains(split.id))
                        .map(split -> split.seriesId(curve)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
