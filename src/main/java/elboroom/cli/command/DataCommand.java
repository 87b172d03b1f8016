package elboroom.cli.command;

import java.nio.file.Path;
import java.util.Optional;

import elboroom.cli.exchange.DownloadOptions;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.ExampleSheet;
import elboroom.cli.option.PictureOption;
import elboroom.cli.option.ReadingOptions;
import elboroom.cli.output.AttributeTable;
import elboroom.cli.output.NumberFormatter;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.cli.table.TableReport;
import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.RowPictures;
import elboroom.i18n.Messages;
import elboroom.picture.PngFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom data`: describes a data set and draws its first examples.
@Command(name = "data", sortOptions = false)
public final class DataCommand implements Runnable {

    private static final int LONGEST_CLASS = 40;

    @Mixin
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "PATH|digits|toy:NAME", arity = "0..1", descriptionKey = "data")
    private @Nullable String source;

    @Mixin
    private final DownloadOptions download = new DownloadOptions();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--sheet", paramLabel = "FILE.png")
    private @Nullable Path sheet;

    public DataCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        if (sheet != null) {
            PictureOption.check(sheet, screen);
        }
        Optional<String> chosen = download.asked() ? download.run(screen) : Optional.of(given());
        chosen.ifPresent(this::show);
    }

    private String given() {
        if (source == null) {
            throw screen.usageError(Problem.of("problem.usage.missing", "PATH"));
        }
        return source;
    }

    private void show(String place) {
        DataSpec spec = reading.spec(place, screen);
        Dataset data = DataArgument.load(spec, seed, screen);
        reading.check(place, data, screen);
        print(data);
        if (sheet != null) {
            ExampleSheet drawn = new ExampleSheet(data.train(), new RowPictures(data.summary().table()));
            PngFiles.write(sheet, drawn.draw());
            screen.note("cli.data.sheet", drawn.count(), sheet.toString());
        }
    }

    private void print(Dataset data) {
        DataSummary summary = data.summary();
        TableReport columns = new TableReport(screen);
        data.table().ifPresentOrElse(table -> columns.printFormat(summary, table), () -> screen
                .print(kind(summary.shape()), summary.name(), summary.shape().width(), summary.shape().height()));
        NumberFormatter numbers = screen.numbers();
        Table table = new Table().row("", screen.text("cli.split.train"), screen.text("cli.split.heldOut")).row(
                screen.text("cli.examples"), numbers.integer(summary.train()), numbers.integer(summary.heldOut()));
        int[] train = data.counts(data.train());
        int[] heldOut = data.counts(data.heldOut());
        for (int label = 0; label < summary.classes().size(); label++) {
            table.row("  " + Table.shorten(summary.classes().get(label), LONGEST_CLASS), numbers.integer(train[label]),
                    numbers.integer(heldOut[label]));
        }
        table.print(screen.out());
        if (summary.classes().isEmpty()) {
            screen.print("cli.data.noLabels");
        }
        int unlabelled = data.classCounts().unlabelled();
        if (unlabelled > 0 && !summary.classes().isEmpty()) {
            screen.print("cli.data.unlabelled", unlabelled);
        }
        data.table().ifPresentOrElse(columns::printColumns, () -> new AttributeTable(data, screen).print());
        summary.skipped().forEach(problem -> screen.out().println(screen.sentence(problem)));
        data.hints().forEach(hint -> screen.out().println(screen.sentence(hint)));
    }

    private static String kind(ImageShape shape) {
        if (shape.points()) {
            return "cli.data.points";
        }
        return shape.channels() == 1 ? "cli.data.grey" : "cli.data.colour";
    }

}
