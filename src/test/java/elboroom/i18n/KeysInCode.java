package elboroom.i18n;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The message keys that the program can request, extracted from its class files: a key is a literal, or a
/// concatenation of literals and values, as in `"family." + id + ".extra"` and `key + ".hint"`.
///
/// A concatenated value is itself a literal of the program or the name of an enum constant. A leading value is a key or
/// a prefix of one; further values are then names of enum constants only.
final class KeysInCode {

    private static final Pattern PARTS = Pattern.compile("[A-Za-z0-9._\u0001-]{2,}");
    private static final char VALUE = '\u0001';

    private final Set<String> literals = new HashSet<>();
    /// Names of enum constants, including in lower case and with hyphens.
    private final Set<String> names = new HashSet<>();
    /// Recipes of `+` as compiled: each value is the character 1.
    private final Set<String> joined = new HashSet<>();

    private KeysInCode() {}

    /// Reads all classes of the code source that contains the given one.
    static KeysInCode ofCodeSource(Class<?> type) throws IOException, URISyntaxException {
        var keys = new KeysInCode();
        Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                keys.read(ClassFile.of().parse(file));
            }
        }
        return keys;
    }

    boolean use(String key) {
        return literals.contains(key) || joined.stream().anyMatch(parts -> matches(parts, 0, key, 0));
    }

    /// Whether a key is a literal, or starts with the first part of a joined one.
    private boolean begins(String key) {
        return key.contains(".") && (literals.contains(key)
                || joined.stream().anyMatch(parts -> parts.charAt(0) != VALUE && matches(parts, 0, key, 0)));
    }

    /// Whether the parts from `part` on can be joined to the rest of the key from `at` on.
    private boolean matches(String parts, int part, String key, int at) {
        if (part == parts.length()) {
            return at == key.length();
        }
        if (parts.charAt(part) != VALUE) {
            return at < key.length() && parts.charAt(part) == key.charAt(at) && matches(parts, part + 1, key, at + 1);
        }
        for (int end = at; end <= key.length(); end++) {
            String value = key.substring(at, end);
            if (fits(value, part, parts) && matches(parts, part + 1, key, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(String value, int part, String parts) {
        if (part == 0) {
            return begins(value);
        }
        return names.contains(value) || (parts.charAt(0) != VALUE && (value.isEmpty() || literals.contains(value)));
    }

    private void read(ClassModel type) {
        type.fields().stream().filter(KeysInCode::isEnumConstant).map(field -> field.fieldName().stringValue())
                .forEach(name -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    names.addAll(List.of(name, lower, lower.replace('_', '-')));
                });
        for (MethodModel method : type.methods()) {
            method.code().ifPresent(code -> code.forEach(this::read));
        }
    }

    private void read(CodeElement element) {
        switch (element) {
            case LoadConstantInstruction load -> {
                if (load.constantEntry() instanceof StringEntry text) {
                    literals.add(text.stringValue());
                }
            }
            case InvokeDynamicInstruction call when call.name().equalsString("makeConcatWithConstants") -> {
                String parts = ((StringEntry) call.invokedynamic().bootstrap().arguments().getFirst()).stringValue();
                if (PARTS.matcher(parts).matches()) {
                    joined.add(parts);
                }
            }
            default -> { // not a string
            }
        }
    }

    private static boolean isEnumConstant(FieldModel field) {
        return field.flags().has(AccessFlag.ENUM);
    }
}
