/// The canvas of points: dots, layers, pan and zoom, lasso.
@NullMarked
package elboroom.ui.control.map;

import org.jspecify.annotations.NullMarked;
