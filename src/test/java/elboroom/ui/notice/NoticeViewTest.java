package elboroom.ui.notice;

import java.util.Locale;
import javafx.scene.control.Button;
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
        show(() -> new VBox(new NoticeView(notices, new LastFolder(), messages, "the log")), 900, 400);
        act(() -> notices.report(Problem.of("problem.memory")));
        act(() -> lookup(messages.text("notice.details")).queryAs(Button.class).fire());
        Shape frame = lookup(".popover > .border").queryAs(Shape.class);
        assertThat(((Color) fx(frame::getFill)).getBrightness()).isLessThan(0.3);
    }
}
