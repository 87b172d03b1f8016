import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives classes of Java 5 and older the class-file version of Java 8, with the stack maps that it needs: an AOT cache
/// does not hold older ones, so they would be read and verified at each start (docs/decisions/0032). Their code stays
/// as it is. A jar that was changed says so in META-INF/CHANGES.txt, as its licence asks.
final class ModernClasses {

    /// From Java 6 on, a class has stack maps.
    private static final int SUFFICIENT = ClassFile.JAVA_6_VERSION;

    private final JarFile jar;
    private final ClassFile classes;

    private ModernClasses(JarFile jar) {
        this.jar = jar;
        this.classes = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::classOf)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /// Rewrites each jar of a folder that has such classes.
    static void in(Path folder) throws IOException {
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : jars) {
                Path changed = file.resolveSibling(file.getFileName() + ".new");
                boolean old;
                try (JarFile jar = new JarFile(file.toFile())) {
                    var modern = new ModernClasses(jar);
                    old = modern.hasOldClasses();
                    if (old) {
                        modern.writeTo(changed);
                    }
                }
                if (old) {
                    Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private boolean hasOldClasses() throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            if (isClass(entry)) {
                try (InputStream bytes = jar.getInputStream(entry)) {
                    byte[] header = bytes.readNBytes(8);
                    if (Byte.toUnsignedInt(header[7]) < SUFFICIENT) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void writeTo(Path changed) throws IOException {
        try (var target = new JarOutputStream(Files.newOutputStream(changed))) {
            JarEntry first = null;
            for (JarEntry entry : jar.stream().toList()) {
                byte[] bytes = bytesOf(entry);
                write(target, entry.getName(), entry, isClass(entry) ? modern(bytes) : bytes);
                first = first == null ? entry : first;
            }
            write(target, "META-INF/CHANGES.txt", first, """
                    The build of Elbo Room changed the class files of this jar: they have the class-file version of
                    Java 8 and stack maps. Their code is that of the original.
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// @param like has the time of the new entry
    private static void write(JarOutputStream target, String name, JarEntry like, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        target.putNextEntry(entry);
        target.write(bytes);
        target.closeEntry();
    }

    private byte[] modern(byte[] bytes) {
        ClassModel old = classes.parse(bytes);
        return old.majorVersion() >= SUFFICIENT
                ? bytes
                : classes.transformClass(old, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(
                        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private byte[] bytesOf(JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            return bytes.readAllBytes();
        }
    }

    private InputStream classOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
