package elboroom.ui.control.draw;

/// Names of latent dimensions with subscripts: z₀, z₁, …, z₁₂.
public final class Subscript {

    private static final int ZERO = '₀';

    private Subscript() {}

    public static String z(int dimension) {
        StringBuilder name = new StringBuilder("z");
        Integer.toString(dimension).chars().forEach(digit -> name.appendCodePoint(ZERO + digit - '0'));
        return name.toString();
    }
}
