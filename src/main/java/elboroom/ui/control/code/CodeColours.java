package elboroom.ui.control.code;

import javafx.scene.paint.Color;

/// A colour for each code: neighbours in the codebook differ clearly; the index is always shown as well. No FX state.
final class CodeColours {

    private static final double GOLDEN_ANGLE = 137.50776;

    private CodeColours() {}

    static Color of(int code) {
        double brightness = 0.62 + 0.14 * (code % 3);
        return Color.hsb(code * GOLDEN_ANGLE % 360, 0.5, brightness);
    }

    /// Black or white, whichever has more contrast on a colour.
    static Color on(Color background) {
        double luminance = 0.2126 * background.getRed() + 0.7152 * background.getGreen()
                + 0.0722 * background.getBlue();
        return luminance > 0.5 ? Color.BLACK : Color.WHITE;
    }
}
