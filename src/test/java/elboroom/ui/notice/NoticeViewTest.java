package elboroom.ui.notice;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeViewTest extends Panes {

    @Test
    void theDetailsAreDarkInTheDarkTheme() {
        Messages messages = new Messages(Locale.ENGLISH);
        Notices notices = fx(Notices::new);
        show(() -> new VBox(new NoticeView(notices, new LastFolder(), messages, Optional::empty)), 900, 400);
        act(() -> notices.report(Problem.of("problem.memory")));
        act(() -> lookup(messages.text("notice.details")).queryAs(Button.class).fire());
        Shape frame = lookup(".popover > .border").queryAs(Shape.class);
        assertThat(((Color) fx(frame::getFill)).getBrightness()).isLessThan(0.3);
    }

    @Test
    void theLogIsNamedOnlyIfItHasEntriesOfThisSession() {
        Messages messages = new Messages(Locale.ENGLISH);
        Notices notices = fx(Notices::new);
        AtomicReference<Optional<Path>> log = new AtomicReference<>(Optional.empty());
        show(() -> new VBox(new NoticeView(notices, new LastFolder(), messages, log::get)), 900, 400);
        act(() -> notices.report(Problem.of("problem.memory")));
        assertThat(details(messages)).isEqualTo(messages.sentence(Problem.of("problem.memory")));
        log.set(Optional.of(Path.of("the.log")));
        assertThat(details(messages)).endsWith(messages.text("notice.log", "the.log"));
    }

    private String details(Messages messages) {
        act(() -> lookup(messages.text("notice.details")).queryAs(Button.class).fire());
        String text = fx(() -> lookup(".popover .text-area").queryAs(TextArea.class).getText());
        act(() -> lookup(".popover .text-area").query().getScene().getWindow().hide());
        return text;
    }
}
