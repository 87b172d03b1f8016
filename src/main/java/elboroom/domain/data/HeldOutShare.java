package elboroom.domain.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// How many examples are held out from training, if the data have no test examples of their own: a share in percent,
/// and at most a number.
///
/// @param percent of all examples, more than 0; up to 90, or 100 if `most` limits them
/// @param most number of examples
public record HeldOutShare(double percent, int most) {

    private static final double ALL = 100;
    private static final double LARGEST = 90;
    private static final int TEN = 10;

    /// The share if nothing was chosen.
    public static final HeldOutShare AUTOMATIC = new HeldOutShare(TEN, 10_000);
    /// The share of runs created before it could be chosen.
    public static final HeldOutShare TENTH = new HeldOutShare(TEN, Integer.MAX_VALUE);

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,4})?)\\s*%");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    public HeldOutShare {
        boolean limited = most >= 1 && most < Integer.MAX_VALUE;
        if (!(percent > 0) || percent > (limited ? ALL : LARGEST) || most < 1) {
            throw new ProblemException(Problem.of("problem.data.share", percent + " %"));
        }
    }

    /// Returns the share that a text names: `10%`, a number of examples, or the automatic one for an empty text and
    /// `auto`.
    ///
    /// @throws ProblemException if the text is none of these
    public static HeldOutShare of(String text) {
        String share = text.strip().toLowerCase(Locale.ROOT);
        if (share.isEmpty() || share.equals("auto")) {
            return AUTOMATIC;
        }
        try {
            Matcher percent = PERCENT.matcher(share);
            if (percent.matches()) {
                return new HeldOutShare(Double.parseDouble(percent.group(1).replace(',', '.')), Integer.MAX_VALUE);
            }
            if (COUNT.matcher(share).matches()) {
                return new HeldOutShare(ALL, Integer.parseInt(share));
            }
        } catch (ProblemException _) {
            // reported below with the text
        }
        throw new ProblemException(Problem.of("problem.data.share", text));
    }

    /// Returns the number of held-out examples out of `size`: at least one, and fewer than all.
    public int count(int size) {
        return Math.clamp((long) Math.min(size * percent / ALL, most), 1, Math.max(1, size - 1));
    }

    /// Whether it is a number of examples instead of a share.
    public boolean counted() {
        return percent == ALL;
    }

    /// Returns the text that names it.
    @Override
    public String toString() {
        if (equals(AUTOMATIC)) {
            return "auto";
        }
        return counted() ? String.valueOf(most) : String.valueOf(percent).replaceFirst("\\.0$", "") + "%";
    }
}
