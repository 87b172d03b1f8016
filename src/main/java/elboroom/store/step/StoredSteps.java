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
import elboroom.domain.run.RunNotes;
import elboroom.domain.run.StoredSnapshot;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.StoreProblems;

/// Files saved per step in a run folder: weights, posteriors, and optimizer state. Written by one thread, readable from
/// any.
public final class StoredSteps {

    public static final String WEIGHTS = "snapshots";

    public final StepFiles weights;
    public final StepFiles latents;
    public final StepFiles states;
    public final ExactSteps exact;
    private final Path folder;
    private final Findings findings;

    public StoredSteps(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.weights = new StepFiles(folder, WEIGHTS, ".safetensors");
        this.latents = new StepFiles(folder, "latents", ".npz");
        this.states = new StepFiles(folder, "states", ".safetensors");
        this.exact = new ExactSteps(weights, states);
    }

    /// Removes the files of all steps if no weights were saved.
    public void removeWithoutWeights() {
        if (weights.steps().isEmpty()) {
            Stream.of(weights, latents, states).forEach(StepFiles::deleteAll);
        }
    }

    public List<StoredSnapshot> snapshots() {
        return weights.steps().stream().map(step -> new StoredSnapshot(step, weights.bytes(step), states.has(step)))
                .filter(stored -> stored.bytes() > 0).toList();
    }

    /// Returns a snapshot; the problem for a damaged one names the nearest readable one.
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
                    : StoreProblems.withCause(e, key, weights.file(step), step, neighbour.getAsLong());
        }
    }

    private Snapshot read(ModelSpec model, long step) {
        return SnapshotFile.read(weights.file(step), model, step);
    }

    /// Must precede saving the weights, so that every step with weights can be resumed.
    public void saveState(Checkpoint checkpoint) {
        long step = checkpoint.step();
        checkpoint.continuation().ifPresent(state -> StateFile.write(states.fileToWrite(step), step, state));
    }

    public void forgetAfter(Checkpoint kept) {
        StepFiles numbers = new StepFiles(folder, EvaluationFile.PART, EvaluationFile.SUFFIX);
        for (StepFiles files : List.of(weights, latents, states, numbers)) {
            files.steps().stream().filter(later -> later > kept.step()).forEach(files::delete);
        }
        exact.startAt(kept);
    }

    /// Returns a step with its optimizer state; an unreadable state is reported.
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

    /// Returns the newest readable step to resume from; a missing optimizer state is reported.
    public Optional<Checkpoint> newestCheckpoint(ModelSpec model) {
        Optional<Snapshot> newest = newest(model);
        newest.filter(snapshot -> !states.has(snapshot.step()))
                .ifPresent(snapshot -> findings.add(inexact().missing(snapshot)));
        return newest.map(this::checkpoint);
    }

    private InexactSteps inexact() {
        return new InexactSteps(this, folder.toString());
    }

    /// @throws ProblemException if training cannot resume exactly from a step
    void requireExact(ModelSpec model, long step) {
        StateFile.read(states.file(step), step);
        read(model, step);
    }

    /// Refuses to train if one of the step folders cannot be written because it is something else.
    public void requireFolders() {
        List.of(weights, latents, states).forEach(StepFiles::requireFolder);
    }

    /// Returns the newest readable snapshot; skipped ones are reported.
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
                    throw StoreProblems.withCause(e, "problem.store.run.weights", folder);
                }
            }
        }
        return Optional.empty();
    }

    /// Returns the step with the lowest held-out loss, using the KL weight of the newest evaluation throughout.
    public OptionalLong best(List<Evaluation> evaluations) {
        Set<Long> there = Set.copyOf(weights.steps());
        double beta = evaluations.isEmpty() ? 1 : evaluations.getLast().heldOut().beta();
        return evaluations.stream().filter(evaluation -> there.contains(evaluation.step()))
                .min(Comparator.comparingDouble(evaluation -> evaluation.heldOut().withBeta(beta).loss())).stream()
                .mapToLong(Evaluation::step).findFirst();
    }

    /// Returns the posteriors of a step; unreadable ones are reported.
    public Optional<Latents> latents(ModelSpec model, long step) {
        Path file = latents.file(step);
        try {
            Optional<Latents> read = latents.has(step) ? Optional.of(LatentsFile.read(file)) : Optional.empty();
            if (read.stream().allMatch(found -> found.dimensions() == model.latent())) {
                return read;
            }
            findings.add(Problem.of("problem.store.latents", file.toString()));
        } catch (ProblemException e) {
            findings.add(StoreProblems.withCause(e, "problem.store.latents", file).problem());
        }
        return Optional.empty();
    }

    /// Returns the total size of all steps.
    public long bytes() {
        return Stream.of(weights, latents, states)
                .mapToLong(files -> files.steps().stream().mapToLong(files::bytes).sum()).sum();
    }

    /// Returns which steps to remove if space is short.
    ///
    /// @param notes name the steps to keep in addition to the best and the newest; empty if unknown, so that all are
    ///         kept
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

    /// Removes all files of the given steps; the weights last, so that a step is listed until all of it is removed.
    public void remove(Collection<Long> steps) {
        for (long step : steps) {
            List.of(latents, states, weights).forEach(files -> files.delete(step));
        }
    }
}
