package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;

import elboroom.cli.output.NumberFormatter;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.store.run.Figures;

/// Prints a run's metrics on standard output: as JSON, or as a table with likelihood, split and samples.
final class RunMetricsReport {

    private final Screen screen;
    private final String rate;
    private final FamilySpec family;

    /// @param rate the key of the label for images per second
    RunMetricsReport(Screen screen, FamilySpec family, String rate) {
        this.screen = screen;
        this.family = family;
        this.rate = rate;
    }

    void print(Figures figures, boolean json) {
        if (json) {
            screen.json(figures.toJsonText());
            return;
        }
        boolean extra = figures.train().extra() != 0 || figures.heldOut().extra() != 0;
        screen.print(extra ? "cli.figures.extra" : "cli.figures", screen.likelihood(figures.likelihood()),
                figures.heldOut().beta(), figures.epochs());
        Table table = new Table();
        row(table, extra, "", screen.text("cli.loss"), screen.text("cli.reconstruction"), "KL",
                screen.text("cli.extra"), screen.text("cli.examples"));
        row(table, extra, "cli.split.train", figures.train());
        row(table, extra, "cli.split.heldOut", figures.heldOut());
        table.print(screen.out());
        if (family.has(Capability.BATCH_EXTRA)) {
            screen.print("cli.figures.batches", Evaluation.BATCH);
        }
        screen.print(rate, figures.imagesPerSecond());
    }

    private void row(Table table, boolean extra, String split, Losses losses) {
        NumberFormatter numbers = screen.numbers();
        row(table, extra, screen.text(split), numbers.twoDecimals(losses.loss()),
                numbers.twoDecimals(losses.reconstruction()),
                numbers.twoDecimals(losses.kl()), numbers.twoDecimals(losses.extra()),
                numbers.integer((double) losses.examples()));
    }

    /// Omits the last cell but one if no family adds a term.
    private static void row(Table table, boolean extra, String... cells) {
        List<String> shown = new ArrayList<>(List.of(cells));
        if (!extra) {
            shown.remove(cells.length - 2);
        }
        table.row(shown.toArray(String[]::new));
    }
}
