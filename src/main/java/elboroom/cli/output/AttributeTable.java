package elboroom.cli.output;

import java.util.ArrayList;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.data.Attribute;

/// The attributes of the examples of a data set: their kinds and values, and how many examples have none.
public final class AttributeTable {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUES = 60;

    private final Dataset data;
    private final Screen screen;

    public AttributeTable(Dataset data, Screen screen) {
        this.data = data;
        this.screen = screen;
    }

    /// Prints a row for each attribute; nothing if there are none.
    public void print() {
        List<Attribute> attributes = data.summary().attributes();
        if (attributes.isEmpty()) {
            return;
        }
        boolean factors = attributes.stream().allMatch(Attribute::factor);
        screen.print(factors ? "cli.data.factors" : "cli.data.attributes");
        List<String> names = attributes.stream().map(each -> Table.shorten(each.name(), LONGEST_NAME)).toList();
        int widest = names.stream().mapToInt(Table::width).max().orElse(0);
        for (int i = 0; i < attributes.size(); i++) {
            String gap = " ".repeat(widest - Table.width(names.get(i)) + 3);
            screen.out().println("  " + names.get(i) + gap + describe(attributes.get(i), i));
        }
    }

    private String describe(Attribute attribute, int number) {
        Values found = new Values();
        found.add(data.train(), number);
        found.add(data.heldOut(), number);
        List<String> parts = new ArrayList<>();
        parts.add(screen.text("cli.data.attribute." + attribute.kind().id()));
        if (attribute.kind() == Attribute.Kind.DISCRETE) {
            parts.add(screen.text("cli.data.attribute.values", attribute.values().size(),
                    Table.shorten(String.join(", ", attribute.values()), LONGEST_VALUES)));
        } else if (found.low <= found.high) {
            parts.add(screen.text("cli.data.attribute.range", found.low, found.high));
        }
        if (attribute.kind() == Attribute.Kind.PERIODIC) {
            parts.add(screen.text("cli.data.attribute.period", attribute.period()));
        }
        if (found.missing > 0) {
            parts.add(screen.text("cli.data.attribute.missing", found.missing));
        }
        return String.join(", ", parts);
    }

    private static final class Values {

        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private int missing;

        void add(Split split, int attribute) {
            for (int i = 0; i < split.size(); i++) {
                float value = split.attribute(attribute, i);
                if (Float.isNaN(value)) {
                    missing++;
                } else {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
    }
}
