package elboroom.service.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.exchange.table.CodesTable;
import elboroom.service.engine.Query;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.RunFolder;

/// Writes the metrics of a run, `metrics.csv`, and the codes of its held-out examples at one step, `codes.csv`. Codes that
/// are not kept with the run are computed, which needs its data. Runs on the calling thread.
record TableExport(RunFolder run, RunSources sources, Runnable check) {

    private static final String METRICS = "metrics.csv";

    /// Writes the files into an existing folder.
    void write(Path folder, Snapshot snapshot) {
        Path metrics = run.path().resolve(METRICS);
        if (RegularFiles.isFile(metrics)) {
            AtomicFiles.replace(folder.resolve(METRICS), out -> {
                try (InputStream in = RegularFiles.open(metrics)) {
                    in.transferTo(out);
                } catch (IOException e) {
                    throw StoreProblems.reading(metrics, e);
                }
            });
        }
        Latents latents = run.steps().latents(snapshot.step()).orElseGet(() -> sources.answers().ask(snapshot,
                new Query.Encode(sources.data().get(), Latents.MOST), check));
        CodesTable.write(folder.resolve("codes.csv"), snapshot.model().family().family().latent(), latents,
                run.summary().classes());
    }
}
