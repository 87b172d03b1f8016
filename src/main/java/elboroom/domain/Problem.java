package elboroom.domain;

import java.util.List;

/// Something that went wrong, told as one sentence: what, why, what to do.
///
/// @param key the sentence's key in the message bundles, always starting with `problem.`
/// @param arguments what fills the sentence's places
public record Problem(String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
