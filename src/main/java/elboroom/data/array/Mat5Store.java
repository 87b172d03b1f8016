package elboroom.data.array;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.InflaterInputStream;

/// The numeric arrays of a MATLAB file of version 5, compressed or not, with the sides of MATLAB and in column-major order.
/// Only where each begins is held in memory. Fields of a structure are named like `data.images`.
final class Mat5Store implements ArrayStore {

    private static final int HEADER = 128;
    private static final int ORDER_PLACE = 126;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_ARRAYS = 1000;
    private static final int MOST_AXES = 8;
    private static final int DEEPEST = 3;

    private static final int INT8 = 1;
    private static final int INT32 = 5;
    private static final int UINT32 = 6;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    private static final int STRUCTURE = 2;
    private static final int DOUBLE_CLASS = 6;
    private static final int LAST_CLASS = 15;
    private static final int LOGICAL = 0x200;
    private static final int COMPLEX = 0x800;

    private final Path path;
    private final ByteOrder order;
    private final SequencedMap<String, ArrayHeader> headers = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /// Where the elements of an array are.
    ///
    /// @param start of the element at the top of the file, after its tag
    /// @param inside how many bytes after that, unpacked
    private record Place(long start, boolean compressed, long inside) {}

    private Mat5Store(Path path, ByteOrder order) {
        this.path = path;
        this.order = order;
    }

    /// @throws IOException if the file is damaged
    static Mat5Store open(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] header = in.readNBytes(HEADER);
            String mark = header.length < HEADER
                    ? ""
                    : new String(header, ORDER_PLACE, 2, StandardCharsets.US_ASCII);
            if (!mark.equals("IM") && !mark.equals("MI")) {
                throw new IOException("no MATLAB file of version 5");
            }
            Mat5Store store = new Mat5Store(path,
                    mark.equals("IM") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            store.readHeaders(Files.size(path));
            return store;
        }
    }

    private void readHeaders(long length) throws IOException {
        long at = HEADER;
        while (at < length && headers.size() < MOST_ARRAYS) {
            try (MatInput file = from(at)) {
                MatInput.Tag tag = file.tag();
                long start = at + file.position();
                if (start + tag.length() > length) {
                    throw new EOFException();
                }
                if (tag.type() == COMPRESSED) {
                    MatInput unpacked = unpacked(file);
                    element(unpacked, new Place(start, true, 0), "", 1);
                    at = start + tag.length();
                } else {
                    if (tag.type() == MATRIX) {
                        MatInput inside = new MatInput(file, order);
                        matrix(inside, new Place(start, false, 0), "", 1);
                    }
                    at = start + tag.length() + tag.padding();
                }
            }
        }
    }

    private MatInput from(long place) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(place);
            return new MatInput(new BufferedInputStream(in, BUFFER), order);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private MatInput unpacked(InputStream packed) {
        return new MatInput(new BufferedInputStream(new InflaterInputStream(packed), BUFFER), order);
    }

    /// Reads an element that may be a matrix.
    private void element(MatInput in, Place place, String prefix, int depth) throws IOException {
        MatInput.Tag tag = in.tag();
        long end = in.position() + tag.length() + tag.padding();
        if (tag.type() == MATRIX && tag.length() > 0) {
            matrix(in, place, prefix, depth);
        }
        if (depth > 1) {
            in.skipNBytes(end - in.position());
        }
    }

    private void matrix(MatInput in, Place place, String prefix, int depth) throws IOException {
        int flags = in.content(UINT32).getInt();
        ByteBuffer axes = in.content(INT32);
        List<Integer> sides = new ArrayList<>();
        while (axes.hasRemaining() && sides.size() < MOST_AXES) {
            sides.add(axes.getInt());
        }
        String name = prefix + text(in.content(INT8));
        int kind = flags & 0xff;
        if (kind >= DOUBLE_CLASS && kind <= LAST_CLASS && (flags & COMPLEX) == 0) {
            numbers(in, place, name, sides, (flags & LOGICAL) != 0);
        } else if (kind == STRUCTURE && sides.stream().allMatch(side -> side == 1) && depth < DEEPEST) {
            int length = in.content(INT32).getInt();
            ByteBuffer names = in.content(INT8);
            while (length > 0 && names.remaining() >= length) {
                byte[] field = new byte[length];
                names.get(field);
                element(in, place, name + "." + text(ByteBuffer.wrap(field)), depth + 1);
            }
        }
    }

    private static String text(ByteBuffer letters) {
        return StandardCharsets.UTF_8.decode(letters).toString().replaceFirst("\0.*", "");
    }

    private void numbers(MatInput in, Place place, String name, List<Integer> sides, boolean logical)
            throws IOException {
        MatInput.Tag tag = in.tag();
        ElementType type = type(tag.type(), logical);
        long count = 1;
        for (int side : sides) {
            if (side < 0) {
                throw new IOException("a negative side");
            }
            count = Math.multiplyExact(count, (long) side);
        }
        if (Math.multiplyExact(count, (long) type.size()) != tag.length()) {
            throw new IOException("not as many elements as declared");
        }
        headers.put(name, new ArrayHeader("", Optional.of(type), true, sides));
        places.put(name, new Place(place.start(), place.compressed(), in.position()));
    }

    private ElementType type(int storage, boolean logical) throws IOException {
        ElementType type = switch (storage) {
            case 1 -> new ElementType('i', Byte.BYTES, order);
            case 2 -> new ElementType('u', Byte.BYTES, order);
            case 3 -> new ElementType('i', Short.BYTES, order);
            case 4 -> new ElementType('u', Short.BYTES, order);
            case 5 -> new ElementType('i', Integer.BYTES, order);
            case 6 -> new ElementType('u', Integer.BYTES, order);
            case 7 -> new ElementType('f', Float.BYTES, order);
            case 9 -> new ElementType('f', Double.BYTES, order);
            case 12 -> new ElementType('i', Long.BYTES, order);
            case 13 -> new ElementType('u', Long.BYTES, order);
            default -> throw new IOException("no numbers: type " + storage);
        };
        return logical && type.size() == 1 ? new ElementType('b', 1, order) : type;
    }

    @Override
    public SequencedMap<String, ArrayHeader> headers() {
        return headers;
    }

    @Override
    public InputStream elements(String name) throws IOException {
        Place place = Objects.requireNonNull(places.get(name));
        MatInput file = from(place.start());
        try {
            MatInput in = place.compressed() ? unpacked(file) : file;
            in.skipNBytes(place.inside());
            return in;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() {
        // files are opened for each array
    }
}
