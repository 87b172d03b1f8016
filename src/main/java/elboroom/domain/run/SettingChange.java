package elboroom.domain.run;

import java.util.List;

import elboroom.domain.model.Setting;

/// A setting changed during training.
///
/// @param step first step trained with the new value
/// @param setting name of a family setting, or `LEARNING_RATE`
public record SettingChange(long step, String setting, double value) {

    public static final String LEARNING_RATE = "learning-rate";

    /// Returns the change as text, for example `beta=4`.
    public String text() {
        return setting + "=" + Setting.text(value);
    }

    /// Returns a run with the settings that were in effect after a step.
    ///
    /// @throws elboroom.domain.ProblemException if the run has no such setting, or the value is invalid
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
