import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Removes from native libraries what is never loaded into memory: symbol tables for debuggers, debugging information and
/// section headers. A program sees the same memory as before, byte for byte; only the places in the file change. Works on
/// 64-bit ELF files (Linux) with the JDK alone; leaves all others as they are.
///
/// Run by the build as `java SlimLibraries.java FOLDER...`.
void main(String[] args) throws IOException {
    for (String folder : args) {
        try (var files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).filter(this::library).toList()) {
                slim(file);
            }
        }
    }
}

static final int LOAD = 1;
static final int HEADER = 64;
static final int ENTRY = 56;

boolean library(Path file) {
    return file.getFileName().toString().matches(".*\\.so(\\.\\d+)*");
}

/// One entry of the program headers: `size` bytes of the file at `offset` that are loaded at `address`.
record Segment(int at, int type, long offset, long address, long size, long alignment) {

    boolean holds(Segment other) {
        return other.address >= address && other.address + other.size <= address + size
                && other.offset - offset == other.address - address;
    }
}

void slim(Path file) throws IOException {
    long before = Files.size(file);
    Path slim = file.resolveSibling(file.getFileName() + ".slim");
    try (var input = FileChannel.open(file)) {
        ByteBuffer bytes = input.map(FileChannel.MapMode.READ_ONLY, 0, before).order(ByteOrder.LITTLE_ENDIAN);
        if (before < HEADER || bytes.getInt(0) != 0x464c457f || bytes.get(4) != 2 || bytes.get(5) != 1) {
            return;
        }
        try (var output = FileChannel.open(slim, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            write(bytes, segments(bytes), output);
        }
    }
    if (Files.size(slim) < before) {
        Files.setLastModifiedTime(slim, Files.getLastModifiedTime(file));
        Files.setPosixFilePermissions(slim, Files.getPosixFilePermissions(file));
        Files.move(slim, file, StandardCopyOption.REPLACE_EXISTING);
        IO.println(file.getFileName() + ": " + before + " -> " + Files.size(file));
    } else {
        Files.delete(slim);
    }
}

List<Segment> segments(ByteBuffer bytes) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0, at = (int) bytes.getLong(32); i < bytes.getShort(56); i++, at += ENTRY) {
        segments.add(new Segment(at, bytes.getInt(at), bytes.getLong(at + 8), bytes.getLong(at + 16),
                bytes.getLong(at + 32), bytes.getLong(at + 48)));
    }
    return segments;
}

/// Writes the loaded segments, each as near to the one before as its alignment allows, and then the corrected headers.
void write(ByteBuffer bytes, List<Segment> segments, FileChannel output) throws IOException {
    List<Segment> loaded = segments.stream().filter(segment -> segment.type == LOAD).toList();
    if (loaded.isEmpty() || loaded.getFirst().offset != 0
            || segments.getLast().at + ENTRY > loaded.getFirst().size) {
        throw new IOException("The first loaded segment does not hold the headers");
    }
    ByteBuffer head = ByteBuffer.allocate(segments.getLast().at + ENTRY).order(ByteOrder.LITTLE_ENDIAN);
    head.put(0, bytes, 0, head.capacity());
    head.putLong(40, 0);
    head.putInt(58, 0);
    head.putShort(62, (short) 0);
    long end = 0;
    for (Segment load : loaded) {
        long offset = end + Math.floorMod(load.address - end, load.alignment);
        output.write(bytes.slice((int) load.offset, (int) load.size), offset);
        for (Segment segment : segments) {
            if (load.holds(segment) && segment.size > 0) {
                head.putLong(segment.at + 8, offset + segment.offset - load.offset);
            }
        }
        end = offset + load.size;
    }
    output.write(head, 0);
}
