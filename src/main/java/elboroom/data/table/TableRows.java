package elboroom.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of a table's input columns, one float each, in chunks of about 1 MiB: a number, or the index of a
/// category; NaN if missing. Filled by one thread; afterwards it can be read from any thread.
public final class TableRows {

    private static final int CHUNK = 1 << 18;

    private final int columns;
    private final int perChunk;
    private final List<float[]> chunks = new ArrayList<>();
    private int[] labels = new int[0];
    private int[] lines = new int[0];
    private int size;

    TableRows(int columns) {
        this.columns = columns;
        this.perChunk = Math.max(1, CHUNK / columns);
    }

    void add(float[] row, int label, long line) {
        if (size == chunks.size() * perChunk) {
            chunks.add(new float[perChunk * columns]);
        }
        System.arraycopy(row, 0, chunks.getLast(), size % perChunk * columns, columns);
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, Math.max(256, size + size / 2));
            lines = Arrays.copyOf(lines, labels.length);
        }
        labels[size] = label;
        lines[size++] = (int) line;
    }

    public int size() {
        return size;
    }

    /// Returns the value of a column.
    public float value(int row, int column) {
        return chunks.get(row / perChunk)[row % perChunk * columns + column];
    }

    /// Returns the class of a row; −1 if it has none.
    public int label(int row) {
        return labels[row];
    }

    /// Returns the number of a row's first line in the file, counted from 1.
    public int line(int row) {
        return lines[row];
    }

    /// Replaces a column's values by (value − offset) / scale.
    void rescale(int column, double offset, double scale) {
        for (float[] chunk : chunks) {
            for (int i = column; i < chunk.length; i += columns) {
                chunk[i] = (float) ((chunk[i] - offset) / scale);
            }
        }
    }
}
