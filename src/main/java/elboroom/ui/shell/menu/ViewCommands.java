package elboroom.ui.shell.menu;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;

import elboroom.domain.preferences.ThemeChoice;
import elboroom.i18n.Messages;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.timeline.TimelineActions;

/// The commands of the View menu. Runs on the FX thread.
///
/// @param metrics whether metrics are shown in place of losses
/// @param maximise maximises the pane that has the focus, or restores all
/// @param fullScreen whether the window fills the screen
/// @param pane acts on the pane that has the focus
public record ViewCommands(ShellViewModel shell, UserPreferences preferences, TimelineActions timeline,
        BooleanProperty metrics, Runnable maximise, BooleanProperty fullScreen,
        PaneCommands pane) {

    private static final List<Workspace> PLACES = List.of(Workspace.values());

    public List<Group> groups() {
        ArrangementCommands arrangement = new ArrangementCommands(shell, fullScreen);
        return List.of(new Group(CommandMenu.VIEW, PLACES.stream().map(this::place).toList()),
                arrangement.shownPanes(), arrangement.arrangements(),
                new Group(CommandMenu.VIEW,
                        Command.of("view.maximise", maximise).on("Shortcut+Shift+M")
                                .enabledWhile(shell.place().map(place -> place == Workspace.EXPLORE)),
                        Command.of("view.metrics", () -> metrics.set(!metrics.get())).on("Shortcut+M")
                                .selectedWhile(metrics)),
                pane.group(), new Group(CommandMenu.VIEW, arrangement.large()),
                new Group(CommandMenu.VIEW, timeline.play(), timeline.best(), timeline.live()),
                new Group(CommandMenu.VIEW, Stream.of(ThemeChoice.values()).map(this::theme).toList())
                        .in("view.themes"),
                new Group(CommandMenu.VIEW, Messages.LANGUAGES.stream().map(this::language).toList())
                        .in("view.languages"),
                new Group(CommandMenu.VIEW, classShapes(), projection().on("Shortcut+Shift+L")));
    }

    private Command place(Workspace place) {
        return Command.of("shell.place." + place.name().toLowerCase(Locale.ROOT), () -> shell.place().set(place))
                .on("Shortcut+" + (PLACES.indexOf(place) + 1)).selectedWhile(shell.place().map(place::equals));
    }

    private Command theme(ThemeChoice theme) {
        return Command.of("shell.theme." + theme.name(),
                () -> preferences.changeAppearance(appearance -> appearance.withTheme(theme)))
                .selectedWhile(preferences.value().map(now -> now.appearance().theme() == theme));
    }

    private Command classShapes() {
        return Command.of("preferences.classShapes", () -> preferences.changeAppearance(
                appearance -> appearance.withClassShapes(!appearance.classShapes())))
                .selectedWhile(preferences.value().map(now -> now.appearance().classShapes()));
    }

    /// For a teacher, who shows the window to a class and then works on alone.
    private Command projection() {
        return Command.of("preferences.projection", () -> preferences.changeAppearance(
                appearance -> appearance.withProjection(!appearance.projection())))
                .selectedWhile(preferences.value().map(now -> now.appearance().projection()));
    }

    /// Before a language is chosen, the window has the language of the system, or English.
    private Command language(Locale language) {
        return Command
                .of(language.equals(Locale.KOREAN) ? "shell.language.ko" : "shell.language.en",
                        () -> shell.language().set(language))
                .selectedWhile(shell.language().map(chosen -> new Messages(chosen).locale().equals(language)));
    }
}
