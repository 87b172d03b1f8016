package elboroom.service.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.StoredSnapshot;
import elboroom.exchange.NewFolder;
import elboroom.exchange.archive.RunArchive;
import elboroom.exchange.pytorch.ModelFolder;
import elboroom.service.run.RunLibrary;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.ModelFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;

/// Imports runs into the folder of runs; nothing half-written remains. Thread-safe.
public final class RunImport {

    private final RunLibrary library;

    public RunImport(RunLibrary library) {
        this.library = library;
    }

    /// A run that was imported.
    ///
    /// @param known whether it was in the folder of runs already
    public record Imported(Path run, boolean known) {}

    /// Imports a run from one file. A run that the folder of runs already contains is not imported again.
    ///
    /// @param to the folder of the run; empty for the folder of runs, under the run's own name or a similar one
    /// @throws ProblemException if the archive is damaged or refused, or the run cannot be written
    public Imported archive(Path file, Optional<Path> to, Progress progress) {
        try (RunArchive archive = RunArchive.open(file)) {
            Optional<Path> known = to.isPresent()
                    ? Optional.empty()
                    : library.list().stream().filter(run -> !library.isBundled(run)).filter(archive::isIn)
                            .findFirst();
            if (known.isPresent()) {
                return new Imported(known.get(), true);
            }
            Path target = to.orElseGet(() -> library.folder().resolve(library.freeName(name(archive, file))));
            NewFolder.create(target, folder -> {
                requireSpace(folder, archive.bytes());
                archive.extract(folder, progress);
                check(file, archive, folder);
            });
            return new Imported(target, false);
        }
    }

    /// Refuses a run that cannot be opened at each of its steps. Its files are not where their problems would say.
    private static void check(Path file, RunArchive archive, Path folder) {
        try {
            archive.run(); // opening a folder does without a damaged one
            RunFolder run = RunFolder.open(folder);
            List<StoredSnapshot> kept = run.steps().snapshots();
            if (kept.isEmpty()) {
                throw StoreProblems.of("problem.archive.none", file);
            }
            kept.forEach(step -> run.steps().snapshot(step.step()));
        } catch (ProblemException e) {
            throw e.problem().key().equals("problem.store.run.version")
                    ? StoreProblems.withCause(e, "problem.store.run.version", file)
                    : StoreProblems.withCause(e, "problem.archive.damaged", file);
        }
    }

    private static String name(RunArchive archive, Path file) {
        JsonElement name = archive.run().get("name");
        return name != null && name.isJsonPrimitive() && !name.getAsString().isBlank()
                ? name.getAsString()
                : String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /// Imports a model that was trained elsewhere, as a run with one step.
    ///
    /// @param weights a safetensors file, or a folder with `weights.safetensors` and `model.json`
    /// @param spec describes the model; empty for the `model.json` next to the weights
    /// @param to the folder of the run; empty for the folder of runs, under the model's own name or a similar one
    /// @throws ProblemException if a file is damaged, or the weights are not those of the model
    public Imported model(Path weights, Optional<Path> spec, Optional<Path> to) {
        Path file = Files.isDirectory(weights) ? weights.resolve(ModelFolder.WEIGHTS) : weights;
        Path described = spec.orElseGet(() -> file.resolveSibling(ModelFolder.SPEC));
        ModelFile model = ModelFile.read(described, nameOf(file));
        Snapshot snapshot = ModelFolder.read(file, model);
        Path target = to.orElseGet(() -> library.folder().resolve(library.freeName(model.name())));
        NewFolder.create(target, folder -> {
            RunFolder run = RunFolder.create(folder, model.run(RunLibrary.name(target.toAbsolutePath().normalize())),
                    model.summary());
            run.steps().save(snapshot);
            run.update(RunState.COMPLETED);
        });
        return new Imported(target, false);
    }

    private static String nameOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null ? "model" : folder.getFileName().toString();
    }

    private static void requireSpace(Path folder, long bytes) {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            if (bytes > room) {
                throw StoreProblems.of("problem.archive.space", folder, bytes >> 20, room >> 20);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(folder, e);
        }
    }
}
