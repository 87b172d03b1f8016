package elboroom.cli;

import elboroom.domain.Likelihood.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `--sigma`: a number, `learned` or `per-pixel`, these two also with a colon and the number where learning starts.
record Sigma(double start, Scale scale) {

    static final Sigma DEFAULT = new Sigma(0.1, Scale.FIXED);

    Sigma {
        if (!(start > 0) || Double.isInfinite(start)) {
            throw new IllegalArgumentException("sigma must be a positive number, not " + start);
        }
    }

    static Sigma parse(String text) {
        int colon = text.indexOf(':');
        Scale scale = switch (colon < 0 ? text : text.substring(0, colon)) {
            case "learned" -> Scale.LEARNED;
            case "per-pixel" -> Scale.PER_PIXEL;
            default -> Scale.FIXED;
        };
        if (scale != Scale.FIXED && colon < 0) {
            return new Sigma(DEFAULT.start(), scale);
        }
        return new Sigma(Double.parseDouble(scale == Scale.FIXED ? text : text.substring(colon + 1)), scale);
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
