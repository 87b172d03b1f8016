package elboroom.data.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import elboroom.domain.data.Attribute;

/// The generative factors of digits as attributes. The class is none of them, nor is the seed of the hand.
public final class DigitAttributes {

    private record Continuous(String name, ToDoubleFunction<DigitFactors> value) {}

    private static final List<Continuous> CONTINUOUS = List.of(
            new Continuous("slant", DigitFactors::slant), new Continuous("thickness", DigitFactors::thickness),
            new Continuous("width", DigitFactors::width), new Continuous("height", DigitFactors::height),
            new Continuous("rotation", DigitFactors::rotation), new Continuous("shiftX", DigitFactors::shiftX),
            new Continuous("shiftY", DigitFactors::shiftY), new Continuous("waist", DigitFactors::waist),
            new Continuous("taper", DigitFactors::taper), new Continuous("bow", DigitFactors::bow),
            new Continuous("jitter", DigitFactors::jitter), new Continuous("sway", DigitFactors::sway),
            new Continuous("overshoot", DigitFactors::overshoot), new Continuous("pressure", DigitFactors::pressure));

    /// The number of the first style of each digit among those of all digits.
    private static final int[] FIRST_STYLE = firstStyles();

    /// The attributes: continuous ones, then the style, whose names begin with the digit.
    public static final List<Attribute> ALL = all();

    private DigitAttributes() {}

    /// Returns the value of an attribute.
    ///
    /// @param attribute its number in `ALL`
    public static float value(int attribute, DigitFactors factors) {
        return attribute < CONTINUOUS.size()
                ? (float) CONTINUOUS.get(attribute).value().applyAsDouble(factors)
                : FIRST_STYLE[factors.digit()] + factors.style();
    }

    private static int[] firstStyles() {
        int[] first = new int[Digits.CLASSES];
        for (int digit = 1; digit < first.length; digit++) {
            first[digit] = first[digit - 1] + Digits.styles(digit - 1).size();
        }
        return first;
    }

    private static List<Attribute> all() {
        List<Attribute> all = new ArrayList<>();
        CONTINUOUS.forEach(each -> all.add(Attribute.continuous(each.name()).asFactor()));
        List<String> styles = IntStream.range(0, Digits.CLASSES).boxed()
                .flatMap(digit -> Digits.styles(digit).stream().map(style -> digit + " " + style)).toList();
        all.add(Attribute.discrete("style", styles).asFactor());
        return List.copyOf(all);
    }
}
