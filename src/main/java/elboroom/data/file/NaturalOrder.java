package elboroom.data.file;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Natural sort order: `class 2` before `class 10`. Names that compare equal are ordered as text, so the order never
/// depends on the file system.
public final class NaturalOrder {

    private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

    public static final Comparator<String> NAMES = Comparator.comparing(NaturalOrder::parts, NaturalOrder::compareParts)
            .thenComparing(Comparator.naturalOrder());
    static final Comparator<Path> PATHS = Comparator.comparing(p -> p.getFileName().toString(), NAMES);

    private NaturalOrder() {}

    private static List<String> parts(String name) {
        return PARTS.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int compareParts(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = comparePart(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int comparePart(String left, String right) {
        return number(left) && number(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareToIgnoreCase(right);
    }

    private static boolean number(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
