package elboroom.exchange.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The bytes of event files. TensorBoard's own reader reads such files, which was tried by hand.
class EventFileTest {

    @TempDir
    Path folder;

    @Test
    void checksumsAreThoseOfTensorFlow() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        int plain = 0xe3069283; // CRC-32C of these digits, RFC 3720
        assertThat(EventFile.masked(digits, 0, digits.length))
                .isEqualTo(((plain >>> 15) | (plain << 17)) + 0xa282ead8);
    }

    @Test
    void eventsAreRecordsOfMessages() throws IOException {
        Path written;
        try (EventFile file = EventFile.create(folder.resolve("run"), 1_000)) {
            file.scalars(300, 1_000.5, Map.of("a/b", 2.5));
            file.image(1, 1_001, "i", 3, 2, new byte[]{9, 8});
            written = file.path();
            assertThat(records(written)).as("each is written at once").hasSize(3);
        }
        assertThat(written.getFileName()).hasToString("events.out.tfevents.1000.elboroom");
        List<String> records = records(written);
        assertThat(records.get(0)).isEqualTo("09" + "0000000000408f40" + "1a0d"
                + HexFormat.of().formatHex("brain.Event:2".getBytes(StandardCharsets.US_ASCII)));
        assertThat(records.get(1)).isEqualTo("09" + "0000000000448f40" + "10ac02" + "2a0c" + "0a0a" + "0a03612f62"
                + "1500002040");
        assertThat(records.get(2)).isEqualTo("09" + "0000000000488f40" + "1001" + "2a11" + "0a0f" + "0a0169" + "220a"
                + "0802" + "1003" + "1803" + "22020908");
        assertThat(Problems.keyOf(() -> EventFile.create(folder.resolve("run"), 1_000))).startsWith("problem.store.");
    }

    /// Returns the data of each record in hexadecimal digits, and checks lengths and checksums.
    private static List<String> records(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<String> records = new ArrayList<>();
        while (buffer.hasRemaining()) {
            int at = buffer.position();
            int length = Math.toIntExact(buffer.getLong());
            assertThat(buffer.getInt()).isEqualTo(EventFile.masked(bytes, at, 8));
            records.add(HexFormat.of().formatHex(bytes, at + 12, at + 12 + length));
            buffer.position(at + 12 + length);
            assertThat(buffer.getInt()).isEqualTo(EventFile.masked(bytes, at + 12, length));
        }
        return records;
    }
}
