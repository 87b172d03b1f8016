package elboroom.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandPaletteTest extends Panes {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final List<String> done = new ArrayList<>();
    private final CommandList commands = new CommandList(List.of(
            new Group(CommandMenu.RUN, Command.of("training.train", () -> done.add("train")).on("Shortcut+T"),
                    Command.of("training.pause", () -> done.add("pause"))
                            .enabledWhile(new SimpleBooleanProperty(false)),
                    Command.of("training.stop", () -> done.add("stop"))),
            new Group(CommandMenu.HELP, Command.of("help.palette", () -> done.add("palette")))));
    private final Button button = fx(() -> new Button("behind"));
    private final Overlay overlay = show(() -> new Overlay(new VBox(button)), 800, 600);

    @BeforeEach
    void open() {
        act(button::requestFocus);
        act(() -> {
            CommandPalette palette = new CommandPalette(commands, ENGLISH, overlay::hide);
            overlay.show(palette, palette.field());
        });
    }

    @Test
    void arrowsSelectAndEnterRunsWithTheFocusBackWhereItWas() {
        assertThat(texts()).isEqualTo("training.train training.stop help.palette training.pause");
        type(KeyCode.DOWN);
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("stop");
        assertThat(overlay.isShowing()).isFalse();
        assertThat(fx(button::isFocused)).isTrue();
    }

    @Test
    void typingFiltersInTheOtherLanguageToo() {
        act(() -> field().setText("팔레트"));
        assertThat(texts()).isEqualTo("help.palette");
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("palette");
    }

    @Test
    void aDisabledCommandIsShownButNotRun() {
        act(() -> field().setText("pause"));
        assertThat(texts()).isEqualTo("training.pause");
        type(KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(overlay.isShowing()).isTrue();
    }

    @Test
    void escapeAndAClickOutsideHideItAndReturnTheFocus() {
        type(KeyCode.ESCAPE);
        assertThat(overlay.isShowing()).isFalse();
        assertThat(fx(button::isFocused)).isTrue();
        open();
        clickOn(overlay.localToScreen(20, 580));
        assertThat(overlay.isShowing()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void aClickRunsACommand() {
        clickOn(ENGLISH.text("training.stop.menu"));
        assertThat(done).containsExactly("stop");
    }

    private TextField field() {
        return lookup("#palette-search").queryAs(TextField.class);
    }

    private String texts() {
        List<String> ids = new ArrayList<>();
        act(() -> {
            for (Object command : lookup("#palette-list").queryAs(ListView.class).getItems()) {
                ids.add(((Command) command).id());
            }
        });
        return String.join(" ", ids);
    }
}
