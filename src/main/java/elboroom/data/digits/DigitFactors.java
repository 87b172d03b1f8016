package elboroom.data.digits;

/// Everything that a drawn digit follows from: equal factors draw equal pixels, so one may be varied alone.
///
/// A digit never leaves the picture: a large shift is shortened. Lengths are in pixels of the 28×28 image; the rest says itself.
///
/// @param digit the class, 0…9
/// @param style which of the digit's styles (`Digits.styles`), counted from 0
/// @param slant how far the top leans to the right, over the height: the tangent of the angle
/// @param thickness the pen's mean width
/// @param width the width over that of the template
/// @param height how high the pen's way is; it is less where the digit would be wider than 20 pixels
/// @param rotation clockwise, in degrees
/// @param shiftX how far right of the picture's centre that of the ink lies
/// @param shiftY how far below the picture's centre that of the ink lies
/// @param waist where the middle went: above 0 the upper half is larger
/// @param taper above 0 the top is wider than the bottom
/// @param bow above 0 the middle is bent to the right
/// @param jitter how far the pen misses the points of the template: the deviation in hundredths of the height
/// @param sway how far neighbouring points move together: the deviation in hundredths of the height
/// @param overshoot how far strokes go on beyond their ends, over the length of the last stretch; below 0 they stop short
/// @param pressure how unsteady the pen's width is: the deviation over the thickness
/// @param hand the seed of what is left: in which direction each point is missed, where the pen is pressed
public record DigitFactors(int digit, int style, double slant, double thickness, double width, double height,
        double rotation, double shiftX, double shiftY, double waist, double taper, double bow, double jitter,
        double sway, double overshoot, double pressure, long hand) {}
