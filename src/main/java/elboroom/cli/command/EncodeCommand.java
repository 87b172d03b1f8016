package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.DataArgument;
import elboroom.cli.option.RunArgument;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ml.Torch;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.SplitEncoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom encode`: writes the encodings of all examples of a data set (posteriors, points or codes) as CSV or
/// NumPy arrays.
@Command(name = "encode", sortOptions = false)
public final class EncodeCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final RunArgument run = new RunArgument();

    @Mixin
    private final DataArgument data = new DataArgument();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv|FILE.npz")
    private Path out = Path.of("");

    public EncodeCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        EncodingFile file = screen.validate(() -> EncodingFile.of(out));
        try (ChosenRun opened = run.open(screen)) {
            Snapshot snapshot = opened.snapshot();
            Dataset dataset = data.loadFor(opened.spec(), limit, screen);
            Torch.start();
            List<Latents> latents = encode(snapshot, dataset);
            file.write(snapshot.model().family().family().latent(), dataset, latents.getFirst(), latents.getLast());
            screen.note("cli.encode.done", dataset.train().size(), dataset.heldOut().size(), out.toString());
        }
    }

    private List<Latents> encode(Snapshot snapshot, Dataset dataset) {
        try (Explorer explorer = new Explorer(snapshot); ProgressBar bar = screen.bar()) {
            int total = dataset.train().size() + dataset.heldOut().size();
            return List.of(encode(explorer, dataset.train(), bar, 0, total),
                    encode(explorer, dataset.heldOut(), bar, dataset.train().size(), total));
        }
    }

    private Latents encode(Explorer explorer, Split split, ProgressBar bar, int before, int total) {
        SplitEncoding encoding = new SplitEncoding(explorer, split, split.size());
        boolean more = true;
        while (more) {
            more = encoding.advance();
            int done = before + encoding.done();
            bar.show((double) done / total, screen.text("cli.encode.bar"), screen.text("cli.bar.of", done, total));
        }
        return encoding.result();
    }
}
