package elboroom.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import org.jspecify.annotations.Nullable;

/// Gives the window the size and place of the last session, and follows them. Runs on the FX thread.
final class WindowPlace {

    private final Stage stage;
    /// The size and position while not maximised.
    private WindowSize size;
    private @Nullable WindowPosition position;

    /// Moves and resizes a window that is not visible yet.
    WindowPlace(Stage stage, Memory memory) {
        this.stage = stage;
        Optional<Rectangle2D> there = StartSize.screenOf(memory.window(), memory.position(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        Rectangle2D screen = there.orElse(Screen.getPrimary().getVisualBounds());
        position = there.isPresent() ? memory.position() : null;
        size = StartSize.of(memory.window(), new WindowSize(screen.getWidth(), screen.getHeight(), false));
        // JavaFX centres the window without its title bar
        stage.setX(position != null ? position.x() : screen.getMinX() + (screen.getWidth() - size.width()) / 2);
        stage.setY(position != null ? position.y() : screen.getMinY() + (screen.getHeight() - size.height()) / 2);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.setMaximized(size.maximised());
        List.of(stage.widthProperty(), stage.heightProperty()).forEach(side -> side.subscribe(this::measure));
        List.of(stage.xProperty(), stage.yProperty()).forEach(side -> side.subscribe((_, _) -> locate()));
    }

    /// The size while not maximised, and whether it is maximised now.
    WindowSize size() {
        return new WindowSize(size.width(), size.height(), stage.isMaximized());
    }

    /// The position while not maximised; null until the window was moved or resized.
    @Nullable
    WindowPosition position() {
        return position;
    }

    /// Records the size unless maximised, because a maximised window has the size of the screen.
    private void measure() {
        if (usual() && stage.getWidth() >= 1 && stage.getHeight() >= 1) {
            size = new WindowSize(stage.getWidth(), stage.getHeight(), false);
            locate(); // a window resized at a corner stays where it is, instead of being centred with its new size
        }
    }

    private void locate() {
        if (usual() && stage.isShowing() && Double.isFinite(stage.getX()) && Double.isFinite(stage.getY())) {
            position = new WindowPosition(stage.getX(), stage.getY());
        }
    }

    /// Whether the window is neither maximised nor hidden. Some systems change the size before they report the window as
    /// maximised.
    private boolean usual() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean fills = stage.getWidth() >= screen.getWidth() && stage.getHeight() >= screen.getHeight();
        return !fills && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    }
}
