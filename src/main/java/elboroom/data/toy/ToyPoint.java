package elboroom.data.toy;

/// A point in the plane.
///
/// @param label the class, −1 where there is none
public record ToyPoint(float x, float y, int label) {}
