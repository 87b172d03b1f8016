package elboroom.ui.command;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.ui.command.CommandList.Group;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandSearchTest {

    private final SimpleBooleanProperty trainable = new SimpleBooleanProperty(true);
    private final Command train = Command.of("training.train", () -> {}).enabledWhile(trainable);
    private final Command stop = Command.of("training.stop", () -> {});
    private final Command palette = Command.of("help.palette", () -> {});
    private final CommandSearch search = new CommandSearch(new CommandList(
            List.of(new Group(CommandMenu.RUN, train, stop), new Group(CommandMenu.HELP, palette))));

    @Test
    void anEmptyQueryFindsAllInTheOrderOfTheMenus() {
        assertThat(search.find(" ")).containsExactly(train, stop, palette);
    }

    @Test
    void wordsOfBothLanguagesAreFoundWhateverTheLanguageOfTheWindow() {
        assertThat(search.find("STOP tr")).containsExactly(stop);
        assertThat(search.find("중지")).containsExactly(stop);
        assertThat(search.find("도움말")).as("the name of the menu").containsExactly(palette);
        assertThat(search.find("nothing like it")).isEmpty();
    }

    /// An input method shows 팔 as ㅍ, 파 and 팔.
    @Test
    void aSyllableIsFoundWhileItIsComposed() {
        assertThat(List.of("ㅍ", "파", "팔", "팔ㄹ", "팔레")).allSatisfy(
                typed -> assertThat(search.find("명령 " + typed)).containsExactly(palette));
    }

    @Test
    void whatStartsWithTheQueryComesFirstAndDisabledCommandsLast() {
        assertThat(search.find("t")).startsWith(train);
        trainable.set(false);
        assertThat(search.find("train")).containsExactly(stop, train);
    }
}
