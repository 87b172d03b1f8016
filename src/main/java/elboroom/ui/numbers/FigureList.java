package elboroom.ui.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import elboroom.domain.model.Latent;
import elboroom.domain.table.NumberRange;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import elboroom.i18n.Messages;
import elboroom.i18n.QuantityWords;
import elboroom.metrics.AggregatePosterior;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;
import elboroom.metrics.RowError;
import org.jspecify.annotations.Nullable;

/// Formats metrics: one row per available metric, and a sentence for what a family does not have.
final class FigureList {

    /// Errors are so many times smaller than the range of a column.
    private static final int FINER = 10;

    private final Messages messages;
    private final List<Figure> figures = new ArrayList<>();

    private FigureList(Messages messages) {
        this.messages = messages;
    }

    /// The rows of the table: the bound, log p(x), then their components.
    static List<Figure> of(EvaluationReport report, Messages messages) {
        return of(report, Optional.empty(), messages);
    }

    /// As above.
    ///
    /// @param table the columns of the examples
    static List<Figure> of(EvaluationReport report, Optional<TableSchema> table, Messages messages) {
        FigureList list = new FigureList(messages);
        list.addNats(report);
        if (report.decomposition() != null) {
            list.add(report.decomposition());
        }
        if (!report.dimensions().isEmpty()) {
            list.addActive(report.dimensions());
        }
        if (report.aggregate() != null) {
            list.add(report.aggregate());
        }
        if (report.codes() != null) {
            list.add(report.codes());
        }
        RowError rows = report.rows();
        if (rows != null && table.isPresent()) {
            rows.in(table.get()).forEach(list::add);
        } else {
            list.add(report.error(), report.model().shape().row());
        }
        return List.copyOf(list.figures);
    }

    /// Why metrics are missing or need care.
    static List<String> remarks(EvaluationReport report, Messages messages) {
        List<String> remarks = new ArrayList<>();
        Latent latent = report.model().family().family().latent();
        switch (latent) {
            case POINT -> remarks.add(messages.text("numbers.absent.point"));
            case CODES -> remarks.add(messages.text("numbers.absent.codes"));
            case GAUSSIAN -> {
                EvaluationReport.LogLikelihood likelihood = report.likelihood();
                if (likelihood == null) {
                    remarks.add(messages.text("numbers.absent.samples"));
                } else if (report.subset()) {
                    remarks.add(messages.text("numbers.subset", likelihood.negative().count(),
                            report.reconstruction().count()));
                }
                remarks.add(decomposition(report.decomposition(), messages));
            }
        }
        return List.copyOf(remarks);
    }

    private static String decomposition(@Nullable Decomposition parts, Messages messages) {
        if (parts == null) {
            return messages.text("numbers.absent.prior");
        }
        return parts.examples() < 2
                ? messages.text("numbers.single")
                : messages.text("numbers.logN", parts.examples(), Math.log(parts.examples()));
    }

    private void addActive(List<DimensionFigures> dimensions) {
        OptionalInt active = DimensionFigures.activeUnits(dimensions);
        add("activeUnits", active.isPresent() ? count(active.getAsInt()) : messages.text("numbers.undefined"),
                messages.text("numbers.of", dimensions.size()));
    }

    private void addNats(EvaluationReport report) {
        if (report.bound() != null) {
            add(words().bound(report.model().family()), "bound", report.bound(), "numbers.value");
        }
        EvaluationReport.LogLikelihood likelihood = report.likelihood();
        if (likelihood != null) {
            add(words().logLikelihood(report.model().family(), likelihood.samples()), "nll", likelihood.negative(),
                    "numbers.value");
        }
        if (!Double.isNaN(report.bitsPerDimension())) {
            add("bitsPerDimension", messages.text("numbers.value.fine", report.bitsPerDimension()), "");
        }
        add(words().reconstruction(report.model().family()), "reconstruction", report.reconstruction(),
                "numbers.value");
        if (report.kl() != null) {
            add("kl", report.kl());
        }
    }

    private QuantityWords words() {
        return new QuantityWords(messages);
    }

    private void add(Decomposition parts) {
        add("mutualInformation", parts.mutualInformation());
        add("totalCorrelation", parts.totalCorrelation());
        add("dimensionKl", parts.dimensionKl());
    }

    private void add(AggregatePosterior aggregate) {
        add("aggregateMean", messages.text("numbers.value", aggregate.meanDistance()), "");
        add("aggregateCovariance", messages.text("numbers.value", aggregate.covarianceDistance()), "");
    }

    private void add(EvaluationReport.Codes codes) {
        add("codesUsed", codes.usage().used(), codes.usage().size());
        add("perplexity", messages.text("numbers.value.coarse", codes.usage().perplexity()),
                count(codes.usage().chosen()));
        add("batchPerplexity", messages.text("numbers.value.coarse", codes.batchPerplexity()), count(codes.batch()));
    }

    private void add(RowError.OfColumn error) {
        MeanAndError value = error.error();
        if (error.share()) {
            figures.add(new Figure(error.column().name(), messages.text("numbers.wrong.hint"),
                    number("numbers.value.percent", value.mean()),
                    number("numbers.value.part", value.standardError()), count(value.count())));
        } else if (error.column() instanceof TableColumn.Numeric column) {
            NumberRange range = new NumberRange(0, (column.high() - column.low()) / FINER);
            figures.add(new Figure(column.name(), messages.text("numbers.rmse.hint"), range.text(value.mean()),
                    range.text(value.standardError()), count(value.count())));
        }
    }

    /// Omits PSNR for points and rows, which have no peak value.
    private void add(ImageError error, boolean points) {
        add(messages.text("numbers.mse"), "mse", error.squared(), "numbers.value.fine");
        if (!points) {
            add("psnr", messages.text("numbers.value.decibels", error.psnr()), count(error.squared().count()));
            add(messages.text("numbers.imagePsnr"), "imagePsnr", error.imagePsnr(), "numbers.value.decibels");
        }
    }

    private void add(String key, MeanAndError value) {
        add(messages.text("numbers." + key), key, value, "numbers.value");
    }

    /// @param format the message key of the number format
    private void add(String name, String key, MeanAndError value, String format) {
        figures.add(new Figure(name, messages.text("numbers." + key + ".hint"), number(format, value.mean()),
                number(format, value.standardError()), count(value.count())));
    }

    /// Formats a number; a dash for NaN, such as the standard error of a single example.
    private String number(String format, double value) {
        return Double.isNaN(value) ? messages.text("numbers.undefined") : messages.text(format, value);
    }

    /// Adds a count out of a total.
    private void add(String key, int part, int whole) {
        add(key, count(part), messages.text("numbers.of", whole));
    }

    private void add(String key, String value, String over) {
        figures.add(new Figure(messages.text("numbers." + key), messages.text("numbers." + key + ".hint"), value, "",
                over));
    }

    private String count(long number) {
        return messages.text("numbers.value.count", number);
    }
}
