package elboroom.service.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import elboroom.data.Datasets;
import elboroom.data.FolderCheck;
import elboroom.data.codes.Codes;
import elboroom.data.file.DataProblems;
import elboroom.data.file.FileNames;
import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.exchange.archive.RunArchive;
import elboroom.exchange.pytorch.ModelFolder;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;
import elboroom.store.file.RegularFiles;
import elboroom.store.run.RunFolder;
import org.jspecify.annotations.Nullable;

/// Finds out in the background what files and folders are that the user drags onto the window. Opens at most one file,
/// and only to recognise an image.
public final class FileKinds {

    /// The number of dragged files that are looked at.
    private static final int MOST_FILES = 20;
    /// The number of entries of a folder that are checked for being runs.
    private static final int MOST_RUNS = 200;

    private final BackgroundService background;

    public FileKinds(BackgroundService background) {
        this.background = background;
    }

    /// Finds the first file or folder that can be used.
    ///
    /// @param files at least one
    /// @param failed receives why the first cannot be used if none can
    public Task find(List<Path> files, Consumer<FileKind> found, Consumer<Problem> failed) {
        return background.run(progress -> first(files, progress), _ -> {}, found, failed);
    }

    private static FileKind first(List<Path> files, Progress progress) {
        ProblemException first = null;
        for (Path file : files.subList(0, Math.min(MOST_FILES, files.size()))) {
            progress.check(0, 0);
            try {
                return of(file);
            } catch (ProblemException e) {
                first = first == null ? e : first;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("no file");
        }
        throw first;
    }

    /// Returns what a file or folder is, on the calling thread.
    ///
    /// A link to a folder counts as that folder, as in a dialog; a link to a file is refused.
    ///
    /// @throws ProblemException if it cannot be used
    static FileKind of(Path path) {
        FileNames.unusable(path).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!RegularFiles.exists(path)) {
            throw DataProblems.of("problem.data.missing", path);
        }
        if (!RegularFiles.isFile(path)) {
            throw DataProblems.of(Files.isSymbolicLink(path) ? "problem.drop.link" : "problem.data.special", path);
        }
        return file(path);
    }

    private static FileKind folder(Path folder) {
        if (RunFolder.isRun(folder)) {
            return new FileKind.Run(folder);
        }
        if (ModelFolder.isModel(folder)) {
            return new FileKind.Model(folder);
        }
        if (containsRuns(folder)) {
            throw DataProblems.of("problem.drop.runs", folder);
        }
        FolderCheck.check(folder);
        return new FileKind.Data(folder);
    }

    private static boolean containsRuns(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_RUNS).anyMatch(entry -> RegularFiles.isFolder(entry) && RunFolder.isRun(entry));
        } catch (IOException e) {
            throw DataProblems.of(folder, e);
        }
    }

    private static FileKind file(Path file) {
        if (RunArchive.isNamed(file)) {
            return new FileKind.Archive(file);
        }
        ImageKinds.unsupported(file).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        if (ImageKinds.read(file)) {
            return new FileKind.Image(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Codes.isNamed(file)) {
            return new FileKind.Codes(file);
        }
        if (Datasets.isFile(file) && (folder == null || !RunFolder.isRun(folder))) {
            return new FileKind.Data(file);
        }
        if (folder != null && FolderCheck.namedLikeIdx(file)) {
            return new FileKind.Data(FolderCheck.ofIdx(file));
        }
        return runOf(folder, file);
    }

    /// A file of a run, such as `run.json` or a snapshot, stands for the run.
    private static FileKind runOf(@Nullable Path folder, Path file) {
        Path above = folder == null ? null : folder.getParent();
        for (Path each : Stream.of(folder, above).filter(Objects::nonNull).toList()) {
            if (RunFolder.isRun(each)) {
                return new FileKind.Run(each);
            }
        }
        if (DataProblems.unsupported(file)) {
            throw DataProblems.of("problem.data.format", file);
        }
        if (ImageFiles.recognises(file)) {
            return new FileKind.Image(file);
        }
        throw DataProblems.of("problem.drop.unknown", file);
    }
}
