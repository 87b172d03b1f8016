package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.service.run.RunLibrary;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandItems;
import elboroom.ui.control.UserText;
import elboroom.ui.fx.FxExecutor;

/// The open run, and a menu of the others: the newest ones, a search field if there are many, and a folder chooser.
/// Runs on the FX thread.
final class RunMenu extends MenuButton {

    /// The number of runs above which there is a search field.
    static final int MOST = 12;
    private static final double WIDEST = 210;
    private static final double NARROWEST = 112;
    private static final int LETTERS = 60;

    private final ShellViewModel viewModel;
    private final Command openRun;
    private final Messages messages;
    private final FxExecutor later = new FxExecutor();
    private final TextField search = new TextField();
    private final CustomMenuItem searching = new CustomMenuItem(search, false);

    /// @param openRun asks for a run folder
    RunMenu(ShellViewModel viewModel, Command openRun, Messages messages) {
        this.openRun = openRun;
        this.viewModel = viewModel;
        this.messages = messages;
        setId("runs");
        setAccessibleText(messages.text("shell.runs"));
        setMnemonicParsing(false);
        UserText.limit(this, WIDEST, messages.text("shell.runs.hint"));
        setMinWidth(NARROWEST);
        viewModel.exploration().run().subscribe(
                run -> setText(run == null ? messages.text("shell.runs") : Visible.of(run.name())));
        search.setId("runs-menu-search");
        search.setPromptText(messages.text("runs.search"));
        search.setAccessibleText(messages.text("runs.search"));
        search.textProperty().subscribe(_ -> fill());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::openFirst);
        setOnShowing(_ -> {
            search.clear();
            viewModel.list();
        });
        setOnShown(_ -> focusSearch());
        viewModel.runs().subscribe(this::fill);
        fill();
    }

    TextField search() {
        return search;
    }

    private void fill() {
        List<Path> found = found();
        List<MenuItem> items = new ArrayList<>();
        if (viewModel.runs().size() > MOST) {
            items.add(searching);
        }
        found.stream().limit(MOST).map(this::item).forEach(items::add);
        if (found.size() > MOST || found.isEmpty()) {
            items.add(note(found.size() - MOST));
        }
        items.add(new SeparatorMenuItem());
        items.add(CommandItems.item(openRun, messages));
        if (!getItems().isEmpty() && getItems().getFirst().equals(searching) && items.getFirst().equals(searching)) {
            getItems().remove(1, getItems().size()); // the field keeps the focus
            getItems().addAll(items.subList(1, items.size()));
        } else {
            getItems().setAll(items);
            focusSearch();
        }
    }

    /// Focuses the search field so that the user can type at once; deferred, because the menu takes the focus when it
    /// opens or changes its items.
    private void focusSearch() {
        if (isShowing()) {
            later.execute(search::requestFocus);
        }
    }

    private List<Path> found() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        return viewModel.runs().stream().filter(run -> RunLibrary.name(run).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private MenuItem item(Path run) {
        String name = UserText.shorten(Visible.of(RunLibrary.name(run)), LETTERS);
        MenuItem item = new MenuItem(viewModel.isBundled(run) ? messages.text("shell.bundled", name) : name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> viewModel.open(run));
        return item;
    }

    private MenuItem note(int left) {
        MenuItem note = new MenuItem(left > 0 ? messages.text("shell.runs.more", left) : messages.text("runs.none"));
        note.setDisable(true);
        return note;
    }

    /// Enter in the search field opens the first match.
    private void openFirst(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !found().isEmpty()) {
            viewModel.open(found().getFirst());
            hide();
            event.consume();
        }
    }
}
