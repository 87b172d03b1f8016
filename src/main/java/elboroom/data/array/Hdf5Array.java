package elboroom.data.array;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import elboroom.data.file.DataProblems;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import org.jspecify.annotations.Nullable;

/// A data set of an HDF5 file, read in blocks of examples.
final class Hdf5Array {

    private static final int BLOCK = 1 << 20;
    /// The longest list of texts, which are read at once to find the longest text.
    private static final int MOST_TEXTS = 2_000_000;
    private static final int LONGEST_TEXT = 1000;
    private static final int BYTES_OF_LETTER = 4;
    private static final int DOUBLE = 8;

    private final Path path;
    private final Dataset dataset;
    private final int[] sides;
    private final @Nullable ElementType type;
    /// A list of texts; null for numbers.
    private String @Nullable [] texts;

    Hdf5Array(Path path, Dataset dataset) {
        this.path = path;
        this.dataset = dataset;
        this.sides = dataset.getDimensions();
        this.type = dataset.isEmpty() || dataset.isCompound() || dataset.isScalar() ? null : typeOf();
    }

    ArrayHeader header() {
        String name = dataset.isCompound() ? "a record" : dataset.getDataType().getClass().getSimpleName();
        return new ArrayHeader(name, Optional.ofNullable(type), false,
                Arrays.stream(sides).boxed().toList());
    }

    private @Nullable ElementType typeOf() {
        return switch (dataset.getDataType()) {
            case FixedPoint number -> new ElementType(number.isSigned() ? 'i' : 'u', number.getSize(),
                    number.getByteOrder());
            case FloatingPoint number -> new ElementType('f', number.getSize(), number.getByteOrder());
            case EnumDataType names -> names.getEnumMapping().size() <= 2
                    && List.of("FALSE", "TRUE").containsAll(names.getEnumMapping().values())
                            ? new ElementType('b', 1, ByteOrder.BIG_ENDIAN)
                            : null;
            default -> dataset.getJavaType() == String.class ? textType() : null;
        };
    }

    private @Nullable ElementType textType() {
        if (sides.length != 1 || sides[0] > MOST_TEXTS || !(dataset.getData() instanceof String[] found)) {
            return null;
        }
        int longest = Arrays.stream(found).mapToInt(text -> text == null ? 0 : text.length()).max().orElse(0);
        texts = found;
        return new ElementType('U', BYTES_OF_LETTER * Math.clamp(longest, 1, LONGEST_TEXT), ByteOrder.BIG_ENDIAN);
    }

    InputStream elements() {
        ElementType known = type;
        if (known == null) {
            throw new IllegalStateException("elements that are not read");
        }
        return new Blocks(texts == null ? new Numbers(known) : new Texts(texts, known.size()));
    }

    /// Texts of a fixed length, filled up with zeros.
    private static final class Texts implements Blocks.Source {

        private final String[] texts;
        private final int size;
        private int next;

        Texts(String[] texts, int size) {
            this.texts = texts;
            this.size = size;
        }

        @Override
        public @Nullable ByteBuffer next() {
            if (next == texts.length) {
                return null;
            }
            String text = texts[next++];
            ByteBuffer bytes = ByteBuffer.allocate(size);
            if (text != null) {
                text.codePoints().limit(size / BYTES_OF_LETTER).forEach(bytes::putInt);
            }
            return bytes.rewind();
        }
    }

    /// The numbers of as many examples as a block and whole chunks of the file hold.
    private final class Numbers implements Blocks.Source {

        private final ElementType elements;
        private final long perExample = Arrays.stream(sides).skip(1).mapToLong(side -> side).reduce(1,
                Math::multiplyExact);
        private final int perBlock = perBlock();
        private int next;

        Numbers(ElementType elements) {
            this.elements = elements;
        }

