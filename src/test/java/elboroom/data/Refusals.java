package elboroom.data;

import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Asserts that a call throws a ProblemException whose problem has a text in both languages.
public final class Refusals {

    private static final List<Messages> LANGUAGES = Messages.LANGUAGES.stream().map(Messages::new).toList();

    private Refusals() {}

    public static void assertRefused(String key, ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).as("expected " + key).isNotNull();
        assertThat(refusal.problem().key()).isEqualTo(key);
        assertTranslated(refusal.problem());
    }

    /// Returns the English sentence of the problem.
    public static String sentence(ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).as("expected a refusal").isNotNull();
        return LANGUAGES.getFirst().sentence(refusal.problem());
    }

    public static void assertTranslated(Problem problem) {
        for (Messages messages : LANGUAGES) {
            assertThat(messages.sentence(problem)).isNotBlank().doesNotContain("{", "\n");
        }
    }
}
