package elboroom.store.step;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.KeptSnapshot;
import elboroom.domain.run.RunNotes;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.StoreProblems;

/// What a run's folder keeps of its steps: weights, posteriors, and the optimiser's state. One thread writes; any reads.
public final class KeptSteps {

    public static final String WEIGHTS = "snapshots";

    public final StepFiles weights;
    public final StepFiles latents;
    public final StepFiles states;
    public final ExactSteps exact;
    private final Path folder;
    private final Findings findings;

    public KeptSteps(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.weights = new StepFiles(folder, WEIGHTS, ".safetensors");
        this.latents = new StepFiles(folder, "latents", ".npz");
        this.states = new StepFiles(folder, "states", ".safetensors");
        this.exact = new ExactSteps(weights, states);
    }

    /// Removes what was written for steps whose weights could not be. Weights stay.
    public void removeWithoutWeights() {
        if (weights.steps().isEmpty()) {
            Stream.of(weights, latents, states).forEach(StepFiles::deleteAll);
        }
    }

    public List<KeptSnapshot> kept() {
        return weights.steps().stream().map(step -> new KeptSnapshot(step, weights.bytes(step), states.has(step)))
                .filter(kept -> kept.bytes() > 0).toList();
    }

    /// A damaged snapshot is refused with the nearest one that can be read instead.
    public Snapshot snapshot(ModelSpec model, long step) {
        try {
            return read(model, step);
        } catch (ProblemException e) {
            if (!weights.has(step)) {
                throw e;
            }
            String key = DamagedSteps.mismatch(e)
                    ? "problem.store.snapshot.checksum"
                    : "problem.store.snapshot.neighbour";
            OptionalLong neighbour = new DamagedSteps(weights.steps()).neighbour(step, other -> read(model, other));
            throw neighbour.isEmpty()
                    ? e
                    : StoreProblems.because(e, key, weights.file(step), step, neighbour.getAsLong());
        }
    }

    private Snapshot read(ModelSpec model, long step) {
        return SnapshotFile.read(weights.file(step), model, step);
    }

    /// Comes before the weights: whose are there can be gone on from.
    public void saveState(Checkpoint checkpoint) {
        long step = checkpoint.step();
        checkpoint.continuation().ifPresent(state -> StateFile.write(states.fileToWrite(step), step, state));
    }

    public void forgetAfter(Checkpoint kept) {
        StepFiles numbers = new StepFiles(folder, NumbersFile.PART, NumbersFile.SUFFIX);
        for (StepFiles files : List.of(weights, latents, states, numbers)) {
            files.steps().stream().filter(later -> later > kept.step()).forEach(files::delete);
        }
        exact.startAt(kept);
    }

    /// A state that cannot be read is told.
    public Checkpoint checkpoint(Snapshot snapshot) {
        long step = snapshot.step();
        try {
            return new Checkpoint(snapshot, states.has(step)
                    ? Optional.of(StateFile.read(states.file(step), step))
                    : Optional.empty());
        } catch (ProblemException e) {
            findings.add(inexact().damaged(snapshot, e));
            return new Checkpoint(snapshot);
        }
    }

    /// The newest step that can be read, to go on from there; that this is not exact is told.
    public Optional<Checkpoint> newestCheckpoint(ModelSpec model) {
        Optional<Snapshot> newest = newest(model);
        newest.filter(snapshot -> !states.has(snapshot.step()))
                .ifPresent(snapshot -> findings.add(inexact().missing(snapshot)));
        return newest.map(this::checkpoint);
    }

    private InexactSteps inexact() {
        return new InexactSteps(this, folder.toString());
    }

    /// @throws ProblemException when training cannot go on exactly from a step
    void requireExact(ModelSpec model, long step) {
        StateFile.read(states.file(step), step);
        read(model, step);
    }

    /// Refuses to train where the folders of the steps cannot be written because something else is in their place.
    public void requireFolders() {
        List.of(weights, latents, states).forEach(StepFiles::requireFolder);
    }

    /// The newest snapshot that can be read; one that is passed over is told.
    public Optional<Snapshot> newest(ModelSpec model) {
        List<Long> steps = weights.steps();
        for (long step : steps.reversed()) {
            try {
                Snapshot read = read(model, step);
                if (step != steps.getLast()) {
                    findings.add(Problem.of("problem.store.snapshot.older", folder.toString(), steps.getLast(), step));
                }
                return Optional.of(read);
            } catch (ProblemException e) {
                if (step == steps.getFirst()) {
                    throw StoreProblems.because(e, "problem.store.run.weights", folder);
                }
            }
        }
        return Optional.empty();
    }

    /// The step with the lowest held-out loss, KL weighed everywhere as in the newest evaluation.
    public OptionalLong best(List<Evaluation> evaluations) {
        Set<Long> there = Set.copyOf(weights.steps());
        double beta = evaluations.isEmpty() ? 1 : evaluations.getLast().heldOut().beta();
        return evaluations.stream().filter(evaluation -> there.contains(evaluation.step()))
                .min(Comparator.comparingDouble(evaluation -> evaluation.heldOut().withBeta(beta).loss())).stream()
                .mapToLong(Evaluation::step).findFirst();
    }

    /// Posteriors that cannot be read are told.
    public Optional<Latents> latents(ModelSpec model, long step) {
        Path file = latents.file(step);
        try {
            Optional<Latents> read = latents.has(step) ? Optional.of(LatentsFile.read(file)) : Optional.empty();
            if (read.stream().allMatch(found -> found.dimensions() == model.latent())) {
                return read;
            }
            findings.add(Problem.of("problem.store.latents", file.toString()));
        } catch (ProblemException e) {
            findings.add(StoreProblems.because(e, "problem.store.latents", file).problem());
        }
        return Optional.empty();
    }

    /// Of all that is kept.
    public long bytes() {
        return Stream.of(weights, latents, states)
                .mapToLong(files -> files.steps().stream().mapToLong(files::bytes).sum()).sum();
    }

    /// What goes when space is short.
    ///
    /// @param notes say which steps must stay beside the best and the newest; empty when that is unknown, so that all must
    public Thinning thinning(Optional<RunNotes> notes, OptionalLong best) {
        NavigableMap<Long, Long> bytes = new TreeMap<>();
        weights.steps()
                .forEach(step -> bytes.put(step, weights.bytes(step) + latents.bytes(step) + states.bytes(step)));
        Set<Long> staying = new HashSet<>(notes.map(RunNotes::pinned).orElse(new TreeSet<>(bytes.keySet())));
        notes.map(RunNotes::forked).ifPresent(staying::addAll);
        best.ifPresent(staying::add);
        weights.steps().reversed().stream().limit(1).forEach(staying::add);
        states.steps().reversed().stream().limit(1).forEach(staying::add);
        return new Thinning(bytes, staying);
    }

    /// Removes all that is kept of steps; the weights last, so that a step is listed until nothing of it is left.
    public void remove(Collection<Long> steps) {
        for (long step : steps) {
            List.of(latents, states, weights).forEach(files -> files.delete(step));
        }
    }
}
