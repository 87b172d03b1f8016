package elboroom.domain.training;

import java.util.Optional;

import elboroom.domain.Problem;

/// Something that happened to a run, apart from changed settings.
///
/// @param step the last completed step
public record RunEvent(long step, Kind kind) {

    /// `PAUSE`, by the user; `RESUME`, after the run was interrupted or had ended; the other kinds are alarms.
    public enum Kind {
        PAUSE, RESUME, COLLAPSE, DEAD_CODES, VARIANCE, SPREAD, OVERFITTING, DIVERGENCE;

        /// Whether training went wrong.
        public boolean alarm() {
            return this != PAUSE && this != RESUME;
        }

        /// The kind of an alarm; empty for other problems.
        static Optional<Kind> of(Problem problem) {
            return Optional.ofNullable(switch (problem.key()) {
                case "problem.alarm.collapse" -> COLLAPSE;
                case "problem.alarm.codes" -> DEAD_CODES;
                case "problem.alarm.variance" -> VARIANCE;
                case "problem.alarm.spread" -> SPREAD;
                case "problem.alarm.overfitting" -> OVERFITTING;
                default -> null;
            });
        }
    }

    /// The run event of a training event, if it is one.
    ///
    /// @param last the last completed step
    public static Optional<RunEvent> of(TrainingEvent event, long last) {
        return switch (event) {
            case TrainingEvent.Paused _ -> Optional.of(new RunEvent(last, Kind.PAUSE));
            case TrainingEvent.Warned(Problem problem) -> Kind.of(problem).map(kind -> new RunEvent(last, kind));
            case TrainingEvent.Diverged(long step, long _) -> Optional.of(new RunEvent(step, Kind.DIVERGENCE));
            default -> Optional.empty();
        };
    }

    /// The last completed step after a training event.
    ///
    /// @param last the one before
    public static long stepAfter(TrainingEvent event, long last) {
        long step = switch (event) {
            case TrainingEvent.Stepped(StepMetrics metrics) -> metrics.step();
            case TrainingEvent.Evaluated(Evaluation evaluation) -> evaluation.step();
            case TrainingEvent.SnapshotTaken taken -> taken.snapshot().step();
            default -> last;
        };
        return Math.max(last, step);
    }
}
