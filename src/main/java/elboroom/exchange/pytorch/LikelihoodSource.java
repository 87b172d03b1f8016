package elboroom.exchange.pytorch;

import java.util.stream.Collectors;

import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Columns;
import elboroom.domain.model.Likelihood.Gaussian;
import elboroom.domain.model.Likelihood.Scale;

/// p(x|z) of a model as PyTorch source: methods of the class `Model` that interpret the decoder's output.
///
/// @param mean the body of `mean(output)`
/// @param distribution the body of `distribution(output)`, a `torch.distributions` object
/// @param logLikelihood the body of `log_likelihood(output, images)`
/// @param missing whether values can be missing (NaN)
record LikelihoodSource(String mean, String distribution, String logLikelihood, boolean missing) {

    private static final String OF_ALL = "return self.distribution(output).log_prob(images.flatten(1)).sum(1)";

    private static final String CONTINUOUS_MEAN = """
            near = output.abs() < 0.1  # where the exact formula cancels
            far = torch.where(near, torch.ones_like(output), output)
            exact = torch.sigmoid(far) / torch.tanh(far / 2) - 1 / far
            return torch.where(near, 0.5 + output / 12 - output ** 3 / 720, exact)""";

    private static final String PER_PIXEL = """
            mean, raw = output.chunk(2, dim=1)
            least = math.log(0.01)
            log_sigma = F.softplus(raw + <sigma> - least) + least
            return torch.distributions.Normal(mean, log_sigma.exp())""";

    private static final String COLUMN_MEANS = """
            parts = output.split([<sizes>], 1)  # the numeric columns, then each categorical one
            return torch.cat([<numeric>, *(part.softmax(1) for part in parts[1:])], 1)""";

    private static final String COLUMNS_LOG_LIKELIHOOD = """
            present = ~images.isnan()  # NaN is a missing value
            values = images.nan_to_num()
            numbers = self.distribution(output).log_prob(values[:, :<values>])
            total = (numbers * present[:, :<values>]).sum(1)
            parts = zip(output[:, <outputs>:].split([<categories>], 1), values[:, <values>:].split([<categories>], 1))
            for logits, chosen in parts:
                total = total + (chosen * logits.log_softmax(1)).sum(1)
            return total""";

    /// @param values numbers of an example
    static LikelihoodSource of(Likelihood likelihood, int values) {
        return switch (likelihood) {
            case Likelihood.Bernoulli _ -> new LikelihoodSource("return torch.sigmoid(output)",
                    "return torch.distributions.Bernoulli(logits=output, validate_args=False)", OF_ALL, false);
            case Likelihood.ContinuousBernoulli _ -> new LikelihoodSource(CONTINUOUS_MEAN,
                    "return torch.distributions.ContinuousBernoulli(logits=output)", OF_ALL, false);
            case Gaussian gaussian -> new LikelihoodSource("return " + mean(gaussian, "output"), normal(gaussian),
                    OF_ALL, false);
            case Columns columns -> columns(columns, columns.numeric(values));
        };
    }

    private static String mean(Gaussian gaussian, String output) {
        return gaussian.scale() == Scale.PER_PIXEL ? output + ".chunk(2, dim=1)[0]" : output;
    }

    private static String normal(Gaussian gaussian) {
        String logSigma = "self.likelihood.logSigma";
        boolean fromData = gaussian.startsFromData();
        return switch (gaussian.scale()) {
            case PER_PIXEL -> PER_PIXEL.replace("<sigma>",
                    fromData ? logSigma : "math.log(" + gaussian.sigma() + ")");
            case FIXED -> "return torch.distributions.Normal(output, " + gaussian.sigma() + ")";
            case LEARNED, OPTIMAL -> "return torch.distributions.Normal(output, " + logSigma + ".exp())";
        };
    }

    private static LikelihoodSource columns(Columns columns, int numeric) {
        int outputs = columns.numeric().outputs(numeric);
        String categories = columns.categories().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String sizes = outputs + (categories.isEmpty() ? "" : ", " + categories);
        return new LikelihoodSource(
                COLUMN_MEANS.replace("<sizes>", sizes)
                        .replace("<numeric>", numeric == 0 ? "parts[0]" : mean(columns.numeric(), "parts[0]")),
                "output = output[:, :" + outputs + "]  # of the numeric columns\n" + normal(columns.numeric()),
                logLikelihood(numeric, outputs, categories), columns.missing());
    }

    private static String logLikelihood(int numeric, int outputs, String categories) {
        String body = categories.isEmpty()
                ? COLUMNS_LOG_LIKELIHOOD.replaceFirst("(?s)parts = .*(?=return total)", "")
                : COLUMNS_LOG_LIKELIHOOD;
        return body.replace("<values>", "" + numeric).replace("<outputs>", "" + outputs).replace("<categories>",
                categories);
    }
}