        private int perBlock() {
            long examples = Math.max(1, BLOCK / Math.max(1, perExample));
            if (dataset instanceof ChunkedDataset chunked) {
                int chunk = Math.max(1, chunked.getChunkDimensions()[0]);
                examples = Math.ceilDiv(examples, chunk) * chunk;
            }
            long block = Math.min(examples, sides[0]);
            long bytes = Math.multiplyExact(Math.multiplyExact(block, perExample), 2L * DOUBLE);
            long most = Runtime.getRuntime().maxMemory();
            if (bytes > most / 2) {
                throw DataProblems.of("problem.data.memory", path, bytes >> 20, most >> 20);
            }
            return (int) block;
        }

        @Override
        public @Nullable ByteBuffer next() {
            if (next >= sides[0]) {
                return null;
            }
            return Hdf5Store.guarded(path, () -> {
                ByteBuffer stored = plain() ? stored() : null;
                return stored == null ? converted() : stored;
            });
        }

        /// Whether the elements are stored as numbers of whole bytes.
        private boolean plain() {
            return switch (dataset.getDataType()) {
                case FixedPoint number -> number.getBitOffset() == 0
                        && number.getBitPrecision() == Byte.SIZE * number.getSize();
                case FloatingPoint _ -> true;
                default -> false;
            };
        }

        /// Returns the next examples as they are stored, if they are stored together: much faster than numbers.
        private @Nullable ByteBuffer stored() {
            if (dataset instanceof ContiguousDataset contiguous && dataset.getSizeInBytes() < Integer.MAX_VALUE) {
                next = sides[0];
                return contiguous.getBuffer();
            }
            if (!(dataset instanceof ChunkedDataset chunked)
                    || !Arrays.equals(chunked.getChunkDimensions(), 1, sides.length, sides, 1, sides.length)) {
                return null;
            }
            int chunk = chunked.getChunkDimensions()[0];
            int[] offset = new int[sides.length];
            offset[0] = next;
            int count = Math.min(chunk, sides[0] - next);
            byte[] bytes;
            try {
                bytes = chunked.getDecompressedChunk(offset);
            } catch (HdfException _) {
                return null; // never written: its values are those that fill the array
            }
            next += count;
            return ByteBuffer.wrap(bytes, 0, Math.toIntExact(count * perExample * elements.size()));
        }

        private ByteBuffer converted() {
            long[] offset = new long[sides.length];
            offset[0] = next;
            int[] size = sides.clone();
            size[0] = Math.min(perBlock, sides[0] - next);
            next += size[0];
            Object values = size[0] == sides[0] ? dataset.getData() : dataset.getData(offset, size);
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size[0] * perExample * elements.size()))
                    .order(elements.order());
            put(values, bytes);
            return bytes.flip();
        }

        private void put(Object values, ByteBuffer out) {
            switch (values) {
                case byte[] all -> out.put(all);
                case short[] all -> {
                    for (short value : all) {
                        out.putShort(value);
                    }
                }
                case int[] all -> {
                    for (int value : all) {
                        putWhole(value, out);
                    }
                }
                case long[] all -> {
                    for (long value : all) {
                        putWhole(value, out);
                    }
                }
                case BigInteger[] all -> {
                    for (BigInteger value : all) {
                        out.putLong(value.longValue());
                    }
                }
                case float[] all -> {
                    for (float value : all) {
                        if (elements.size() == Short.BYTES) {
                            out.putShort(Float.floatToFloat16(value));
                        } else {
                            out.putFloat(value);
                        }
                    }
                }
                case double[] all -> {
                    for (double value : all) {
                        out.putDouble(value);
                    }
                }
                case String[] all -> {
                    for (String value : all) {
                        out.put((byte) (value.equals("TRUE") ? 1 : 0));
                    }
                }
                case Object[] all -> {
                    for (Object inner : all) {
                        put(inner, out);
                    }
                }
                default -> throw new IllegalStateException("unexpected " + values.getClass());
            }
        }

        /// The library returns unsigned integers in the next larger type.
        private void putWhole(long value, ByteBuffer out) {
            switch (elements.size()) {
                case 1 -> out.put((byte) value);
                case 2 -> out.putShort((short) value);
                case 4 -> out.putInt((int) value);
                default -> out.putLong(value);
            }
        }
    }
}
