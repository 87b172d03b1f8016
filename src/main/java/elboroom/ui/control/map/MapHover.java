package elboroom.ui.control.map;

/// Where the pointer is on a map.
///
/// @param x in data units
/// @param y in data units
/// @param nearest the number of the nearest point that is shown, −1 if none is
/// @param screenX in the map's local units
/// @param screenY in the map's local units
public record MapHover(double x, double y, int nearest, double screenX, double screenY) {}
