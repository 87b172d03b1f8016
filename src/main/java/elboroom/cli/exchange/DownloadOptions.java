package elboroom.cli.exchange;

import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import elboroom.cli.output.NumberFormatter;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.PublicData;
import elboroom.exchange.download.PublicDataDownload;
import elboroom.exchange.download.PublicDataList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--download`: gets a public data set from the network, with the user's consent.
public final class DownloadOptions {

    private static final double MEBI = 1 << 20;
    private static final Set<String> YES = Set.of("y", "yes", "예", "네", "ㅇ");

    @Option(names = "--download", paramLabel = "NAME")
    private @Nullable String id;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    @Option(names = "--yes")
    private boolean agreed;

    /// Whether a public data set, or the list of them, is asked for instead of data that are there.
    public boolean asked() {
        return list || id != null;
    }

    /// Lists the public data sets, or downloads one.
    ///
    /// @return what is to be opened; empty if there is nothing more to do
    public Optional<String> run(Screen screen) {
        List<PublicData> all = PublicDataList.read();
        if (list || id == null) {
            print(all, screen);
            return Optional.empty();
        }
        return download(find(all, id), screen);
    }

    private static PublicData find(List<PublicData> all, String id) {
        return all.stream().filter(data -> data.id().equals(id.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.download.unknown", id,
                        String.join(", ", all.stream().map(PublicData::id).toList()))));
    }

    private void print(List<PublicData> all, Screen screen) {
        NumberFormatter numbers = screen.numbers();
        Table table = new Table().row(screen.text("cli.download.name"), screen.text("cli.examples"),
                screen.text("cli.download.size"), "MiB", screen.text("cli.download.licence"),
                screen.text("cli.download.state"));
        for (PublicData data : all) {
            table.row(data.id(), numbers.integer(data.examples()), data.size(),
                    String.format(Locale.ROOT, "%.1f", data.bytes() / MEBI), licence(data, screen),
                    screen.text(placed(data).isComplete() ? "cli.download.there" : "cli.download.absent"));
        }
        table.print(screen.out());
        all.forEach(data -> screen.print("cli.download.source", data.id(), data.source()));
    }

    private static String licence(PublicData data, Screen screen) {
        return data.licence().isEmpty() ? screen.text("download.noLicence") : data.licence();
    }

    private PublicDataDownload placed(PublicData data) {
        return new PublicDataDownload(data, to == null ? PublicDataDownload.usualLocation() : to.toAbsolutePath());
    }

    private Optional<String> download(PublicData data, Screen screen) {
        PublicDataDownload download = placed(data);
        String place = download.opened().toString();
        if (download.isComplete()) {
            screen.note("cli.download.known", data.name(), place);
            return Optional.of(place);
        }
        if (!agreed && !agrees(data, place, screen)) {
            screen.note("cli.download.declined");
            return Optional.empty();
        }
        try (ProgressBar bar = screen.bar()) {
            download.run((done, total) -> {
                bar.show((double) done / total, screen.text("cli.download.bar"),
                        screen.text("cli.download.part", done / MEBI, total / MEBI));
                return true;
            });
        }
        screen.note("cli.download.done", data.name(), place);
        return Optional.of(place);
    }

    private static boolean agrees(PublicData data, String place, Screen screen) {
        Console console = Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .orElseThrow(() -> screen.usageError(Problem.of("problem.download.consent", data.name())));
        screen.ask("cli.download.question", data.name(), data.bytes() / MEBI, String.join(", ", data.hosts()),
                licence(data, screen), place);
        String answer = console.readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
