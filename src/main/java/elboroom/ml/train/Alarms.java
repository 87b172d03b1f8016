package elboroom.ml.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.training.Evaluation;
import elboroom.metrics.CodeUsage;
import elboroom.metrics.LatentHealth;

/// Detects common training failures of autoencoders at the end of an epoch; each alarm is raised once until the
/// condition has clearly improved. Except for exploding variance, no alarm is raised in the first 300 steps, when
/// nearly every model looks collapsed, or with fewer than 20 held-out examples, which are too few to judge.
///
/// - Posterior collapse: from the second epoch on, no dimension is an active unit, or at most a tenth of them; or half
///   of the previously active ones became inactive.
/// - Dead codes: from the second epoch on, more than half of the codebook is not chosen by any example, if there are
///   enough choices to judge.
/// - Exploding variance: codes are spread far wider than any prior, and wider than an epoch before.
/// - Overfitting: the held-out loss rose four epochs in a row while the training loss fell in each, by at least half as
///   much as that fell. Noise alone produces this order of five epochs once in 120 times.
final class Alarms {

    private static final int FIRST_EPOCHS = 2;
    private static final long LEAST_STEPS = 300;
    private static final long LEAST_EXAMPLES = 20;
    private static final int FEW = 10;
    /// Minimum average number of choices per code.
    private static final int CHANCES = 4;
    /// The variance of the prior is 1.
    private static final double WIDE = 100;
    /// Without a prior, the variance of codes is usually in the tens or hundreds.
    private static final double WIDE_POINTS = 1e4;
    private static final int RISES = 4;

    private enum Alarm {
        COLLAPSE(true), DEAD_CODES(true), EXPLOSION(false), OVERFITTING(false);

        /// Whether the alarm follows from the current figures alone; others depend on the trend over epochs.
        private final boolean measured;

        Alarm(boolean measured) {
            this.measured = measured;
        }
    }

    private final Set<Alarm> raised = EnumSet.noneOf(Alarm.class);
    private final Map<Alarm, Problem> standing = new EnumMap<>(Alarm.class);
    private final List<Problem> resolved = new ArrayList<>();
    private final List<Evaluation> recent = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;
    private int mostActive;
    private double spread = Double.POSITIVE_INFINITY;

    /// Returns the alarms raised at the end of an epoch.
    List<Problem> raise(Evaluation evaluation, LatentHealth health) {
        List<Problem> problems = new ArrayList<>();
        resolved.clear();
        int epoch = evaluation.epoch();
        boolean enough = evaluation.step() >= LEAST_STEPS && evaluation.heldOut().examples() >= LEAST_EXAMPLES;
        switch (health) {
            case LatentHealth.Gaussian gaussian -> {
                collapse(problems, epoch, enough, gaussian);
                explosion(problems, gaussian.spread(), WIDE,
                        Problem.of("problem.alarm.variance", epoch, gaussian.spread()));
            }
            case LatentHealth.Points points -> explosion(problems, points.spread(), WIDE_POINTS,
                    Problem.of("problem.alarm.spread", epoch, points.spread()));
            case LatentHealth.Codes codes -> deadCodes(problems, epoch, enough, codes.usage());
        }
        overfitting(problems, enough, evaluation);
        return problems;
    }

    /// Returns the alarms raised earlier whose cause was gone at the end of the last epoch; a recurring one is raised
    /// again only after a clear improvement.
    List<Problem> resolved() {
        return List.copyOf(resolved);
    }

    private void check(List<Problem> problems, Alarm alarm, boolean wrong, boolean well, Problem problem) {
        if (well) {
            raised.remove(alarm);
        } else if (wrong && raised.add(alarm)) {
            problems.add(problem);
            standing.put(alarm, problem);
        }
        if (well || (!wrong && alarm.measured)) {
            Problem ended = standing.remove(alarm);
            if (ended != null) {
                resolved.add(ended);
            }
        }
    }

    private void collapse(List<Problem> problems, int epoch, boolean enough, LatentHealth.Gaussian health) {
        int active = health.active();
        mostActive = enough ? Math.max(mostActive, active) : 0;
        boolean few = epoch >= FIRST_EPOCHS && active * FEW <= health.dimensions();
        boolean fewer = mostActive > 0 && active * 2 <= mostActive;
        boolean well = active * FEW > 2 * health.dimensions() && active * 4 > mostActive * 3;
        check(problems, Alarm.COLLAPSE, enough && (few || fewer), well,
                Problem.of("problem.alarm.collapse", epoch, active, health.dimensions()));
    }

    private void deadCodes(List<Problem> problems, int epoch, boolean enough, CodeUsage usage) {
        boolean clear = enough && epoch >= FIRST_EPOCHS && usage.chosen() >= (long) CHANCES * usage.size();
        check(problems, Alarm.DEAD_CODES, clear && usage.dead() * 2 > usage.size(), usage.dead() * 4 < usage.size(),
                Problem.of("problem.alarm.codes", epoch, usage.dead(), usage.size()));
    }

    private void explosion(List<Problem> problems, double now, double wide, Problem problem) {
        check(problems, Alarm.EXPLOSION, now > wide && now > spread, now < wide, problem);
        spread = now;
    }

    private void overfitting(List<Problem> problems, boolean enough, Evaluation evaluation) {
        recent.add(evaluation);
        if (recent.size() > RISES + 1) {
            recent.removeFirst();
        }
        double now = evaluation.heldOut().loss();
        double rise = now - recent.getFirst().heldOut().loss();
        double fall = recent.getFirst().train().loss() - evaluation.train().loss();
        boolean apart = recent.size() == RISES + 1
                && IntStream.range(1, recent.size()).allMatch(i -> apart(recent.get(i - 1), recent.get(i)));
        check(problems, Alarm.OVERFITTING, enough && apart && 2 * rise >= fall, now < best,
                Problem.of("problem.alarm.overfitting", evaluation.epoch(), RISES, rise));
        best = Math.min(best, now);
    }

    private static boolean apart(Evaluation before, Evaluation after) {
        return after.heldOut().loss() > before.heldOut().loss() && after.train().loss() < before.train().loss();
    }
}
