package elboroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import elboroom.domain.DataSummary;
import elboroom.domain.Evaluation;
import elboroom.domain.KeptSnapshot;
import elboroom.domain.Latents;
import elboroom.domain.RunSpec;
import elboroom.domain.Snapshot;
import elboroom.domain.StepMetrics;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A run on the disk: `run.json`, `metrics.csv`, `snapshots/<step>.safetensors` and `latents/<step>.npz`, readable at
/// every moment, also after a kill. One thread writes; any thread reads. A folder inside a jar can be read.
///
/// Every method throws an `elboroom.domain.ProblemException` that names the file when it cannot be read or written.
public final class RunFolder {

    private static final String RUN = "run.json";
    private static final String METRICS = "metrics.csv";

    private final Path folder;
    private final MetricsLog log;
    private final StepFiles weights;
    private final StepFiles latents;
    private volatile RunRecord run;

    private RunFolder(Path folder, RunRecord run) {
        this.folder = folder;
        this.run = run;
        this.log = new MetricsLog(folder.resolve(METRICS), run.spec().model().latent());
        this.weights = new StepFiles(folder, "snapshots", ".safetensors");
        this.latents = new StepFiles(folder, "latents", ".npz");
    }

    /// Begins a run in a folder that does not exist yet or is empty; its state is `RUNNING`.
    ///
    /// @param versions of what makes the run, by name; the one of Java is added
    public static RunFolder create(Path folder, RunSpec spec, DataSummary summary, Map<String, String> versions) {
        requireFree(folder);
        SortedMap<String, String> all = new TreeMap<>(versions);
        all.put("java", Runtime.version().toString());
        RunFolder created = new RunFolder(folder, new RunRecord(spec, summary, all, RunState.RUNNING, null));
        created.log.create();
        created.write(created.run);
        return created;
    }

    public static RunFolder create(Path folder, RunSpec spec, DataSummary summary) {
        return create(folder, spec, summary, Map.of());
    }

    /// Refuses a folder in which no run can begin because there is something already.
    public static void requireFree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (content.findAny().isPresent()) {
                throw StoreProblems.of("problem.store.run.exists", folder);
            }
        } catch (IOException e) {
            throw StoreProblems.reading(folder, e);
        }
    }

    /// Whether a folder holds a run, in whatever condition.
    public static boolean isRun(Path folder) {
        return Files.exists(folder.resolve(RUN));
    }

    /// Opens a run; only its `run.json` is read.
    public static RunFolder open(Path folder) {
        Path file = folder.resolve(RUN);
        if (Files.notExists(folder)) {
            throw StoreProblems.of("problem.store.missing", folder);
        }
        if (Files.isRegularFile(folder) || Files.notExists(file)) {
            throw StoreProblems.of("problem.store.run.none", folder);
        }
        return new RunFolder(folder, RunJsonReader.read(file));
    }

    public Path path() {
        return folder;
    }

    public RunSpec spec() {
        return run.spec();
    }

    /// The data of the run; of the files that could not be read, none is listed.
    public DataSummary summary() {
        return run.summary();
    }

    public SortedMap<String, String> versions() {
        return run.versions();
    }

    public RunState state() {
        return run.state();
    }

    /// What the run reached, as soon as it was recorded.
    public Optional<Figures> figures() {
        return Optional.ofNullable(run.figures());
    }

    /// Changes the state in `run.json`.
    public void update(RunState state) {
        write(run.with(state));
    }

    /// Records what the run reached until now, and leaves the state as it is.
    public void record(Figures figures) {
        write(run.with(figures));
    }

    /// Records what the run reached, and how it ended.
    public void finish(RunState state, Figures figures) {
        write(run.with(state).with(figures));
    }

    private void write(RunRecord changed) {
        byte[] text = RunJson.text(RunJson.of(changed)).getBytes(UTF_8);
        AtomicFiles.write(folder.resolve(RUN), out -> out.write(text));
        run = changed;
    }

    /// Appends a row of training steps to `metrics.csv`.
    public void append(StepMetrics metrics) {
        log.append(MetricsRow.of(metrics));
    }

    /// Appends a row with held-out figures to `metrics.csv`.
    public void append(Evaluation evaluation) {
        log.append(MetricsRow.of(evaluation));
    }

    /// Everything logged until now.
    public Metrics metrics() {
        return log.read();
    }

    /// Keeps the weights of a step; those kept for the same step before are replaced.
    public void save(Snapshot snapshot) {
        SnapshotFile.write(weights.file(snapshot.step()), snapshot);
    }

    /// Keeps the posteriors of the shown examples at a step.
    public void save(long step, Latents posteriors) {
        LatentsFile.write(latents.file(step), posteriors);
    }

    /// The steps whose weights were kept, in rising order.
    public List<Long> snapshotSteps() {
        return weights.steps();
    }

    /// The snapshots that are kept, in the order of their steps.
    public List<KeptSnapshot> kept() {
        return snapshotSteps().stream().map(step -> new KeptSnapshot(step, weights.bytes(step)))
                .filter(kept -> kept.bytes() > 0).toList();
    }

    /// The kept step with the lowest held-out loss; KL weighs everywhere as in the newest evaluation, so that a
    /// schedule of beta favours no step.
    public OptionalLong bestStep() {
        List<Evaluation> evaluations = metrics().evaluations();
        Set<Long> steps = Set.copyOf(snapshotSteps());
        double beta = evaluations.isEmpty() ? 1 : evaluations.getLast().heldOut().beta();
        return evaluations.stream().filter(evaluation -> steps.contains(evaluation.step()))
                .min(Comparator.comparingDouble(evaluation -> evaluation.heldOut().withBeta(beta).loss())).stream()
                .mapToLong(Evaluation::step).findFirst();
    }

    /// The steps whose posteriors were kept, in rising order.
    public List<Long> latentSteps() {
        return latents.steps();
    }

    /// The model at a step. Whether its weights fit the model is for the model to say.
    public Snapshot readSnapshot(long step) {
        return SnapshotFile.read(weights.file(step), spec().model(), step);
    }

    /// The model at the last step that was kept.
    public Optional<Snapshot> newestSnapshot() {
        List<Long> steps = snapshotSteps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(readSnapshot(steps.getLast()));
    }

    /// The posteriors of the shown examples at a step, if they were kept.
    public Optional<Latents> latents(long step) {
        Path file = latents.file(step);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Latents read = LatentsFile.read(file);
        if (read.dimensions() != spec().model().latent()) {
            throw StoreProblems.of("problem.store.latents", file);
        }
        return Optional.of(read);
    }
}
