package elboroom.cli.command;

import java.util.Locale;

import elboroom.cli.option.RunsFolder;
import elboroom.cli.option.SpaceLimit;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.run.Budget;
import elboroom.domain.run.ThinningPlan;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom runs space`: shows the disk space of the runs in a folder, changes the limits, and thins finished runs
/// on request.
@Command(name = "space", sortOptions = false)
final class RunsSpaceCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunsFolder folder = new RunsFolder();

    @Option(names = "--limit", paramLabel = "MiB")
    private @Nullable Long limit;

    @Option(names = "--keep", paramLabel = "MiB")
    private @Nullable Long keep;

    @Option(names = "--automatic", paramLabel = "on|off")
    private @Nullable String automatic;

    @Option(names = "--thin")
    private boolean thin;

    RunsSpaceCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        RunCatalogue runs = new RunCatalogue(folder.path());
        Budget budget = changed(runs.budget());
        if (!budget.equals(runs.budget())) {
            runs.budget(budget).ifPresent(screen::warn);
        }
        if (thin) {
            ThinningPlan done = runs.thin(budget.all());
            screen.print("cli.runs.space.thinned", done.snapshots(), done.runs(), megabytes(done.bytes()));
        }
        show(runs, budget);
    }

    private Budget changed(Budget before) {
        Budget budget = before;
        if (limit != null) {
            budget = budget.withAll(SpaceLimit.bytes(screen, "--limit", limit));
        }
        if (keep != null) {
            budget = budget.withRun(SpaceLimit.bytes(screen, "--keep", keep));
        }
        return automatic == null ? budget : budget.withAutomatic(isOn(automatic));
    }

    private boolean isOn(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw screen.usageError(Problem.of("problem.cli.onOff", "--automatic", word));
        };
    }

    private void show(RunCatalogue runs, Budget budget) {
        long bytes = runs.bytes();
        screen.print("cli.runs.space", megabytes(bytes), megabytes(budget.all()), megabytes(budget.run()));
        screen.print(budget.automatic() ? "cli.runs.space.automatic" : "cli.runs.space.manual");
        if (bytes > budget.all()) {
            ThinningPlan plan = runs.plan(budget.all());
            screen.print("cli.runs.space.over", plan.snapshots(), plan.runs(), megabytes(plan.bytes()));
        }
    }

    private static double megabytes(long bytes) {
        return bytes / (double) Budget.MIB;
    }
}
