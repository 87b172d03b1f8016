package elboroom.domain.data;

import java.util.Locale;
import java.util.Optional;

/// How the arrays of a file become examples, as far as it was chosen.
///
/// @param images the name of the array with the examples; empty for one with a usual name
/// @param labels the name of the array with their labels, or `NO_LABELS`; empty for one with a usual name
public record ArrayChoices(String images, String labels, Layout layout, Values values) {

    /// Chooses that the examples have no labels.
    public static final String NO_LABELS = "none";
    /// Nothing was chosen.
    public static final ArrayChoices AUTOMATIC = new ArrayChoices("", "", Layout.AUTO, Values.SCALE);

    /// What the axes of the array are: `N` examples, `H` rows, `W` columns, `C` channels, `D` values of a flat image. Only
    /// arrays of MATLAB can have the examples last.
    public enum Layout {
        AUTO, NHW, NHWC, NCHW, ND, HWN, HWCN, DN;

        /// Whether the last axis is that of the examples.
        public boolean examplesLast() {
            return name().endsWith("N");
        }

        /// Returns the layout of the same array with its examples first.
        public Layout examplesFirst() {
            return switch (this) {
                case HWN -> NHW;
                case HWCN -> NHWC;
                case DN -> ND;
                default -> this;
            };
        }

        /// Returns the name in options and files.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Layout> of(String name) {
            for (Layout layout : values()) {
                if (layout.toString().equals(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(layout);
                }
            }
            return Optional.empty();
        }
    }

    /// What happens to the values: `SCALE` them to 256 levels from 0 to 1, or `KEEP` them as they are.
    public enum Values {
        SCALE, KEEP;

        /// Returns the name in options and files.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Values> of(String name) {
            for (Values each : values()) {
                if (each.toString().equals(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /// Whether it was chosen that the examples have no labels.
    public boolean unlabelled() {
        return labels.equals(NO_LABELS);
    }

    public ArrayChoices withImages(String name) {
        return new ArrayChoices(name, labels, layout, values);
    }

    public ArrayChoices withLabels(String name) {
        return new ArrayChoices(images, name, layout, values);
    }

    public ArrayChoices withLayout(Layout chosen) {
        return new ArrayChoices(images, labels, chosen, values);
    }

    public ArrayChoices withValues(Values chosen) {
        return new ArrayChoices(images, labels, layout, chosen);
    }
}
