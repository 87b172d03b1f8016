package elboroom.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;

/// Remedies for a training alarm, depending on the settings of the run; never one that is already in effect. Each has
/// two wordings, for the window and for the command line.
public enum Advice {
    RESET_SOONER, RESET_AT_ALL, MOVING_AVERAGES, SMALLER_CODEBOOK, SMALLER_BETA, LARGER_BETA, WARM_UP, SMALLER_NETWORK, FEWER_DIMENSIONS, SMALLER_RATE, REGULARISED, EARLIER_SNAPSHOT, LARGER_LIMIT, MORE_EXAMPLES;

    /// Where advice is shown.
    public enum Medium {
        WINDOW, CLI
    }

    private static final int MOST = 4;

    /// Returns the alarm with suitable advice as its last argument.
    ///
    /// @param alarm as raised by training
    /// @param run with its current live settings
    public static Problem advise(Problem alarm, RunSpec run, Medium medium) {
        List<Object> arguments = new ArrayList<>(alarm.arguments());
        arguments.add(sentence(of(alarm.key(), run), medium));
        return new Problem(alarm.key(), arguments);
    }

    /// Returns at most four remedies, the most promising first.
    static List<Advice> of(String alarm, RunSpec run) {
        ModelSpec model = run.model();
        List<Advice> helps = switch (alarm) {
            case "problem.alarm.codes" -> codes(model.family());
            case "problem.alarm.collapse" -> collapse(model);
            case "problem.alarm.overfitting" -> overfitting(run);
            case "problem.alarm.spread" -> model.has(Capability.CODE_DECAY)
                    ? List.of(SMALLER_RATE)
                    : List.of(SMALLER_RATE, REGULARISED);
            case "problem.alarm.variance" -> hasBeta(model.family())
                    ? List.of(SMALLER_RATE, LARGER_BETA)
                    : List.of(SMALLER_RATE);
            default -> throw new IllegalArgumentException(alarm);
        };
        return helps.subList(0, Math.min(MOST, helps.size()));
    }

    private static List<Advice> codes(FamilySpec family) {
        List<Advice> helps = new ArrayList<>();
        int reset = family.integer("reset-after");
        if (reset != 1) {
            helps.add(reset == 0 ? RESET_AT_ALL : RESET_SOONER);
        }
        if (!family.is("codebook-update", "ema")) {
            helps.add(MOVING_AVERAGES);
        }
        helps.add(SMALLER_CODEBOOK);
        return helps;
    }

    private static List<Advice> collapse(ModelSpec model) {
        List<Advice> helps = new ArrayList<>();
        FamilySpec family = model.family();
        if (hasBeta(family) && family.number("beta") > 0) {
            helps.add(SMALLER_BETA);
        }
        boolean warmsUp = "warm-up".equals(family.values().get("schedule"));
        if (family.has(Capability.SCHEDULED_KL) && !warmsUp) {
            helps.add(WARM_UP);
        }
        if (!model.hidden().isEmpty()) {
            helps.add(SMALLER_NETWORK);
        }
        if (model.latent() > 1) {
            helps.add(FEWER_DIMENSIONS);
        }
        return helps;
    }

    private static List<Advice> overfitting(RunSpec run) {
        List<Advice> helps = new ArrayList<>(List.of(EARLIER_SNAPSHOT));
        helps.add(run.data().limit() > 0 ? LARGER_LIMIT : MORE_EXAMPLES);
        if (!run.model().hidden().isEmpty()) {
            helps.add(SMALLER_NETWORK);
        }
        return helps;
    }

    private static boolean hasBeta(FamilySpec family) {
        return family.family().settings().stream()
                .anyMatch(setting -> setting.name().equals("beta") && family.isEffective(setting));
    }

    private static Problem sentence(List<Advice> helps, Medium medium) {
        Object[] words = helps.stream().map(advice -> advice.text(medium)).toArray();
        return switch (words.length) {
            case 1 -> Problem.of("problem.advice.one", words);
            case 2 -> Problem.of("problem.advice.two", words);
            case 3 -> Problem.of("problem.advice.three", words);
            case 4 -> Problem.of("problem.advice.four", words);
            default -> throw new IllegalArgumentException("nothing helps");
        };
    }

    private Problem text(Medium medium) {
        String beginning = medium == Medium.WINDOW ? "problem.advice.window." : "problem.advice.cli.";
        return Problem.of(beginning + name().toLowerCase(Locale.ROOT));
    }
}
