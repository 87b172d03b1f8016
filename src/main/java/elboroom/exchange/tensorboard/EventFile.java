package elboroom.exchange.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;

import elboroom.store.file.LittleEndian;
import elboroom.store.file.StoreProblems;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

/// A file of events in TensorBoard's format: records of TensorFlow (length, masked CRC-32C of the length, data, masked
/// CRC-32C of the data), each with an `Event` message. Every event is written at once, so that a running TensorBoard sees
/// it. Used by one thread.
public final class EventFile implements AutoCloseable {

    private static final String VERSION = "brain.Event:2";
    private static final int MASK = 0xa282ead8;
    // field numbers of event.proto and summary.proto
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int IMAGE = 4;
    private static final int HEIGHT = 1;
    private static final int WIDTH = 2;
    private static final int COLOURS = 3;
    private static final int ENCODED = 4;
    private static final int RGB = 3;

    private final Path file;
    private final OutputStream out;

    private EventFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /// Creates a file in a folder, which is created if it is missing.
    ///
    /// @param seconds since 1970: TensorBoard reads the files of a folder in the order of their names
    /// @throws elboroom.domain.ProblemException if it cannot be written, or exists
    public static EventFile create(Path folder, long seconds) {
        Path file = folder.resolve("events.out.tfevents." + seconds + ".elboroom");
        try {
            Files.createDirectories(folder);
            EventFile created = new EventFile(file, Files.newOutputStream(file, CREATE_NEW, WRITE));
            created.write(new Message().number(WALL_TIME, (double) seconds).text(FILE_VERSION, VERSION));
            return created;
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    public Path path() {
        return file;
    }

    /// Writes numbers of a step, by tag such as `train/loss`.
    ///
    /// @param wallTime in seconds since 1970
    public void scalars(long step, double wallTime, Map<String, Double> values) {
        Message summary = new Message();
        values.forEach((tag, value) -> summary.message(VALUE,
                new Message().text(TAG, tag).number(SIMPLE_VALUE, value.floatValue())));
        write(event(step, wallTime, summary));
    }

    /// Writes a picture of a step.
    ///
    /// @param png the encoded picture
    public void image(long step, double wallTime, String tag, int width, int height, byte[] png) {
        Message image = new Message().whole(HEIGHT, height).whole(WIDTH, width).whole(COLOURS, RGB).bytes(ENCODED, png);
        write(event(step, wallTime,
                new Message().message(VALUE, new Message().text(TAG, tag).message(IMAGE, image))));
    }

    private static Message event(long step, double wallTime, Message summary) {
        return new Message().number(WALL_TIME, wallTime).whole(STEP, step).message(SUMMARY, summary);
    }

    private void write(Message event) {
        byte[] data = event.bytes();
        byte[] record = new byte[Long.BYTES + Integer.BYTES + data.length + Integer.BYTES];
        var buffer = LittleEndian.wrap(record);
        buffer.putLong(data.length);
        buffer.putInt(masked(record, 0, Long.BYTES)).put(data);
        buffer.putInt(masked(record, Long.BYTES + Integer.BYTES, data.length));
        try {
            out.write(record);
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// TensorFlow rotates a checksum and adds a constant, so that the checksum of data with checksums is not simple.
    static int masked(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }
}
