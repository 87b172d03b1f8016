package elboroom.cli.command;

import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;

/// Prints held-out metrics as a table: each with its error and what it was measured on.
final class EvaluationTable {

    private final Screen screen;

    EvaluationTable(Screen screen) {
        this.screen = screen;
    }

    void print(EvaluationReport report) {
        Table table = new Table().row(screen.text("numbers.title"), screen.text("numbers.mean"),
                screen.text("numbers.error"), screen.text("numbers.count"));
        if (report.bound() != null) {
            row(table, screen.quantities().bound(report.model().family()), report.bound());
        }
        row(table, screen.quantities().reconstruction(report.model().family()), report.reconstruction());
        if (report.kl() != null) {
            row(table, screen.text("numbers.kl"), report.kl());
        }
        if (report.likelihood() != null) {
            row(table, screen.quantities().logLikelihood(report.model().family(), report.likelihood().samples()),
                    report.likelihood().negative());
        }
        if (report.decomposition() != null) {
            decomposition(table, report.decomposition());
        }
        table.print(screen.out());
        if (report.likelihood() != null && report.subset()) {
            screen.print("numbers.subset", report.likelihood().negative().count(), report.reconstruction().count());
        }
        rest(report);
    }

    private void decomposition(Table table, Decomposition parts) {
        row(table, screen.text("numbers.mutualInformation"), parts.mutualInformation());
        row(table, screen.text("numbers.totalCorrelation"), parts.totalCorrelation());
        row(table, screen.text("numbers.dimensionKl"), parts.dimensionKl());
    }

    private void rest(EvaluationReport report) {
        if (report.decomposition() != null) {
            int examples = report.decomposition().examples();
            screen.print(examples < 2 ? "numbers.single" : "numbers.logN", examples, Math.log(examples));
        }
        DimensionFigures.activeUnits(report.dimensions()).ifPresent(
                active -> screen.print("numbers.active", active, report.dimensions().size()));
        if (report.aggregate() != null) {
            screen.print("numbers.aggregate", report.aggregate().meanDistance(),
                    report.aggregate().covarianceDistance());
        }
        if (report.codes() != null) {
            screen.print("numbers.codes", report.codes().usage().used(), report.codes().usage().size(),
                    report.codes().usage().perplexity(), report.codes().batchPerplexity(), report.codes().batch());
        }
        if (!Double.isNaN(report.bitsPerDimension())) {
            screen.print("numbers.bits", report.bitsPerDimension());
        }
        images(report);
    }

    /// Omits PSNR for points and rows, which have no peak value.
    private void images(EvaluationReport report) {
        ImageError error = report.error();
        if (report.model().shape().row()) {
            screen.print(report.model().shape().points() ? "numbers.error.points" : "numbers.error.rows",
                    error.meanSquaredError());
        } else {
            screen.print("numbers.error.pixels", error.meanSquaredError(), error.psnr(),
                    screen.numbers().twoDecimals(error.imagePsnr().mean()),
                    screen.numbers().twoDecimals(error.imagePsnr().standardError()));
        }
        if (report.model().likelihood().binarization() != Binarization.NONE) {
            screen.print("numbers.error.grey");
        }
    }

    private void row(Table table, String name, MeanAndError value) {
        table.row(name, screen.numbers().twoDecimals(value.mean()),
                screen.numbers().twoDecimals(value.standardError()),
                screen.numbers().integer((double) value.count()));
    }
}
