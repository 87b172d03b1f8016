package elboroom.i18n;

/// Makes text of unknown origin (names of runs, files and classes, tags, notes, settings from files) safe to show in a
/// terminal or in the window. Control characters could move the cursor, start a line or change the terminal's state, and
/// bidirectional controls could change the order of what follows; each becomes one visible character instead. Files and
/// JSON keep the text as it is. Any thread.
public final class Visible {

    private static final char REPLACEMENT = '\uFFFD';
    /// Where Unicode has pictures of the control characters 0 to 31.
    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';

    private Visible() {}

    /// The text in one line, the same text where nothing in it has to be replaced.
    public static String of(String text) {
        return text.codePoints().anyMatch(Visible::harmful) ? replaced(text) : text;
    }

    /// The text with its line breaks and tabs, for what has several lines on purpose.
    public static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.appendCodePoint(
                character == '\n' || character == '\t' ? character : picture(character)));
        return shown.toString();
    }

    /// JSON with such characters as escapes, so that it says the same.
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

    /// The embeddings, overrides, isolates and marks of Unicode's bidirectional algorithm (UAX #9).
    private static boolean bidirectional(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E || character == 0x200F || character == 0x061C;
    }
}
