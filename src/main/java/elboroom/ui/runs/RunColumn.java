package elboroom.ui.runs;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunOrder;
import elboroom.i18n.Messages;

/// The columns of the table of runs. Those compared most come first, so that a small window shows them.
enum RunColumn {
    NAME, EPOCHS, BOUND, STATE, DATE, SIZE, DATA, MODEL, TRAINING, TAGS, PARENT;

    /// Returns whether the column holds texts chosen by users, which can have any length.
    boolean named() {
        return this == NAME || this == DATA || this == TAGS || this == PARENT;
    }

    /// Returns the key of its name in the message bundles.
    String key() {
        return "runs.column." + name().toLowerCase(Locale.ROOT);
    }

    /// Returns whether the column holds numbers, which are right-aligned.
    boolean number() {
        return this == EPOCHS || this == BOUND || this == SIZE;
    }

    String text(RunInfo run, Messages messages) {
        RunText text = new RunText(messages);
        return switch (this) {
            case NAME -> run.bundled() ? messages.text("shell.bundled", run.name()) : run.name();
            case DATA -> text.data(run);
            case MODEL -> text.model(run);
            case TRAINING -> text.training(run);
            case EPOCHS -> text.epochs(run);
            case BOUND -> text.bound(run);
            case STATE -> text.state(run);
            case DATE -> text.date(run);
            case SIZE -> text.size(run.bytes());
            case TAGS -> text.tags(run);
            case PARENT -> text.parent(run);
        };
    }

    /// Returns the sort order. Held-out figures are sorted within groups of comparable runs.
    ///
    /// @param text the text of this column
    Comparator<RunInfo> comparator(Function<RunInfo, String> text) {
        return switch (this) {
            case EPOCHS -> Comparator.comparingInt(RunInfo::epochs);
            case BOUND -> RunOrder.HELD_OUT;
            case DATE -> Comparator.comparing(RunInfo::changed);
            case SIZE -> Comparator.comparingLong(RunInfo::bytes);
            default -> Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        };
    }
}
