package elboroom.domain.table;

import java.util.Locale;

/// The character between the values of a row; `AUTO` to detect it.
public enum Delimiter {
    AUTO('\0'), COMMA(','), SEMICOLON(';'), TAB('\t'), PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /// Returns the name in options and files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
