package elboroom.domain.run;

import java.util.List;

import elboroom.domain.model.Setting;

/// A setting that was changed while a run was trained.
///
/// @param step the first step that was trained with the new value
/// @param setting of the family, by its name, or `LEARNING_RATE`
public record SettingChange(long step, String setting, double value) {

    public static final String LEARNING_RATE = "learning-rate";

    /// The change as text, as in `beta=4`.
    public String text() {
        return setting + "=" + Setting.text(value);
    }

    /// A run with all settings as they were after a step.
    ///
    /// @throws ProblemException when the run has no such setting, or it cannot have such a value
    public static RunSpec apply(RunSpec run, List<SettingChange> changes, long step) {
        RunSpec changed = run;
        for (SettingChange change : changes) {
            if (change.step() <= step) {
                changed = change.applyTo(changed);
            }
        }
        return changed;
    }

    private RunSpec applyTo(RunSpec run) {
        OptimizerSpec optimizer = run.optimizer();
        return setting.equals(LEARNING_RATE)
                ? run.with(new OptimizerSpec(value, optimizer.batch(), optimizer.epochs()))
                : run.with(run.model().with(run.model().family().with(setting, Double.toString(value))));
    }
}
