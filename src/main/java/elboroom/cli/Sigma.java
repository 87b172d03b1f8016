package elboroom.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `--sigma`: a number, `learned`, or `learned:` and the number where learning starts.
record Sigma(double start, boolean learned) {

    static final Sigma DEFAULT = new Sigma(0.1, false);

    private static final String LEARNED = "learned";

    Sigma {
        if (!(start > 0) || Double.isInfinite(start)) {
            throw new IllegalArgumentException("sigma must be a positive number, not " + start);
        }
    }

    static Sigma parse(String text) {
        if (text.equals(LEARNED)) {
            return new Sigma(DEFAULT.start(), true);
        }
        boolean learned = text.startsWith(LEARNED + ":");
        return new Sigma(Double.parseDouble(learned ? text.substring(LEARNED.length() + 1) : text), learned);
    }

    static final class Converter implements ITypeConverter<Sigma> {

        @Override
        public Sigma convert(String text) {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
