package elboroom.ui.map;

/// A place on the map, in the units of the two dimensions shown.
public record MapPosition(double x, double y) {}
