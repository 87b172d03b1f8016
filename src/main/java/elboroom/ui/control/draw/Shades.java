package elboroom.ui.control.draw;

import javafx.scene.paint.Color;

/// Shades of a colour: when the colours run out, they repeat lighter, then darker. No FX state.
public final class Shades {

    private Shades() {}

    /// The shade for the `round`-th use of a colour, counted from 0.
    static Color shade(Color color, int round) {
        return switch (round % 3) {
            case 1 -> color.interpolate(Color.WHITE, 0.45);
            case 2 -> color.interpolate(Color.BLACK, 0.4);
            default -> color;
        };
    }

    /// The opaque colour as 0xAARRGGBB.
    public static int argb(Color color) {
        return 0xff000000 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
