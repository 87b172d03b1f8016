package elboroom.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.domain.preferences.RecentItems;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.preferences.RecentPlaces;

/// The submenu with the recent runs and data that still exist. Runs on the FX thread.
public final class RecentMenu extends Menu {

    private static final int LETTERS = 60;

    private final StartActions actions;
    private final Messages messages;

    public RecentMenu(RecentPlaces recent, StartActions actions, Messages messages) {
        super(messages.text("file.recent"));
        this.actions = actions;
        this.messages = messages;
        setId("file-recent");
        setMnemonicParsing(false);
        recent.existing().subscribe(this::fill);
        parentMenuProperty().flatMap(Menu::showingProperty).subscribe(shown -> {
            if (Boolean.TRUE.equals(shown)) {
                recent.refresh();
            }
        });
    }

    private void fill(RecentItems items) {
        List<MenuItem> all = new ArrayList<>(items("start.recentRuns", items.runs(), actions::open));
        List<MenuItem> data = items("start.recentData", items.data(), actions::trainOn);
        if (!all.isEmpty() && !data.isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        all.addAll(data);
        getItems().setAll(all.isEmpty() ? List.of(title("file.recent.none")) : all);
    }

    private List<MenuItem> items(String title, List<String> places, Consumer<Path> action) {
        List<MenuItem> items = new ArrayList<>();
        if (!places.isEmpty()) {
            items.add(title(title));
        }
        for (String place : places) {
            MenuItem item = new MenuItem(UserText.shorten(Visible.of(place), LETTERS));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.accept(Path.of(place)));
            items.add(item);
        }
        return items;
    }

    private MenuItem title(String key) {
        MenuItem title = new MenuItem(messages.text(key));
        title.setDisable(true);
        return title;
    }
}
