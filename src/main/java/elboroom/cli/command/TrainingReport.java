package elboroom.cli.command;

import java.util.function.Consumer;

import elboroom.cli.output.NumberFormatter;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.model.Losses;
import elboroom.domain.run.Advice;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Evaluated;
import elboroom.domain.training.TrainingEvent.Started;
import elboroom.domain.training.TrainingEvent.Stepped;
import elboroom.domain.training.TrainingEvent.Warned;
import org.jspecify.annotations.Nullable;

/// Reports training progress on standard error: a bar on a terminal, and a line after each epoch.
final class TrainingReport implements Consumer<TrainingEvent> {

    private final Screen screen;
    private final ProgressBar bar;
    private long steps;
    private int epochs;
    private @Nullable RunSpec run;

    TrainingReport(Screen screen, ProgressBar bar) {
        this.screen = screen;
        this.bar = bar;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case Started begun -> begin(begun);
            case Stepped(StepMetrics metrics) -> show(metrics);
            case Evaluated(Evaluation evaluation) -> reportEpoch(evaluation);
            case Warned(Problem problem) -> warn(problem);
            default -> {
            }
        }
    }

    private void begin(Started begun) {
        RunSpec run = begun.run();
        this.run = run;
        steps = begun.totalSteps();
        epochs = run.optimizer().epochs();
        String likelihood = screen.likelihood(run.model().likelihood());
        if (run.model().shape().points()) {
            screen.note("cli.train.begins.points", begun.data().train(), epochs, steps / epochs, likelihood);
        } else {
            screen.note("cli.train.begins", begun.data().train(), run.model().shape().toString(), epochs,
                    steps / epochs, likelihood);
        }
    }

    private void show(StepMetrics metrics) {
        bar.show((double) metrics.step() / steps, screen.text("cli.train.epoch", metrics.epoch(), epochs),
                screen.text("cli.rate", metrics.imagesPerSecond()));
    }

    private void reportEpoch(Evaluation evaluation) {
        bar.clear();
        NumberFormatter numbers = screen.numbers();
        Losses heldOut = evaluation.heldOut();
        screen.note(heldOut.extra() == 0 ? "cli.train.evaluated" : "cli.train.evaluated.extra", evaluation.epoch(),
                epochs, numbers.twoDecimals(evaluation.train().loss()), numbers.twoDecimals(heldOut.loss()),
                numbers.twoDecimals(heldOut.reconstruction()), numbers.twoDecimals(heldOut.kl()),
                evaluation.imagesPerSecond(),
                numbers.twoDecimals(heldOut.extra()));
    }

    private void warn(Problem problem) {
        bar.clear();
        screen.warn(run == null ? problem : Advice.advise(problem, run, Advice.Medium.CLI));
    }
}
