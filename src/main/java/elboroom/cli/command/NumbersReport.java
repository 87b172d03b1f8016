package elboroom.cli.command;

import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;

/// Prints held-out metrics as a table: each with its error and what it was measured on.
final class NumbersReport {

    private final Screen screen;

    NumbersReport(Screen screen) {
        this.screen = screen;
    }

    void print(EvaluationReport numbers) {
        Table table = new Table().row(screen.text("numbers.title"), screen.text("numbers.mean"),
                screen.text("numbers.error"), screen.text("numbers.count"));
        if (numbers.bound() != null) {
            row(table, boundName(numbers.model().family()), numbers.bound());
        }
        row(table, "numbers.reconstruction", numbers.reconstruction());
        if (numbers.kl() != null) {
            row(table, "numbers.kl", numbers.kl());
        }
        if (numbers.likelihood() != null) {
            row(table, screen.text("numbers.nll", numbers.likelihood().samples()),
                    numbers.likelihood().negative());
        }
        if (numbers.decomposition() != null) {
            decomposition(table, numbers.decomposition());
        }
        table.print(screen.out());
        if (numbers.likelihood() != null && numbers.subset()) {
            screen.say("numbers.subset", numbers.likelihood().negative().count(), numbers.reconstruction().count());
        }
        rest(numbers);
    }

    private String boundName(FamilySpec family) {
        return family.family() == Family.IWAE
                ? screen.text("numbers.bound.iwae", family.value("samples"))
                : screen.text("numbers.bound");
    }

    private void decomposition(Table table, Decomposition parts) {
        row(table, "numbers.mutualInformation", parts.mutualInformation());
        row(table, "numbers.totalCorrelation", parts.totalCorrelation());
        row(table, "numbers.dimensionKl", parts.dimensionKl());
    }

    private void rest(EvaluationReport numbers) {
        if (numbers.decomposition() != null) {
            screen.say("numbers.logN", numbers.decomposition().examples(),
                    Math.log(numbers.decomposition().examples()));
        }
        if (!numbers.dimensions().isEmpty()) {
            screen.say("numbers.active", DimensionFigures.activeUnits(numbers.dimensions()),
                    numbers.dimensions().size());
        }
        if (numbers.aggregate() != null) {
            screen.say("numbers.aggregate", numbers.aggregate().meanDistance(),
                    numbers.aggregate().covarianceDistance());
        }
        if (numbers.codes() != null) {
            screen.say("numbers.codes", numbers.codes().usage().used(), numbers.codes().usage().size(),
                    numbers.codes().usage().perplexity(), numbers.codes().batchPerplexity(), numbers.codes().batch());
        }
        if (!Double.isNaN(numbers.bitsPerDimension())) {
            screen.say("numbers.bits", numbers.bitsPerDimension());
        }
        images(numbers);
    }

    /// Omits PSNR for points, which have no peak value.
    private void images(EvaluationReport numbers) {
        ImageError error = numbers.error();
        if (numbers.model().shape().points()) {
            screen.say("numbers.error.points", error.meanSquaredError());
        } else {
            screen.say("numbers.error.pixels", error.meanSquaredError(), error.psnr(),
                    screen.numbers().fine(error.imagePsnr().mean()),
                    screen.numbers().fine(error.imagePsnr().standardError()));
        }
        if (numbers.model().likelihood().binarization() != Binarization.NONE) {
            screen.say("numbers.error.grey");
        }
    }

    private void row(Table table, String name, MeanAndError value) {
        String shown = name.startsWith("numbers.") ? screen.text(name) : name;
        table.row(shown, screen.numbers().fine(value.mean()), screen.numbers().fine(value.standardError()),
                screen.numbers().whole((double) value.count()));
    }
}
