package elboroom.app.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class LogTest {

    @TempDir
    Path folder;

    @Test
    void theDetailsFileIsCreatedOnFirstUse() throws IOException {
        Path file = folder.resolve("state").resolve("elboroom.log");
        var handler = new DetailsHandler(file);
        assertThat(file).doesNotExist();
        handler.publish(failure());
        handler.publish(failure());
        assertThat(Files.readString(file)).containsSubsequence("SEVERE elboroom: it broke", "a bug", "LogTest",
                "SEVERE elboroom: it broke");
    }

    @Test
    void theFileHasEntriesOfThisSessionOnceWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("elboroom.log"), "of an earlier session");
        assertThat(DetailsHandler.isWrittenHere(file)).isFalse();
        new DetailsHandler(file).publish(failure());
        assertThat(DetailsHandler.isWrittenHere(file)).isTrue();
        Files.delete(file);
        assertThat(DetailsHandler.isWrittenHere(file)).isFalse();
    }

    @Test
    void onlyTheOwnerCanReadItAndHomePathsAreShortened() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no permissions");
        Path file = Files.writeString(folder.resolve("elboroom.log"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var entry = failure();
        entry.setMessage("could not read " + System.getProperty("user.home") + "/ElboRoom/runs/x");
        for (Path log : List.of(file, folder.resolve("new.log"))) {
            new DetailsHandler(log).publish(entry);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log))).isEqualTo("rw-------");
            assertThat(log).content().contains("could not read ~/ElboRoom/runs/x");
        }
    }

    @Test
    void anUnwritableFolderDoesNotHideTheFailure() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        new DetailsHandler(notAFolder.resolve("elboroom.log")).publish(failure());
        assertThat(notAFolder).isEmptyFile();
    }

    @Test
    void aLargeFileBecomesTheOldOne() throws IOException {
        Path file = folder.resolve("elboroom.log");
        Files.write(file, new byte[1_000_001]);
        new DetailsHandler(file).publish(failure());
        assertThat(file).content().hasSizeLessThan(10_000);
        assertThat(folder.resolve("elboroom.log.old")).hasSize(1_000_001);
    }

    @Test
    void theHandlersOfTheConfigurationExist() throws Exception {
        var configuration = new Properties();
        try (var stream = Log.class.getResourceAsStream("logging.properties")) {
            configuration.load(stream);
        }
        for (String handler : configuration.getProperty("handlers").split(", ", -1)) {
            assertThat(Class.forName(handler).getConstructor()).isNotNull();
        }
    }

    private static LogRecord failure() {
        var entry = new LogRecord(Level.SEVERE, "it broke");
        entry.setLoggerName("elboroom");
        entry.setThrown(new IllegalStateException("a bug"));
        return entry;
    }
}
