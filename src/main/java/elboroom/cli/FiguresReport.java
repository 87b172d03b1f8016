package elboroom.cli;

import elboroom.domain.Losses;
import elboroom.store.Figures;

/// Prints what a run reached on standard output: as JSON, or as a table that names likelihood, split and samples.
final class FiguresReport {

    private final Screen screen;
    private final String rate;

    /// @param rate the key of the text that says what the images a second are
    FiguresReport(Screen screen, String rate) {
        this.screen = screen;
        this.rate = rate;
    }

    void print(Figures figures, boolean json) {
        if (json) {
            screen.out().print(figures.toJsonText());
            screen.out().flush();
            return;
        }
        screen.say("cli.figures", screen.likelihood(figures.likelihood()), figures.heldOut().beta(), figures.epochs());
        Table table = new Table().row("", screen.text("cli.loss"), screen.text("cli.reconstruction"), "KL",
                screen.text("cli.examples"));
        row(table, "cli.split.train", figures.train());
        row(table, "cli.split.heldOut", figures.heldOut());
        table.print(screen.out());
        screen.say(rate, figures.imagesPerSecond());
    }

    private void row(Table table, String split, Losses losses) {
        Numbers numbers = screen.numbers();
        table.row(screen.text(split), numbers.fine(losses.loss()), numbers.fine(losses.reconstruction()),
                numbers.fine(losses.kl()), numbers.whole((double) losses.examples()));
    }
}
