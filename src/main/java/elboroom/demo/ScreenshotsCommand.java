package elboroom.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.cli.option.AllowedValues;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import elboroom.picture.PngFiles;
import elboroom.store.file.RegularFiles;
import elboroom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom screenshots DIR`: writes a picture of each place of the window, without a display, for documents. They
/// show bundled models and runs that are trained for them; only speeds and times differ between two calls.
@Command(name = "screenshots", sortOptions = false)
public final class ScreenshotsCommand implements Runnable {

    /// A language of the window.
    enum Language {
        EN(Locale.ENGLISH), KO(Locale.KOREAN);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Mixin
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "screenshots.folder")
    private Path folder = Path.of("");

    @Option(names = "--lang", paramLabel = "en|ko")
    private @Nullable Language language;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "dark")
    private Theme theme = Theme.DARK;

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1440x900")
    private String size = "";

    @Option(names = "--only", split = AllowedValues.COMMA, paramLabel = "PLACE", hideParamSyntax = true)
    private List<Place> only = List.of(Place.values());

    private final Messages messages;

    public ScreenshotsCommand(Messages messages) {
        this.messages = messages;
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        PictureSize chosen = PictureSize.of(size).orElseThrow(() -> screen.usageError(
                Problem.of("problem.screenshots.size", PictureSize.SMALLEST, PictureSize.LARGEST, size)));
        check();
        DrivenWindow.prepare(false);
        Map<Place, BufferedImage> pictures = draw(EnumSet.copyOf(only), chosen);
        pictures.forEach((place, picture) -> PngFiles.writeIndexed(folder.resolve(place.file()), picture));
        screen.print("screenshots.ends", pictures.size(), folder.toAbsolutePath().normalize().toString());
    }

    /// Refuses a folder with other files than screenshots, whose pictures could have the same names.
    private void check() {
        if (!Files.exists(folder)) {
            return;
        }
        Set<String> known = Arrays.stream(Place.values()).map(Place::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !known.contains(file.getFileName().toString()) || !RegularFiles.isFile(file)).sorted()
                    .findFirst().ifPresent(file -> {
                        throw new ProblemException(Problem.of("problem.screenshots.folder", folder.toString(),
                                file.getFileName().toString()));
                    });
        } catch (IOException e) {
            throw new ProblemException(Problem.of("problem.screenshots.unreadable", folder.toString()), e);
        }
    }

    private Map<Place, BufferedImage> draw(Set<Place> places, PictureSize chosen) {
        Map<Place, BufferedImage> pictures = new EnumMap<>(Place.class);
        Locale shown = language == null ? messages.locale() : language.locale;
        try (TemporaryFolder runs = TemporaryFolder.create();
                ProgressBar bar = screen.bar();
                Screenshots window = new Screenshots(runs.path(), shown, theme, chosen,
                        place -> bar.show(place.done(), screen.text("screenshots." + place.id()), ""),
                        pictures::put)) {
            window.draw(places);
        }
        return pictures;
    }
}
