package elboroom.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FocusKeeperTest extends FxTest {

    private final Button first = new Button("first");
    private final Button pressed = new Button("pressed");
    private final HBox row = new HBox(pressed);
    private final TextField next = new TextField("text");
    private final VBox all = new VBox(first, row, next);

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "disabled", "removed"})
    void aButtonThatGoesLeavesTheFocusToItsGroup(String how) {
        open();
        press(button -> {
            switch (how) {
                case "hidden" -> button.setVisible(false);
                case "disabled" -> button.setDisable(true);
                default -> row.getChildren().clear();
            }
        });
        assertThat(focused()).isSameAs(row);
        type(KeyCode.SPACE);
        assertThat(next.getText()).isEqualTo("text");
        type(KeyCode.TAB);
        settle();
        assertThat(focused()).isSameAs(next);
    }

    @Test
    void aGroupThatIsHiddenLeavesItToTheGroupAroundIt() {
        open();
        press(_ -> row.setVisible(false));
        assertThat(focused()).isSameAs(all);
    }

    @Test
    void aNodeThatIsGivenTheFocusKeepsIt() {
        open();
        press(button -> {
            button.setVisible(false);
            first.requestFocus();
        });
        assertThat(focused()).isSameAs(first);
    }

    @Test
    void aGroupMayNameAnotherControl() {
        FocusKeeper.setHeir(row, first);
        open();
        press(button -> button.setVisible(false));
        assertThat(focused()).isSameAs(first);
    }

    @Test
    void aControlThatGetsTheFocusFromAnObserverLeavesItToItsGroupToo() {
        show(() -> all, 300, 200);
        onFx(() -> all.getScene().focusOwnerProperty().subscribe(owner -> {
            if (row.equals(owner)) {
                first.requestFocus();
            }
        }));
        onFx(() -> new FocusKeeper(all.getScene()));
        press(button -> button.setDisable(true));
        assertThat(focused()).isSameAs(first);
        onFx(() -> {
            first.setDisable(true);
            return null;
        });
        settle();
        assertThat(focused()).isSameAs(all);
    }

    private void open() {
        show(() -> all, 300, 200);
        onFx(() -> new FocusKeeper(all.getScene()));
    }

    private void press(Consumer<Button> then) {
        onFx(() -> {
            pressed.setOnAction(_ -> then.accept(pressed));
            pressed.requestFocus();
            return null;
        });
        type(KeyCode.SPACE);
        settle();
    }

    private Node focused() {
        return onFx(() -> all.getScene().getFocusOwner());
    }
}
