package elboroom.service.run;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.KeptSnapshot;
import elboroom.domain.run.RunSpec;
import elboroom.metrics.StepNumbers;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.step.NumbersFile;

/// A run on the disk, readable at each of its steps, also while it is written. Any thread; what it does takes
/// milliseconds to tens of them, so the window asks in the background.
public final class KeptRun {

    /// As many bytes of weights as are kept in memory, so that going back and forth reads nothing twice.
    private static final long REMEMBERED = 128L << 20;

    private final RunFolder folder;
    /// The one asked last is the last.
    private final List<Snapshot> remembered = new ArrayList<>();

    public KeptRun(RunFolder folder) {
        this.folder = folder;
    }

    public RunFolder folder() {
        return folder;
    }

    /// Whether it is the run of this folder.
    public boolean isIn(Path place) {
        return folder.path().equals(place);
    }

    /// The snapshots there are now, in the order of their steps.
    public List<KeptSnapshot> snapshots() {
        return folder.kept();
    }

    /// The run with its settings as they were at a step.
    public RunSpec at(long step) {
        return folder.at(step);
    }

    /// The kept step with the lowest held-out loss, once there is one.
    public OptionalLong bestStep() {
        return folder.bestStep();
    }

    /// The model at a step.
    ///
    /// @throws elboroom.domain.ProblemException when its file is gone or damaged
    public Snapshot snapshot(long step) {
        Optional<Snapshot> known = recall(step);
        if (known.isPresent()) {
            return known.get();
        }
        Snapshot read = folder.readSnapshot(step);
        remember(read);
        return read;
    }

    /// The posteriors kept for a step.
    public Optional<Latents> latents(long step) {
        return folder.latents(step);
    }

    /// What was measured of a step, if it was kept.
    public Optional<StepNumbers> numbers(long step) {
        return new NumbersFile(folder.path(), folder.spec().model()).read(step);
    }

    /// Keeps what was measured of a step; a run that came with the program keeps nothing.
    ///
    /// @throws elboroom.domain.ProblemException when it cannot be written
    public void keep(StepNumbers measured) {
        if (folder.path().getFileSystem().equals(FileSystems.getDefault())) {
            new NumbersFile(folder.path(), folder.spec().model()).write(measured);
        }
    }

    /// The steps that the person wants to keep.
    public Set<Long> pinned() {
        return folder.notes().pinned();
    }

    /// Keeps a step for good, or no longer.
    ///
    /// @throws elboroom.domain.ProblemException when that cannot be written down
    public void pin(long step, boolean wanted) {
        new NotesFile(folder.path()).change(notes -> notes.pin(step, wanted));
    }

    private synchronized Optional<Snapshot> recall(long step) {
        Optional<Snapshot> known = remembered.stream().filter(snapshot -> snapshot.step() == step).findFirst();
        known.ifPresent(snapshot -> {
            remembered.remove(snapshot);
            remembered.add(snapshot);
        });
        return known;
    }

    private synchronized void remember(Snapshot read) {
        remembered.add(read);
        long bytes = remembered.stream().mapToLong(KeptRun::bytes).sum();
        for (Iterator<Snapshot> oldest = remembered.iterator(); bytes > REMEMBERED && remembered.size() > 1;) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(Snapshot snapshot) {
        return snapshot.weights().values().stream().mapToLong(tensor -> (long) Float.BYTES * tensor.values().length)
                .sum();
    }
}
