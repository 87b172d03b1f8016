package elboroom.ui.control.map;

/// The pointer position on a map.
///
/// @param x in data units
/// @param y in data units
/// @param nearest the index of the nearest visible point, −1 if there is none
/// @param screenX in the map's local units
/// @param screenY in the map's local units
public record MapHover(double x, double y, int nearest, double screenX, double screenY) {}
