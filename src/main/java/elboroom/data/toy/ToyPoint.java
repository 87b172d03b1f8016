package elboroom.data.toy;

/// A point in the plane.
///
/// @param label the class, −1 if there is none
public record ToyPoint(float x, float y, int label) {}
