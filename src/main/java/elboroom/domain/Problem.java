package elboroom.domain;

import java.util.List;

/// A problem reported to the user as one sentence: what failed, why, and what to do.
///
/// @param key message key of the sentence, always starting with `problem.`
/// @param arguments values for the placeholders
public record Problem(String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
