package elboroom.data.digits;

/// The generative factors of a digit. Equal factors draw equal pixels, so each factor can be varied independently.
///
/// A digit never leaves the image: large shifts are reduced. Lengths are in pixels of the 28×28 image.
///
/// @param digit the class, 0…9
/// @param style index of the digit's style (`Digits.styles`), from 0
/// @param slant horizontal offset of the top over the height, positive to the right: the tangent of the angle
/// @param thickness mean stroke width
/// @param width width relative to the template
/// @param height height of the pen's path; reduced if the digit would be wider than 20 pixels
/// @param rotation clockwise, in degrees
/// @param shiftX horizontal offset of the ink's centre from the image centre, positive to the right
/// @param shiftY vertical offset of the ink's centre from the image centre, positive downwards
/// @param waist vertical shift of the middle; positive values enlarge the upper half
/// @param taper positive values make the top wider than the bottom
/// @param bow positive values bend the middle to the right
/// @param jitter independent displacement of the template's points: standard deviation in hundredths of the height
/// @param sway smooth displacement of neighbouring points: standard deviation in hundredths of the height
/// @param overshoot how far strokes extend beyond their ends, relative to the last segment; negative values shorten
///         them
/// @param pressure variation of the stroke width: standard deviation relative to the thickness
/// @param hand seed of the remaining randomness: directions of the displacements, positions of the pressure changes
public record DigitFactors(int digit, int style, double slant, double thickness, double width, double height,
        double rotation, double shiftX, double shiftY, double waist, double taper, double bow, double jitter,
        double sway, double overshoot, double pressure, long hand) {}
