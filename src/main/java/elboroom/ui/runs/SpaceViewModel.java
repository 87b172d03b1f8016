package elboroom.ui.runs;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.ProblemException;
import elboroom.domain.run.Budget;
import elboroom.domain.run.ThinningPlan;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The disk space limit of the runs, and the thinning of finished runs, which starts only with the user's consent.
/// Runs on the FX thread.
public final class SpaceViewModel {

    private final RunsServices files;
    private final Notices notices;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Budget> budget = new ReadOnlyObjectWrapper<>(Budget.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable ThinningPlan> plan = new ReadOnlyObjectWrapper<>();

    /// @param changed called after finished runs were thinned
    SpaceViewModel(RunsServices files, Notices notices, Runnable changed) {
        this.files = files;
        this.notices = notices;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<Budget> budget() {
        return budget.getReadOnlyProperty();
    }

    /// Returns the snapshots to remove while the user is asked to confirm; null otherwise.
    public ReadOnlyObjectProperty<@Nullable ThinningPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// Reads the limits again.
    void read() {
        files.writer().run(_ -> files.library().catalogue().budget(), _ -> {}, budget::set, notices::report);
    }

    /// Changes the total limit of all runs.
    ///
    /// @param mebibytes as typed
    public void limit(String mebibytes) {
        try {
            long bytes = Budget.parseMebibytes(mebibytes);
            change(now -> now.withAll(bytes));
        } catch (ProblemException e) {
            notices.report(e.problem());
        }
    }

    /// Sets whether finished runs are thinned without asking.
    public void automatic(boolean wanted) {
        change(now -> now.withAutomatic(wanted));
    }

    /// Also withdraws a pending question, because it refers to the previous limit.
    private void change(UnaryOperator<Budget> changing) {
        plan.set(null);
        files.writer().run(_ -> {
            Budget wanted = changing.apply(files.library().catalogue().budget());
            files.library().catalogue().budget(wanted);
            return wanted;
        }, _ -> {}, budget::set, notices::report);
    }

    /// Asks the user whether to remove the snapshots that exceed the limit.
    public void ask() {
        long limit = budget.get().all();
        files.writer().run(_ -> files.library().catalogue().plan(limit), _ -> {}, plan::set, notices::report);
    }

    /// Handles the user's answer.
    public void answer(boolean yes) {
        boolean agreed = yes && plan.get() != null;
        plan.set(null);
        if (agreed) {
            long limit = budget.get().all();
            files.writer().run(_ -> files.library().catalogue().thin(limit), _ -> {}, _ -> changed.run(),
                    notices::report);
        }
    }
}
