/// Images: tiles, grids, hover, drag and drop.
@NullMarked
package elboroom.ui.control.image;

import org.jspecify.annotations.NullMarked;
