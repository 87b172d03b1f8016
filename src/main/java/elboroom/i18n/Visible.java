package elboroom.i18n;

/// Makes text of unknown origin (names of runs, files and classes, tags, notes, settings from files) safe to display in
/// a terminal or in the window. Control characters could move the cursor, start a line or change the state of the
/// terminal, and bidirectional controls could reorder the text after them; each is replaced by one visible character.
/// Files and JSON output keep the original text. Thread-safe.
public final class Visible {

    private static final char REPLACEMENT = '\uFFFD';
    /// First of Unicode's symbols for the control characters 0 to 31.
    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';

    private Visible() {}

    /// Returns the text as one line; unchanged if nothing has to be replaced.
    public static String of(String text) {
        return text.codePoints().anyMatch(Visible::harmful) ? replaced(text) : text;
    }

    /// Returns the text with its line breaks and tabs kept, for text that may have several lines.
    public static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.appendCodePoint(
                character == '\n' || character == '\t' ? character : picture(character)));
        return shown.toString();
    }

    /// Returns JSON with such characters escaped, so that it parses to the same value.
    public static String json(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (character != '\n' && harmful(character) && !Character.isSurrogate((char) character)) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.toString();
    }

    private static String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.appendCodePoint(picture(character)));
        return shown.toString();
    }

    private static int picture(int character) {
        if (!harmful(character)) {
            return character;
        }
        return character < ' ' ? PICTURES + character : character == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
    }

    private static boolean harmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> bidirectional(character);
            default -> false;
        };
    }

    /// Whether a character is an embedding, override, isolate or mark of Unicode's bidirectional algorithm (UAX #9).
    private static boolean bidirectional(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E || character == 0x200F || character == 0x061C;
    }
}
