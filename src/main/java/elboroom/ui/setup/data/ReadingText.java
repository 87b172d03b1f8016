package elboroom.ui.setup.data;

import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ArrayChoices.Values;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.Background;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataOption;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableOverview;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import org.jspecify.annotations.Nullable;

/// The names of the values of `DataChoices`.
record ReadingText(Messages messages) {

    String size(ImageFitting fitting) {
        return fitting.automaticSize()
                ? messages.text("setup.fit.auto")
                : fitting.width() + "×" + fitting.height();
    }

    String channels(int count) {
        return messages.text(count == 3 ? "setup.fit.colour" : "setup.fit.grey");
    }

    String mode(ImageFitting.Mode mode) {
        return messages.text("setup.fit." + mode);
    }

    String background(Background colour) {
        return colour.equals(Background.WHITE)
                ? messages.text("setup.background.white")
                : colour.equals(Background.BLACK) ? messages.text("setup.background.black") : colour.toString();
    }

    /// Returns the colour that was chosen or typed.
    Background background(String typed) {
        return Stream.of(Background.WHITE, Background.BLACK).filter(named -> background(named).equals(typed))
                .findFirst().orElseGet(() -> Background.of(typed));
    }

    String transposed(boolean transposed) {
        return messages.text(transposed ? "setup.transpose.yes" : "setup.transpose.no");
    }

    String columns(Optional<TableOverview> table) {
        return table.map(known -> messages.text("setup.columns.summary",
                known.columns().stream().filter(column -> column.use().input()).count(), known.columns().size()))
                .orElse("");
    }

    String missing(MissingValues missing) {
        return messages.text("setup.missing." + missing);
    }

    String scaling(Scaling scaling) {
        return messages.text("setup.scaling." + scaling);
    }

    String heldOut(HeldOutShare share) {
        return share.equals(HeldOutShare.AUTOMATIC) ? messages.text("setup.heldOut.auto") : share.toString();
    }

    /// The background in a list of other choices.
    String summary(Background colour) {
        return messages.text("setup.background.summary", background(colour));
    }

    /// Whether rows and columns are exchanged, in a list of other choices.
    String summary(boolean transposed) {
        return transposed ? messages.text("setup.transpose.summary") : "";
    }

    /// The share in a list of other choices.
    String summary(HeldOutShare share) {
        return messages.text("setup.heldOut.summary",
                share.equals(HeldOutShare.AUTOMATIC) ? "10%" : share.toString());
    }

    /// The value of an option of arrays in a list of other choices; empty where it need not be said.
    String array(DataOption option, @Nullable ArrayOverview arrays, DataChoices chosen) {
        return switch (option) {
            case IMAGES_ARRAY -> arrays == null ? "" : Visible.of(arrays.images());
            case LABELS_ARRAY -> arrays == null || arrays.labels().isEmpty()
                    ? ""
                    : messages.text("setup.array.labels.summary", arrays.labels());
            case LAYOUT -> arrays == null ? "" : layout(arrays.layout());
            case VALUES -> chosen.arrays().values() == Values.KEEP ? messages.text("setup.array.values.keep") : "";
            case LABELS -> chosen.labels().isEmpty() ? "" : labels(chosen.labels());
            default -> "";
        };
    }

    /// The axes of an array.
    String layout(Layout layout) {
        return switch (layout) {
            case AUTO -> messages.text("setup.array.layout.auto");
            default -> String.join("×", layout.name().split("", -1)).replaceAll("^×|×$", "");
        };
    }

    String values(Values values) {
        return messages.text("setup.array.values." + values);
    }

    /// A file with labels, by its name.
    String labels(String file) {
        return switch (file) {
            case "" -> messages.text("setup.labels.auto");
            case DataChoices.NO_FILE -> messages.text("setup.labels.none");
            default -> file;
        };
    }
}
