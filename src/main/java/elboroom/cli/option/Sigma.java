package elboroom.cli.option;

import java.util.Locale;

import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `--sigma`: a number, `learned`, `per-pixel` or `optimal`; `learned` and `per-pixel` optionally followed by a colon
/// and the initial value.
///
/// @param start the fixed or initial value; 0 for the residual of the first batch
public record Sigma(double start, Scale scale) {

    static final Sigma DEFAULT = new Sigma(0.1, Scale.FIXED);
    static final Sigma OPTIMAL = new Sigma(0, Scale.OPTIMAL);

    public Sigma {
        Likelihood _ = new Likelihood.Gaussian(start, scale); // rejects invalid values
    }

    static Sigma parse(String text) {
        int colon = text.indexOf(':');
        Scale scale = switch ((colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT)) {
            case "learned" -> Scale.LEARNED;
            case "per-pixel" -> Scale.PER_PIXEL;
            case "optimal" -> Scale.OPTIMAL;
            default -> Scale.FIXED;
        };
        if (scale != Scale.FIXED && colon < 0) {
            return new Sigma(0, scale);
        }
        double start = Double.parseDouble(scale == Scale.FIXED ? text : text.substring(colon + 1));
        if (start == 0) {
            throw new IllegalArgumentException("sigma must be a positive number, not 0");
        }
        return new Sigma(start, scale);
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
