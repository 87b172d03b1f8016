package elboroom.exchange.download;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import elboroom.domain.Progress;
import elboroom.domain.data.PublicData;
import elboroom.domain.data.PublicData.RemoteFile;
import elboroom.store.file.Disk;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicDataDownloadTest {

    private static final int SIZE = 300_000;
    private static final Duration SILENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[SIZE];
    private final AtomicInteger requests = new AtomicInteger();

    PublicDataDownloadTest() {
        new Random(1).nextBytes(bytes);
    }

    @Test
    void aFileIsDownloadedCheckedAndNotDownloadedAgain() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            AtomicLong seen = new AtomicLong();
            PublicDataDownload download = download(server, bytes);
            assertThat(download.isComplete()).isFalse();
            Path opened = download.run((done, total) -> {
                assertThat(total).isEqualTo(SIZE);
                assertThat(done).isBetween(seen.getAndSet(done), (long) SIZE);
                return true;
            });
            assertThat(opened).isEqualTo(folder.resolve("things"));
            assertThat(opened.resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(names()).containsExactly("a.bin");
            assertThat(seen).hasValue(SIZE);
            assertThat(download.isComplete()).isTrue();
            download.run(Progress.IGNORED);
            assertThat(server.ranges).containsExactly("");
        }
    }

    @Test
    void aConnectionCutMidwayIsContinued() throws IOException {
        try (FileServer server = new FileServer(
                request -> FileServer.send(request, bytes, FileServer.start(request) + SIZE / 3))) {
            Path file = download(server, bytes).run(Progress.IGNORED).resolve("a.bin");
            assertThat(file).hasBinaryContent(bytes);
            assertThat(server.ranges).hasSizeBetween(3, 5).startsWith("").doesNotHaveDuplicates();
        }
    }

    @Test
    void aServerThatStopsIsReportedAndTheNextDownloadContinues() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes,
                requests.getAndIncrement() == 0 ? SIZE / 2 : FileServer.start(request)))) {
            assertThat(key(download(server, bytes))).isEqualTo("problem.download.cut");
            assertThat(names()).containsExactly("a.bin.part");
        }
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            assertThat(download(server, bytes).run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(server.ranges).hasSize(1).first().asString().startsWith("bytes=");
        }
    }

    @Test
    void aServerThatCannotContinueSendsTheWholeFile() throws IOException {
        part(bytes, SIZE / 2);
        try (FileServer server = new FileServer(request -> {
            request.sendResponseHeaders(200, SIZE);
            request.getResponseBody().write(bytes);
        })) {
            assertThat(download(server, bytes).run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(server.ranges).containsExactly("bytes=" + SIZE / 2 + "-");
        }
    }

    @Test
    void theBeginningOfAnotherFileIsReplaced() throws IOException {
        part(new byte[SIZE], SIZE / 2);
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            assertThat(download(server, bytes).run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(server.ranges).containsExactly("bytes=" + SIZE / 2 + "-", "");
        }
    }

    @Test
    void otherDataAreDeleted() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            assertThat(key(download(server, new byte[SIZE]))).isEqualTo("problem.download.sum");
            assertThat(folder).as("nothing is left").isEmptyDirectory();
        }
    }

    @Test
    void aFileOfAnotherSizeIsNotDownloaded() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            assertThat(key(download(server, new byte[SIZE + 1]))).isEqualTo("problem.download.size");
            assertThat(folder).as("nothing is left").isEmptyDirectory();
        }
    }

    @Test
    void aMissingFileAndAServerWithoutAnswerAreReported() throws IOException {
        FileServer server = new FileServer(request -> request.sendResponseHeaders(404, -1));
        try (server) {
            assertThat(key(download(server, bytes))).isEqualTo("problem.download.gone");
        }
        assertThat(key(download(server, bytes))).isEqualTo("problem.download.connection");
        try (FileServer busy = new FileServer(request -> request.sendResponseHeaders(503, -1))) {
            assertThat(Problems.of(() -> download(busy, bytes).run(Progress.IGNORED)).arguments()).contains(503);
        }
    }

    @Test
    void redirectsAreFollowedButNotForEverOrToFiles() throws IOException {
        try (FileServer server = new FileServer(request -> {
            if (request.getRequestURI().getPath().equals("/there")) {
                FileServer.send(request, bytes);
            } else {
                request.getResponseHeaders().set("Location", "/there");
                request.sendResponseHeaders(302, -1);
            }
        })) {
            assertThat(download(server, bytes).run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
        }
        for (String target : List.of("/a.bin", "file:///etc/passwd", "ftp://127.0.0.1/a", "http:\\\\")) {
            Files.deleteIfExists(folder.resolve("things").resolve("a.bin"));
            try (FileServer server = new FileServer(request -> {
                request.getResponseHeaders().set("Location", target);
                request.sendResponseHeaders(301, -1);
            })) {
                assertThat(key(download(server, bytes))).as(target).isEqualTo("problem.download.redirect");
            }
        }
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (FileServer server = new FileServer(request -> {
            FileServer.send(request, bytes, requests.getAndIncrement() == 0 ? SIZE / 2 : 0);
            await(end);
        })) {
            PublicDataDownload download = new PublicDataDownload(data(server, bytes), folder, Duration.ofMillis(100));
            assertThat(key(download)).as("after some bytes, or before any on a busy computer")
                    .isIn("problem.download.cut", "problem.download.connection");
            end.countDown();
        }
    }

    @Test
    void aCancelledDownloadIsContinuedLater() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            PublicDataDownload download = download(server, bytes);
            assertThatThrownBy(() -> download.run((done, _) -> done < SIZE / 2))
                    .isInstanceOf(CancellationException.class);
            assertThat(names()).contains("a.bin.part").doesNotContain("a.bin");
            assertThat(download.run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(server.ranges.getLast()).startsWith("bytes=");
        }
    }

    @Test
    void aFullDiskIsReportedAndWhatWasReceivedIsKept() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            PublicDataDownload download = download(server, bytes);
            AtomicInteger room = new AtomicInteger(SIZE / 2);
            String problem = ScopedValue.where(Disk.BOUND, out -> new Full(out, room)).call(() -> key(download));
            assertThat(problem).isEqualTo("problem.store.write");
            assertThat(download.run(Progress.IGNORED).resolve("a.bin")).hasBinaryContent(bytes);
        }
    }

    @Test
    void aDownloadInProgressIsNotMadeTwice() throws IOException {
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            PublicDataDownload download = download(server, bytes);
            AtomicInteger refused = new AtomicInteger();
            download.run((_, _) -> {
                refused.addAndGet(key(download).equals("problem.download.busy") ? 1 : 0);
                return true;
            });
            assertThat(refused).hasPositiveValue();
        }
    }

    @Test
    void onlyTheNamedEntriesOfAnArchiveAreUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : List.of("gzip/a", "gzip/b", "../c")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        byte[] archive = packed.toByteArray();
        try (FileServer server = new FileServer(request -> FileServer.send(request, archive))) {
            PublicDataDownload download = new PublicDataDownload(new PublicData("things", "Things", 1, "1×1", "none",
                    "", List.of(new RemoteFile(server.address("all.zip"), archive.length, sum(archive),
                            List.of("gzip/b"))),
                    "b"), folder, SILENCE);
            assertThat(download.run(Progress.IGNORED)).isEqualTo(folder.resolve("things").resolve("b"))
                    .hasContent("gzip/b");
            assertThat(names()).containsExactly("b");
            assertThat(download.isComplete()).isTrue();
        }
        byte[] broken = new byte[1000];
        try (FileServer server = new FileServer(request -> FileServer.send(request, broken))) {
            assertThat(key(new PublicDataDownload(new PublicData("broken", "Broken", 1, "1×1", "none", "",
                    List.of(new RemoteFile(server.address("all.zip"), broken.length, sum(broken), List.of("a"))), "a"),
                    folder, SILENCE))).isEqualTo("problem.download.unpack");
        }
    }

    @Test
    void aLinkInPlaceOfAFileIsNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("precious"), "precious");
        Files.createDirectories(folder.resolve("things"));
        Files.createSymbolicLink(folder.resolve("things").resolve("a.bin.part"), other);
        try (FileServer server = new FileServer(request -> FileServer.send(request, bytes))) {
            assertThat(key(download(server, bytes))).isEqualTo("problem.store.irregular");
            assertThat(other).hasContent("precious");
        }
    }

    private PublicDataDownload download(FileServer server, byte[] expected) {
        return new PublicDataDownload(data(server, expected), folder, SILENCE);
    }

    private static PublicData data(FileServer server, byte[] expected) {
        return new PublicData("things", "Things", 1, "1×1", "none", "",
                List.of(new RemoteFile(server.address("a.bin"), expected.length, sum(expected), List.of())), "");
    }

    private void part(byte[] content, int size) throws IOException {
        Path part = Files.createDirectories(folder.resolve("things")).resolve("a.bin.part");
        Files.write(part, Arrays.copyOf(content, size));
    }

    private static String key(PublicDataDownload download) {
        return Problems.keyOf(() -> download.run(Progress.IGNORED));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("things"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Has room for some bytes only.
    private static final class Full extends FilterOutputStream {

        private final AtomicInteger room;

        Full(OutputStream out, AtomicInteger room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (room.addAndGet(-length) < 0) {
                throw new IOException("No space left on device");
            }
            out.write(from, offset, length);
        }
    }
}
