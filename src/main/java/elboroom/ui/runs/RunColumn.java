package elboroom.ui.runs;

import java.util.Comparator;
import java.util.Locale;

import elboroom.domain.run.ListedRun;
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

    String text(ListedRun run, Messages messages) {
        RunText text = new RunText(messages);
        RunInfo info = run.info();
        return switch (this) {
            case NAME -> run.bundled() ? messages.text("shell.bundled", info.name()) : info.name();
            case DATA -> info.data();
            case MODEL -> text.model(info);
            case TRAINING -> text.training(info);
            case EPOCHS -> text.epochs(info);
            case BOUND -> text.bound(info);
            case STATE -> text.state(info);
            case DATE -> text.date(info);
            case SIZE -> text.size(info.bytes());
            case TAGS -> text.tags(info);
            case PARENT -> text.parent(info);
        };
    }

    /// Returns the sort order. Held-out figures are sorted within groups of comparable runs.
    Comparator<ListedRun> comparator(Messages messages) {
        return switch (this) {
            case EPOCHS -> Comparator.comparingInt(run -> run.info().epochs());
            case BOUND -> Comparator.comparing(ListedRun::info, RunOrder.HELD_OUT);
            case DATE -> Comparator.comparing(run -> run.info().changed());
            case SIZE -> Comparator.comparingLong(run -> run.info().bytes());
            default -> Comparator.comparing(run -> text(run, messages), String.CASE_INSENSITIVE_ORDER);
        };
    }
}
