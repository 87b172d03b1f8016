package elboroom.ui.map;

/// A position on the map, in the units of its two dimensions.
public record MapPosition(double x, double y) {}
