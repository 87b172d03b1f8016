package elboroom.store.run;

import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;

/// Catches a ProblemException and checks that its problem has a text in both languages.
public final class Problems {

    private Problems() {}

    public static Problem of(ThrowingCallable call) {
        ProblemException thrown = Assertions.catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        for (Locale locale : Messages.LANGUAGES) {
            assertThat(new Messages(locale).sentence(thrown.problem())).isNotBlank().doesNotContain("{", "}");
        }
        return thrown.problem();
    }

    public static String keyOf(ThrowingCallable call) {
        return of(call).key();
    }
}
